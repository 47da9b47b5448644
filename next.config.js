import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';

const jiti = createJiti(import.meta.url);
const { securityHeaders } = await jiti.import('./lib/edge/security-headers.ts');

/** A folder that runs without the rest; `next start` wants to hear nothing of it. */
const standalone = {
  output: 'standalone',
  // Or else a lock file further up would make a tree of folders of it.
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)),
  // Read by name, for the pictures of pages that are shared.
  outputFileTracingIncludes: {
    '/webinars/**': ['node_modules/@fontsource-variable/*/files/*-wght-normal.woff2'],
  },
};

/** Addresses and picture hosts come from the content; a build stops where the content has errors. */
export default async function config(phase) {
  const { redirects, rewrites, imageHosts } = await readRoutes(phase);
  return {
    ...(phase === PHASE_PRODUCTION_BUILD && standalone),
    cacheHandler: fileURLToPath(new URL('./lib/server/page-files.js', import.meta.url)),
    poweredByHeader: false,
    agentRules: false,
    // lib/edge does so, once for each page and not for each visitor.
    compress: false,
    reactStrictMode: true,
    // `npm run validate` checks types, once for each change of the code; here it would take a gigabyte
    // for each change of an entry.
    typescript: { ignoreBuildErrors: true },
    experimental: {
      // Links are plain and prefetch nothing, so a build need not weigh what to prefetch together.
      prefetchInlining: false,
      cpus: await countWorkers(),
    },
    // How old a page may be for the first visitor after a quiet night, in seconds.
    expireTime: 300,
    // Used as they are installed: they load parts of themselves by name.
    serverExternalPackages: [
      'libsql',
      'nodemailer',
      'rate-limiter-flexible',
      'email-providers',
      '@napi-rs/canvas',
    ],
    // After Next has cleared its folder and before pages are made.
    compiler: { runAfterProductionCompile: writeBuildFiles },
    images: {
      remotePatterns: imageHosts.map((hostname) => ({ hostname })),
      // From a portrait of 64 px to a stage of 1,120 on a fine screen. Each page names them all,
      // for each of its pictures.
      imageSizes: [64, 128, 320],
      deviceSizes: [640, 960, 1280, 1920],
    },
    redirects: async () => redirects,
    rewrites: async () => ({
      beforeFiles: [tooLarge, notByItself, ...rewrites],
      fallback: [firstVisit, later],
    }),
    // Of two that set the same header the last one counts.
    headers: async () => [
      { source: '/:path*', headers: securityHeaders },
      ...tokenAddresses.map((source) => ({ source, headers: [noReferrer] })),
      { source: '/unsubscribe', headers: [sameOriginReferrer] },
      { source: '/studio/:path*', headers: studioHeaders },
      { source: '/studio/preview/:path*', headers: previewHeaders },
    ],
  };
}

/** A million bytes and more: Next itself would answer 500 and log an error, at a stranger's will. */
const tooLarge = {
  source: '/:path*',
  has: [{ type: 'header', key: 'content-length', value: '\\d{7,}' }],
  destination: '/internal/too-large',
};

/**
 * A page of the content that the build did not make. The server marks such requests, and takes the
 * mark from those of strangers (`lib/server/mark-pages.ts`).
 */
const firstVisit = {
  source: '/:path*',
  has: [{ type: 'header', key: 'x-webinars-page' }],
  destination: '/internal/first-visit/:path*',
};

/** Whatever is asked for there is kept in a file, so that nobody asks from outside. */
const notByItself = {
  source: '/internal/first-visit/:path*',
  destination: '/internal/later/internal/first-visit/:path*',
};

/** What nothing else answers may have come with the content since the build. */
const later = { source: '/:path*', destination: '/internal/later/:path*' };

/** Mailed links: their tokens are nobody else's business. */
const tokenAddresses = [
  '/webinars/:slug/access',
  '/registrations/access',
  '/unsubscribe/one-click',
];
const noReferrer = { key: 'Referrer-Policy', value: 'no-referrer' };
/** Without any, a browser would post its form with the origin "null". */
const sameOriginReferrer = { key: 'Referrer-Policy', value: 'same-origin' };

/** Nobody else may keep, index or frame what stands there. */
const studioHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cache-Control', value: 'private, no-store' },
  sameOriginReferrer,
];
/** The studio shows previews beside its form. */
const previewHeaders = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }];

async function readRoutes(phase) {
  const { readBuildRoutes } = await jiti.import('./lib/cli/routes.ts');
  return readBuildRoutes(phase);
}

/** Each process that makes pages reads the whole catalogue first: that must be worth its while. */
async function countWorkers() {
  const { getConfig } = await jiti.import('./lib/config.ts');
  return Math.min(availableParallelism(), Math.ceil(getConfig().pagesAhead / 200));
}

async function writeBuildFiles({ distDir }) {
  const { writeBuildFiles } = await jiti.import('./lib/cli/after-compile.ts');
  writeBuildFiles(distDir);
}

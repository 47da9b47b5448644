import { createJiti } from 'jiti';
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

const jiti = createJiti(import.meta.url);

/** Addresses and picture hosts come from the content; a build stops where the content has errors. */
export default async function config(phase) {
  // A server that was built knows its routes; only builds and `npm run dev` read the content here.
  const routes = phase === PHASE_PRODUCTION_SERVER ? null : await readRoutes(phase);
  return {
    poweredByHeader: false,
    agentRules: false,
    reactStrictMode: true,
    // How old a page may be for the first visitor after a quiet night, in seconds.
    expireTime: 300,
    serverExternalPackages: ['libsql'],
    images: {
      remotePatterns: (routes?.imageHosts ?? []).map((hostname) => ({ hostname })),
    },
    redirects: async () => routes?.redirects ?? [],
    headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  };
}

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
];

async function readRoutes(phase) {
  const { readBuildRoutes } = await jiti.import('./lib/cli/routes.ts');
  return readBuildRoutes(phase);
}

import type { Metadata, Viewport } from 'next';
import { faviconUrl } from '@/components/site/favicon';
import { InlineScript } from '@/components/site/inline-script';
import { ReadySignal } from '@/components/site/ready-signal';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { notesScript } from '@/lib/browser-scripts/notes';
import { getConfig } from '@/lib/config';
import { onAccent } from '@/lib/site/accent';
import { getSite } from '@/lib/site/load';
import { bricolage } from './fonts';
import './globals.css';

export function generateMetadata(): Metadata {
  const { name, description, accent, logo } = getSite();
  return {
    metadataBase: new URL(getConfig().siteUrl),
    title: { default: name, template: `%s · ${name}` },
    description,
    icons: { icon: logo ?? faviconUrl(accent) },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F7F4EE' },
    { media: '(prefers-color-scheme: dark)', color: '#141210' },
  ],
};

export default function RootLayout({ children }: LayoutProps<'/'>) {
  const site = getSite();
  const { light, dark } = site.accent;
  const accents = {
    '--accent-light': light,
    '--on-accent-light': onAccent(light),
    '--accent-dark': dark,
    '--on-accent-dark': onAccent(dark),
  };
  return (
    <html lang={site.language} className={bricolage.variable} style={accents}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <a
          className="button sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-10"
          href="#content"
        >
          Skip to the content
        </a>
        <SiteHeader site={site} />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <SiteFooter site={site} />
        <InlineScript text={notesScript} />
        <ReadySignal />
      </body>
    </html>
  );
}

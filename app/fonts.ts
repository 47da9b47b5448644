import localFont from 'next/font/local';

/**
 * Headings. One file: the latin subset with the axis for weight (41 kB; with optical sizes it would be
 * 77). Where it comes late, headings stay in the font they were first shown in until the next page:
 * in another one they wrap elsewhere, and what stands below them would move.
 */
export const bricolage = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-bricolage',
  adjustFontFallback: 'Arial',
});

import { expect, it } from 'vitest';
import { buildCatalogueView } from '../sections';
import { makeOpenWebinar, makeSessionAt } from '../webinar.fixture';
import { describeCatalogue } from './catalogue';

it('lists each page of the site once, in the order of the catalogue', () => {
  const webinars = [
    makeOpenWebinar({ slug: 'featured', featured: true }),
    makeOpenWebinar({
      slug: 'twice',
      sessions: [
        makeSessionAt('2026-12-09T09:00:00Z', { id: 'a' }),
        makeSessionAt('2026-12-10T09:00:00Z', { id: 'b' }),
      ],
    }),
    makeOpenWebinar({ slug: 'unlisted', unlisted: true }),
    makeOpenWebinar({ slug: 'away', externalUrl: 'https://stage.example' }),
  ];
  const view = buildCatalogueView(webinars, Date.parse('2026-12-01T12:00:00Z'));
  expect(describeCatalogue(view, 'https://talks.example').itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, url: 'https://talks.example/webinars/featured' },
    { '@type': 'ListItem', position: 2, url: 'https://talks.example/webinars/twice' },
  ]);
});

import { expect, it } from 'vitest';
import { makeWebinar } from '../webinars/webinar.fixture';
import { chooseHolder } from './choose-holder';
import { pickDestination } from './destination';

const catalogue = {
  webinars: [
    makeWebinar({ slug: 'gated' }),
    makeWebinar({ slug: 'open', gated: false }),
    makeWebinar({ slug: 'elsewhere', externalUrl: 'https://stage.example/talks/42' }),
  ],
  redirects: [
    { from: '/webinars/old-name', to: '/webinars/gated', permanent: true, slug: null },
    { from: '/webinars/moved', to: '/webinars/open', permanent: true, slug: 'moved' },
  ],
};

it.each([
  ['gated', '/webinars/gated/watch'],
  ['open', '/webinars/open'],
  ['elsewhere', '/webinars/elsewhere'],
  ['old-name', '/webinars/old-name'],
  ['moved', '/webinars/moved'],
  ['gone', '/webinars'],
  ['//evil.example', '/webinars'],
  ['..%2f..', '/webinars'],
  ['https://evil.example', '/webinars'],
  ['\\evil.example', '/webinars'],
])('a link of %s leads to %s', (slug, path) => {
  expect(pickDestination(slug, catalogue)).toBe(path);
});

it.each([
  ['no pass before', null, 'linked'],
  ['the same pass', 'linked', 'linked'],
  ['a pass of somebody who is stored', 'stored', 'stored'],
  ['a pass that names nobody', 'nobody', 'linked'],
])('with %s, the browser watches as the right one', async (_, present, holder) => {
  expect(await chooseHolder(present, 'linked', async (id) => id === 'stored')).toBe(holder);
});

it('needs no database', async () => {
  const away = () => Promise.reject(new Error('away'));
  expect(await chooseHolder('stored', 'linked', away)).toBe('linked');
});

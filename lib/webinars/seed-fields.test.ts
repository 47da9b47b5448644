import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCatalogueView } from './sections';
import { changeEntry, filledIn, loadEntry, loadFiles, loadWebinar } from './test-entries';
import { buildCard, buildLanding } from './view';

const start = Date.parse('2026-10-08T10:00:00-07:00');
const before = start - 1;
const after = Date.parse('2026-11-22T12:00:00Z');

function load(...changes: Array<readonly [from: string, to: string]>): Webinar {
  return loadWebinar(changeEntry(...changes));
}

function view(...changes: Array<readonly [from: string, to: string]>) {
  return buildCatalogueView([load(...changes)], after);
}

describe('every field of the template', () => {
  it('title: names the card and the browser tab', () => {
    expect(buildCard(load(), after).title).toBe('Queues Without Tears');
    expect(buildLanding(load(), after).documentTitle).toBe('Queues Without Tears');
  });

  it('meta_desc: is the description meta and the text on the card', () => {
    expect(buildCard(load(), after).summary).toBe('What a queue is good for.');
    expect(buildLanding(load(), after).metaDescription).toBe('What a queue is good for.');
  });

  it('featured: shows the webinar first in the list', () => {
    const old = changeEntry(['featured: false', 'featured: true'], ['2026-10-08', '2020-10-08']);
    const { webinars } = loadFiles({
      'webinars/old/index.md': old.replace('queues-without-tears', 'old'),
      'webinars/new/index.md': filledIn,
    });
    const { featured, onDemand } = buildCatalogueView(webinars, after);
    expect(featured?.slug).toBe('old');
    expect(onDemand.items.map(({ slug }) => slug)).toEqual(['queues-without-tears']);
    expect(view().featured).toBeNull();
  });

  it('pre_recorded: is never live, and can be watched from the moment it begins', () => {
    const recorded = load(['pre_recorded: false', 'pre_recorded: true']);
    expect(buildCard(load(), start).state).toBe('live');
    expect(buildCard(recorded, start).state).toBe('on-demand');
    expect(buildCard(recorded, before).state).toBe('upcoming');
  });

  it('pulumi_tv: lists the video in a section of its own', () => {
    const { pulumiTv, onDemand } = view(['pulumi_tv: false', 'pulumi_tv: true']);
    expect(pulumiTv.total).toBe(1);
    expect(onDemand.total).toBe(0);
    expect(view().pulumiTv.total).toBe(0);
  });

  it('preview_image: is shown on the card; where it is empty a cover is drawn', () => {
    const cover = (image: string) =>
      buildCard(load(['preview_image: ""', `preview_image: "${image}"`]), after).cover;
    expect(cover('/picture.png')).toEqual({ seed: 'queues-without-tears', image: '/picture.png' });
    expect(cover('')).toEqual({ seed: 'queues-without-tears', image: null });
  });

  it('unlisted: is on no list, has a page, and asks search engines to stay away', () => {
    const change = ['unlisted: false', 'unlisted: true'] as const;
    expect(view(change)).toMatchObject({ total: 0, featured: null, onDemand: { items: [] } });
    expect(buildLanding(load(change), after)).toMatchObject({ noindex: true, action: 'watch' });
    expect(buildLanding(load(), after).noindex).toBe(false);
  });

  it('gated: puts the form before video and transcript', () => {
    const gated = buildLanding(load(['gated: false', 'gated: true']), after);
    expect(gated).toMatchObject({ action: 'register-to-watch', video: null, transcript: null });
    const open = buildLanding(load(), after);
    expect(open.action).toBe('watch');
    expect(open.video?.watchUrl).toBe('https://www.youtube.com/watch?v=queuesVid11');
  });

  it('type: skips what is no webinar, with a note', () => {
    const { webinar, problems } = loadEntry(changeEntry(['type: webinars', 'type: events']));
    expect(webinar).toBeNull();
    expect(problems).toEqual([
      'note webinars/talk/index.md:10:1 type: is "events", so the file is skipped; only webinars are shown.',
    ]);
    expect(loadWebinar(changeEntry(['type: webinars\n', ''])).title).toBe('Queues Without Tears');
  });

  it('external: links the card to the address in url_slug, and redirects from its own', () => {
    const entry = changeEntry(
      ['external: false', 'external: true'],
      ['search_index: false', 'search_index: true'],
      ['"queues-without-tears"', '"https://www.example.com/queues?from=us"'],
    );
    const { webinars, redirects } = loadFiles({ 'webinars/talk/index.md': entry });
    const cards = buildCatalogueView(webinars, after).onDemand.items;
    const address = 'https://www.example.com/queues?from=us';
    expect(cards).toMatchObject([
      { href: address, externalHost: 'example.com', state: 'external' },
    ]);
    expect(redirects).toEqual([
      { from: '/webinars/talk', to: address, permanent: false, slug: 'talk' },
    ]);
  });

  it('block_external_search_index: must be true where external is, else it is an error', () => {
    const { webinar, problems } = loadEntry(
      changeEntry(
        ['external: false', 'external: true'],
        ['"queues-without-tears"', '"https://www.example.com/queues"'],
      ),
    );
    expect(webinar).toBeNull();
    expect(problems).toEqual([
      'error webinars/talk/index.md:12:1 block_external_search_index: must be true where external is true, so that search engines index one page only. Write: block_external_search_index: true',
    ]);
    const change = ['search_index: false', 'search_index: true'] as const;
    expect(buildLanding(load(change), after).noindex).toBe(true);
  });

  it('url_slug: is the last part of the address', () => {
    expect(buildLanding(load(), after).path).toBe('/webinars/queues-without-tears');
    expect(buildCard(load(), after).href).toBe('/webinars/queues-without-tears');
  });

  it('hero.title: is the heading of the page', () => {
    expect(buildLanding(load(), after).heading).toBe('Queues, Without Tears');
    const empty = load(['"Queues, Without Tears"', '""']);
    expect(buildLanding(empty, after).heading).toBe('Queues Without Tears');
  });

  it('hero.image: stands beside the heading', () => {
    expect(buildLanding(load(), after).heroImage).toBe('/picture.png');
    expect(buildLanding(load(['"/picture.png"', '""']), after).heroImage).toBeNull();
  });
});

describe('every field below main', () => {
  it('title: heads the description, where it says something new', () => {
    expect(buildLanding(load(), after).subheading).toBe('The talk');
    const same = load(['"The talk"', '"Queues Without Tears"']);
    expect(buildLanding(same, after).subheading).toBeNull();
  });

  it('youtube_url: is the video', () => {
    expect(buildLanding(load(), after).video?.embedUrl).toContain('/embed/queuesVid11?');
    const none = load(['"https://www.youtube.com/embed/queuesVid11"', '""']);
    expect(buildLanding(none, after)).toMatchObject({ video: null, action: 'ask-for-recording' });
    expect(buildCard(none, after).state).toBe('awaiting-recording');
  });

  it('sortable_date: is when it begins, in the offset of the host', () => {
    expect(buildCard(load(), after).time).toMatchObject({
      start: '2026-10-08T17:00:00.000Z',
      hostOffset: -420,
    });
    expect(buildCard(load(), before).state).toBe('upcoming');
  });

  it('duration: is shown, and ends the session', () => {
    const card = buildCard(load(), after);
    expect(card.duration).toEqual({ text: '39 minutes', badge: '39 min' });
    expect(card.time?.end).toBe('2026-10-08T17:39:00.000Z');
  });

  it('datetime: is shown only where there is no date', () => {
    expect(buildCard(load(), after).dateText).toBeNull();
    const entry = changeEntry(['sortable_date: 2026-10-08T10:00:00-07:00', '']);
    const { webinar } = loadEntry(entry);
    expect(webinar && buildCard(webinar, after)).toMatchObject({
      dateText: 'One day in autumn',
      time: null,
    });
  });

  it('description: is Markdown on the page', () => {
    expect(buildLanding(load(), after).descriptionHtml).toBe(
      '<p>Why <em>waiting in line</em> is fair.</p>\n',
    );
  });

  it('presenters: are named with their roles', () => {
    expect(buildLanding(load(), after).presenters).toEqual([
      {
        name: 'Ada Example',
        role: 'Queue keeper, Example Inc.',
        photo: null,
        href: '/webinars/presenters/ada-example',
      },
    ]);
  });

  it('transcript: stands on the page, and is optional', () => {
    expect(buildLanding(load(), after).transcript?.html).toContain('the end of the line');
    const none = load(['transcript: |\n    We begin at the end of the line.\n', '']);
    expect(buildLanding(none, after).transcript).toBeNull();
  });
});

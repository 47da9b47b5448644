import { describe, expect, it } from 'vitest';
import { toDocument } from '../search/document';
import { collect } from './collections/collect';
import type { Webinar } from './model';
import { concealIds, concealImage, concealSecrets, listSecretIds } from './secrets';
import { buildCatalogueView } from './sections';
import { basics, loadEntry, writeEntry } from './test-entries';
import { buildCard, buildLanding } from './view';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const own = 'se-cret_V1d';
const ofSession = 'sess_ionV-2';
const address = `https://www.youtube.com/watch?v=${own}&t=5`;
const moments = ['2026-10-01', '2026-12-08', '2026-12-20'].map((day) =>
  Date.parse(`${day}T17:30:00Z`),
);

const leaky = writeEntry(`${basics.replace('A talk', `'A talk ${own}'`)}gated: true
title_tag: Tab ${address}
subtitle: Below ${own}
meta_desc: Watch //youtu.be/${own}
meta_image: https://i.ytimg.com/vi/${own}/0.jpg
preview_image: https://img.youtube.com/vi/${own}/maxresdefault.jpg
hero:
  title: Heading ${own}
  image: https://example.com/${encodeURIComponent(own).replaceAll('-', '%2D')}.png
youtube_url: ${address}
duration: See ${own}
datetime: On ${own}
location: Room ${ofSession}
description: |
  [${own}](${address}) <https://youtu.be/${own}?si=x> https://youtu.be/${ofSession}
  ![preview](https://img.youtube.com/vi/${own}/0.jpg) www.youtube.com/embed/${own}
  ${own.replaceAll('_', '\\_').replaceAll('-', '\\-')} ${own.replace('s', '&#115;')}
  [share](https://example.com/?u=${encodeURIComponent(address)}) \`${own}\` **${own}**
  [percent](https://example.com/%73e-cret_V1d) https://example.com/%73e-cret_V1d?off=100%
learn:
  - Learn ${own}
  - From: ${address}
presenters:
  - name: Ada ${own}
    role: Host of ${ofSession}
    photo: https://img.youtube.com/vi/${ofSession}/1.jpg
form:
  header: Register for ${own}
main:
  title: The talk ${own}
tags:
  level: Level ${own}
  topics: [Topic ${own}, ${own}]
  languages: [Language ${own}]
  clouds: [Cloud ${own}]
multiple:
  - datetime: 2026-12-03T10:00:00-08:00
    label: Part ${own}
    presenters:
      - name: Ben ${own}
    youtube_url: https://youtu.be/${ofSession}
transcript: |
  We whisper of ${own}.
chapters:
  - 0:10 Whispered chapter
`);

function load(): Webinar {
  const { webinar, problems } = loadEntry(leaky);
  if (!webinar) throw new Error(problems.join('\n'));
  return webinar;
}

describe('what the gate hides', () => {
  it.each(moments)('appears in no view, wherever the author pasted it (at %i)', (now) => {
    const webinar = load();
    expect(listSecretIds(webinar)).toEqual([own, ofSession]);
    const shown = JSON.stringify([
      buildCard(webinar, now),
      buildLanding(webinar, now),
      buildCatalogueView([webinar], now),
      buildCatalogueView([{ ...webinar, featured: true, series: 'pulumi_tv' }], now),
      toDocument(webinar),
      ...(['topics', 'presenters'] as const).map((kind) =>
        collect([webinar], kind, { pulumi_tv: 'TV' }).map(({ name, slug }) => [name, slug]),
      ),
    ]);
    for (const form of [own, ofSession, own.toUpperCase()]) expect(shown).not.toContain(form);
    for (const form of [own, ofSession])
      expect(decodeURIComponent(shown.replace(/%(?!\w\w)/g, '%25'))).not.toContain(form);
    expect(shown.toLowerCase()).not.toContain('whisper');
  });

  it('appears in no text that takes the place of another', () => {
    const webinar = { ...load(), date: null, sessions: [], metaDescription: '' };
    const landing = buildLanding(webinar, moments[2] ?? 0);
    expect(landing).toMatchObject({ dateText: 'On ', duration: { text: 'See ' } });
    expect(JSON.stringify(landing)).not.toContain(own);
  });

  it('leaves all else to be read', () => {
    const landing = buildLanding(load(), moments[2] ?? 0);
    expect(landing).toMatchObject({
      heading: 'Heading ',
      presenters: [{ name: 'Ada ', role: 'Host of ', photo: null }],
      learn: ['Learn ', 'From: #register'],
      formHeader: 'Register for ',
      location: 'Room ',
      heroImage: null,
      action: 'register-to-watch',
    });
    expect(landing.descriptionHtml).toContain('<a href="#register">');
  });

  it('is not hidden where the entry is open', () => {
    const landing = buildLanding({ ...load(), gated: false }, moments[2] ?? 0);
    expect(landing.video?.embedUrl).toContain(own);
    expect(landing.transcript?.html).toContain('whisper');
    expect(landing.transcript?.chapters).toMatchObject([{ title: 'Whispered chapter' }]);
    expect(landing.heading).toBe(`Heading ${own}`);
  });

  it('is not cut in half and shown as a summary', () => {
    const description = `${'word '.repeat(33)}https://youtu.be/${own} and more ${'word '.repeat(50)}`;
    const { summary } = buildCard({ ...load(), metaDescription: '', description }, moments[0] ?? 0);
    expect(summary).not.toContain(own.slice(0, 4));
    expect(summary).toMatch(/…$/);
  });

  it('includes the address of the room where it is held', () => {
    const webinar = makeWebinar({ location: 'Online: https://meet.example.com/j/123' });
    expect(concealSecrets(webinar).location).toBeNull();
    expect(concealSecrets({ ...webinar, gated: false }).location).toBe(webinar.location);
    expect(concealSecrets({ ...webinar, location: 'Berlin' }).location).toBe('Berlin');
  });

  it('does not change the entry itself', () => {
    const webinar = load();
    const before = JSON.stringify(webinar);
    concealSecrets(webinar);
    expect(JSON.stringify(webinar)).toBe(before);
  });
});

describe('listSecretIds', () => {
  it('has none of an open entry, and none of one without a video', () => {
    const start = makeMoment('2026-12-08T09:00:00-08:00');
    expect(listSecretIds(makeWebinar({ gated: false }))).toEqual([]);
    expect(listSecretIds(makeWebinar({ video: null, sessions: [makeSession({ start })] }))).toEqual(
      [],
    );
  });
});

describe('concealIds', () => {
  it.each([
    ['nothing to hide', 'nothing to hide'],
    [`a ${own} b`, 'a  b'],
    [address, '#register'],
    [`(https://youtu.be/${own})`, '(#register)'],
    [`[x](https://youtu.be/${own} "t")`, '[x](#register "t")'],
    [`<a href="https://youtu.be/${own}">x</a>`, '<a href="#register">x</a>'],
    [`youtu.be/${own}, m.youtube.com/watch?v=${own}`, '#register #register'],
    ['https://youtu.be/another_V1d', 'https://youtu.be/another_V1d'],
    [`https://a.example/1 https://b.example/${own}`, 'https://a.example/1 #register'],
    ['https://example.com/%E0%A4%A', 'https://example.com/%E0%A4%A'],
  ])('makes %j %j', (text, concealed) => {
    expect(concealIds(text, [own])).toBe(concealed);
  });

  it('is quick on a text of nothing but slashes', () => {
    const start = performance.now();
    concealIds(`${own}${'/'.repeat(500_000)} //${'a'.repeat(500_000)}`, [own]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('concealImage', () => {
  it('hides a picture that gives the video away, and no other', () => {
    expect(concealImage(`https://i.ytimg.com/vi/${own}/0.jpg`, [own])).toBeNull();
    expect(concealImage('/picture.png', [own])).toBe('/picture.png');
    expect(concealImage('/100%.png', [own])).toBe('/100%.png');
    expect(concealImage(null, [own])).toBeNull();
  });
});

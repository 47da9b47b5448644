import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { basics, changeEntry, filledIn, loadEntry, loadWebinar, writeEntry } from './test-entries';
import { buildCard, buildLanding } from './view';

const after = Date.parse('2026-12-20T12:00:00Z');

function load(frontMatter: string, body = ''): Webinar {
  return loadWebinar(writeEntry(basics + frontMatter, body));
}

/** Of an entry with problems that are not what the test is about. */
function loadAnyway(text: string, timezone: string | null = null): Webinar {
  const { webinar, problems } = loadEntry(text, timezone);
  if (!webinar) throw new Error(problems.join('\n'));
  return webinar;
}

describe('fields seen in real entries beyond the template', () => {
  it('learn: lists what a visitor will learn, also where a line looks like a field', () => {
    const { learn } = load(`learn:
  - Why queues are fair
  - Backpressure: what it is
  - ""
  - "# not a comment"
`);
    const lines = ['Why queues are fair', 'Backpressure: what it is', '# not a comment'];
    expect(learn).toEqual(lines);
    const nested = 'learn:\n  - {}\n  - Topics:\n  - More:\n    - One\n    - Two\n';
    expect(load(nested).learn).toEqual(['Topics:', 'More: One, Two']);
    expect(load('learn: |\n  - One\n  - Two\n').learn).toEqual(['One', 'Two']);
    expect(
      loadWebinar(changeEntry(['    presenters:', '    learn: One\n    presenters:'])).learn,
    ).toEqual(['One']);
  });

  it.each(['hide_date: true\n', 'main:\n  hide_date: "yes"\n'])('%j shows no date', (field) => {
    const webinar = load(`${field}datetime: Soon\n`);
    expect(webinar.hideDate).toBe(true);
    expect(buildCard(webinar, after)).toMatchObject({ time: null, dateText: null });
  });

  it('form: says where registrations go and what stands over the form', () => {
    const webinar = load('form:\n  header: Save a seat\n  hubspot_form_id: abc\n');
    expect(webinar.form).toEqual({
      header: 'Save a seat',
      hubspotFormId: 'abc',
      gotowebinarKey: null,
      salesforceCampaignId: null,
    });
    expect(buildLanding(webinar, after).formHeader).toBe('Save a seat');
  });

  it.each([
    ['tags:\n  level: beginner\n  topics: [queues, fairness]\n  clouds: aws, azure\n', 'beginner'],
    ['tags: [queues, fairness]\n', null],
    ['tags: queues, fairness\n', null],
  ])('tags: are read from %j', (field, level) => {
    expect(load(field).tags).toMatchObject({ level, topics: ['queues', 'fairness'] });
  });

  it('timezone: is the entry’s own, or else the site’s', () => {
    expect(load('timezone: America/Los_Angeles\n').timezone).toBe('America/Los_Angeles');
    expect(loadAnyway(writeEntry(basics), 'America/Los_Angeles').timezone).toBe(
      'America/Los_Angeles',
    );
  });

  it('title_tag, subtitle, location and the rest find their place', () => {
    const webinar = load(`title_tag: Tab
subtitle: Below
location: Berlin
event_type: workshop
whitepaper: /paper.pdf
layout: replay
meta_image: https://pictures.example/m.png
`);
    expect(buildLanding(webinar, after)).toMatchObject({
      documentTitle: 'Tab',
      subtitle: 'Below',
      location: 'Berlin',
    });
    expect(webinar).toMatchObject({
      eventType: 'workshop',
      whitepaper: '/paper.pdf',
      layout: 'replay',
      metaImage: 'https://pictures.example/m.png',
    });
  });

  it('unknown fields of presenters and sessions are kept together', () => {
    const { webinar, problems } = loadEntry(
      writeEntry(`${basics}sessions: [{ datetime: 2026-12-03T10:00:00Z, room: 1 }]
main: { presenters: [{ name: Ada, company: A }, { name: Bo }, { name: Cy, company: [B] }] }
`),
    );
    expect(webinar?.unknown).toEqual({
      'main.presenters[].company': ['A', ['B']],
      'sessions[].room': ['1'],
    });
    expect(problems.map((line) => line.split(' is not')[0])).toEqual([
      'note webinars/talk/index.md:4:1 sessions[].room:',
      'note webinars/talk/index.md:5:9 main.presenters[].company:',
    ]);
  });

  it('unknown fields are kept as text, the nested ones by their path', () => {
    const { webinar } = loadEntry(
      writeEntry(`${basics}aws_only: 007\nmain:\n  track: { day: 1 }\n`),
    );
    expect(webinar?.unknown).toEqual({ aws_only: '007', 'main.track': { day: '1' } });
  });
});

describe('the two forms', () => {
  it('say the same', () => {
    const flat = writeEntry(`title: Queues Without Tears
meta_desc: What a queue is good for.
url_slug: queues-without-tears
type: webinars
hero: { title: "Queues, Without Tears", image: /picture.png }
main: { title: The talk }
youtube_url: https://youtu.be/queuesVid11
sortable_date: 2026-10-08T10:00:00-07:00
duration: 39 minutes
datetime: One day in autumn
description: Why *waiting in line* is fair.
presenters:
  name: Ada Example
  role: Queue keeper, Example Inc.
transcript: We begin at the end of the line.
`);
    expect(loadWebinar(flat)).toEqual(loadWebinar(filledIn));
  });

  it('mix: what stands below main comes first, what is empty there does not count', () => {
    const webinar = load(`duration: 1 hour
description: flat
presenters: Ada Example
main:
  duration: 2 hours
  description: ""
  presenters:
    - name: ""
      role: ""
`);
    expect(webinar.duration?.minutes).toBe(120);
    expect(webinar.description).toBe('flat');
    expect(webinar.presenters).toMatchObject([{ name: 'Ada Example', role: null }]);
  });

  it('the text below the front matter is the description where there is no other', () => {
    expect(load('', '\nBody *text*.\n').description).toBe('Body *text*.');
    expect(load('description: Own\n', 'Body').description).toBe('Own');
  });

  it('placeholders of the template count as absent', () => {
    const webinar = load(`subtitle: "~"
meta_desc: TBD
url_slug: ""
youtube_url: ""
form:
multiple: false
description: Here is where you would put a description of the webinar.
`);
    expect(webinar).toMatchObject({ subtitle: null, metaDescription: '', slug: 'talk' });
    expect(webinar).toMatchObject({ video: null, description: '' });
  });

  it.each([
    ['hero: { title: From the hero }', 'From the hero'],
    ['main: { title: From main }', 'From main'],
  ])('a title is taken from %s where there is no other', (field, title) => {
    const entry = writeEntry(`sortable_date: 2026-12-03T10:00:00-08:00\n${field}`);
    expect(loadWebinar(entry)).toMatchObject({ title });
  });

  it('a datetime that is a real date orders the entry where there is no sortable_date', () => {
    const entry = writeEntry('title: T\nmain:\n  datetime: 2026-12-03T10:00:00-08:00\n');
    expect(loadWebinar(entry).date?.instant).toBe(Date.parse('2026-12-03T18:00:00Z'));
  });
});

import { describe, expect, it } from 'vitest';
import { buildLanding } from '../webinars/view';
import { makeWebinar } from '../webinars/webinar.fixture';
import { openRoom, openTranscript } from './gate';

const pass = { registrationId: crypto.randomUUID() };
const webinar = makeWebinar();
const before = Date.parse('2026-12-08T16:59:59Z');
const during = Date.parse('2026-12-08T17:00:00Z');
const after = Date.parse('2026-12-08T18:00:00Z');

describe('openRoom', () => {
  it('stays shut without a pass, and where there is no room', () => {
    expect(openRoom(webinar, null, after)).toBeNull();
    const external = makeWebinar({ externalUrl: 'https://other.example.com/x' });
    expect(openRoom(external, pass, after)).toBeNull();
  });

  it('shows the recording, the transcript and what the landing page leaves out', () => {
    expect(JSON.stringify(buildLanding(webinar, after))).not.toContain('seCretVid30');
    const room = openRoom(webinar, pass, after);
    expect(room?.video?.embedUrl).toContain('youtube-nocookie.com/embed/seCretVid30');
    expect(room?.transcript?.html).toContain('<em>secret</em>');
    expect(room?.landing.descriptionHtml).toContain('https://youtu.be/seCretVid30');
    expect(room?.landing.learn).toEqual(['seCretVid30 by heart']);
    expect(room?.landing.state).toBe('on-demand');
  });

  it('shows the player from the moment the session begins', () => {
    expect(openRoom(webinar, pass, before)).toMatchObject({
      landing: { state: 'upcoming' },
      video: null,
    });
    expect(openRoom(webinar, pass, during)).toMatchObject({
      landing: { state: 'live' },
      video: { title: 'Launch' },
    });
  });

  it('is open without a recording, too', () => {
    const room = openRoom(makeWebinar({ video: null, transcript: '' }), pass, after);
    expect(room).toMatchObject({
      landing: { state: 'awaiting-recording' },
      video: null,
      transcript: null,
    });
  });
});

describe('openTranscript', () => {
  const open = makeWebinar({ gated: false });

  it('of a gated webinar is for those with a pass', () => {
    expect(openTranscript(webinar, null, after)).toBeNull();
    expect(openTranscript(webinar, pass, before)?.lines).toHaveLength(1);
  });

  it('of an open one is for everybody, as soon as there is something to watch', () => {
    expect(openTranscript(open, null, before)).toBeNull();
    expect(openTranscript(open, null, after)?.lines).toMatchObject([{ text: 'The secret words.' }]);
  });

  it('is null where there is none', () => {
    expect(openTranscript({ ...open, transcript: '' }, null, after)).toBeNull();
    const external = makeWebinar({ externalUrl: 'https://other.example.com/x' });
    expect(openTranscript(external, pass, after)).toBeNull();
    expect(openTranscript({ ...external, gated: false }, null, after)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { embedUrl, parseYouTube, watchUrl } from './youtube';

const id = 'iULct6-IAFQ';

describe('parseYouTube', () => {
  it.each([
    `https://www.youtube.com/embed/${id}`,
    `https://www.youtube.com/watch?v=${id}`,
    `https://www.youtube.com/watch?feature=share&v=${id}&list=PLyy8Vx2ZoWlohFfgeyhPxYYYQd8Rk9mhe`,
    `https://youtube.com/watch/${id}`,
    `https://www.youtube.com/?v=${id}`,
    `https://m.youtube.com/watch?v=${id}`,
    `https://music.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}`,
    `https://youtu.be/${id}?si=AbCdEfGhIjKlMnOp`,
    `https://www.youtube.com/live/${id}?feature=share`,
    `https://www.youtube.com/shorts/${id}`,
    `https://www.youtube.com/v/${id}?version=3`,
    `https://www.youtube.com/e/${id}`,
    `https://studio.youtube.com/video/${id}/edit`,
    `https://www.youtube-nocookie.com/embed/${id}?rel=0&amp;showinfo=0`,
    `http://WWW.YouTube.com/embed/${id}/`,
    `//www.youtube.com/embed/${id}`,
    `www.youtube.com/watch?v=${id}`,
    `youtube.com/embed/${id}`,
    `youtu.be/${id}`,
    `music.youtube.com/watch?v=${id}`,
    `  https://youtu.be/${id}\n`,
    id,
  ])('finds the video in %s', (address) => {
    expect(parseYouTube(address)).toEqual({ id, start: 0 });
  });

  it.each([
    [`https://youtu.be/${id}?t=90`, 90],
    [`https://youtu.be/${id}?t=90s`, 90],
    [`https://youtu.be/${id}?si=x&t=1m30s`, 90],
    [`https://www.youtube.com/watch?v=${id}&t=1h2m3s`, 3723],
    [`https://www.youtube.com/watch?v=${id}#t=2m`, 120],
    [`https://www.youtube.com/watch?time_continue=12&v=${id}`, 12],
    [`https://www.youtube.com/embed/${id}?start=30&t=5`, 30],
    [`https://www.youtube.com/embed/${id}?start=&t=5`, 5],
    [`https://www.youtube.com/embed/${id}?start=soon`, 0],
    [`https://www.youtube.com/embed/${id}?start=99999999999999999999`, 0],
    [`https://www.youtube.com/embed/${id}?start=-5`, 0],
  ])('starts %s at second %i', (address, start) => {
    expect(parseYouTube(address)).toEqual({ id, start });
  });

  it.each([
    '',
    'coming soon',
    'iULct6-IAF',
    'https://vimeo.com/123456789',
    'https://example.com/embed/iULct6-IAFQ',
    'https://youtube.com.evil.example/embed/iULct6-IAFQ',
    'https://evil.example/?u=https://youtu.be/iULct6-IAFQ',
    'https://notyoutu.be/iULct6-IAFQ',
    'javascript:iULct6-IAFQ',
    'ftp://youtube.com/embed/iULct6-IAFQ',
    'https://www.youtube.com/',
    'https://www.youtube.com/embed/',
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/watch?v=tooshort',
    'https://www.youtube.com/watch?v=iULct6-IAFQ12',
    'https://www.youtube.com/embed/iULct6-IAF%51',
    'https://www.youtube.com/playlist?list=PLyy8Vx2ZoWlohFfgeyhPxYYYQd8Rk9mhe',
    'https://www.youtube.com/embed/videoseries?list=PLyy8Vx2ZoWlohFfgeyhPxYYYQd8Rk9mhe',
    'https://www.youtube.com/embed/live_stream?channel=UC2Dhyn4Ev52YSbcpfnfP0Mw',
    'https://www.youtube.com/channel/UC2Dhyn4Ev52YSbcpfnfP0Mw',
    'https://www.youtube.com/@pulumi-corp',
    'https://www.youtube.com/c/pulumi-corp',
    'https://www.youtube.com/clip/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345',
    '<iframe src="https://www.youtube.com/embed/iULct6-IAFQ"></iframe>',
    'https://',
    'http://[youtube.com/embed/iULct6-IAFQ',
  ])('takes nothing else for a video: "%s"', (address) => {
    expect(parseYouTube(address)).toBeNull();
  });
});

describe('the addresses of a video', () => {
  it('plays without cookies, from the start', () => {
    expect(embedUrl({ id, start: 0 })).toBe(
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0&enablejsapi=1`,
    );
    expect(watchUrl({ id, start: 0 })).toBe(`https://www.youtube.com/watch?v=${id}`);
  });

  it('plays from the second the author chose', () => {
    expect(embedUrl({ id, start: 90 })).toMatch(/&start=90$/);
    expect(watchUrl({ id, start: 90 })).toMatch(/&t=90s$/);
  });
});

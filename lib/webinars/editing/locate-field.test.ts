import { expect, it } from 'vitest';
import { locateField } from './locate-field';

it.each([
  ['main:\n  title: A\n', 'youtube_url', ['main', 'youtube_url']],
  ['title: A\n', 'youtube_url', ['youtube_url']],
  ['main:\n  title: A\nyoutube_url: x\n', 'youtube_url', ['youtube_url']],
  ['main:\n  title: A\n', 'gated', ['gated']],
  ['main:\n  title: A\n', 'presenters.0.name', ['main', 'presenters', 0, 'name']],
  ['main:\n  title: A\n', 'main.title', ['main', 'title']],
  ['main:\n', 'learn', ['learn']],
])('in %j, %s stands at %j', (yaml, field, path) => {
  expect(locateField(`---\n${yaml}---\n`, field)).toEqual(path);
});

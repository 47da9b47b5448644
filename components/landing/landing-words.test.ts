import { describe, expect, it } from 'vitest';
import { leadText } from './landing-words';

describe('leadText', () => {
  it('is the summary', () => {
    const landing = { summary: 'Why and how.', descriptionHtml: '<p>A long story.</p>' };
    expect(leadText(landing)).toBe('Why and how.');
  });

  it.each([
    ['Why and how…', '<p>Why <em>and</em> how to go on.</p>'],
    ['Tests & more', '<p>Tests &amp; more, in short.</p>'],
    ['', '<p>Something.</p>'],
  ])('leaves out %o over %o', (summary, descriptionHtml) => {
    expect(leadText({ summary, descriptionHtml })).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { answerDocument } from './answer-document';

const modifiedAt = Date.parse('2026-11-20T10:00:00.700Z');
const page = { body: 'One', contentType: 'text/plain', modifiedAt, maxAge: 60 };

function ask(headers: Record<string, string> = {}, body = 'One') {
  return answerDocument(new Request('http://site.example', { headers }), { ...page, body });
}

it('hands out the document with what is needed to ask again', async () => {
  const answer = ask();
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('One');
  expect(answer.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
  expect(answer.headers.get('last-modified')).toBe('Fri, 20 Nov 2026 10:00:00 GMT');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
});

it('sends nothing to those who have it, whichever way they say so', async () => {
  const etag = ask().headers.get('etag') ?? '';
  const ways = [etag, etag.slice(2), `"other", ${etag}`, '*'].map((tag) => ({
    'If-None-Match': tag,
  }));
  const dates = ['Fri, 20 Nov 2026 10:00:00 GMT', 'Sat, 21 Nov 2026 10:00:00 GMT'];
  for (const headers of [...ways, ...dates.map((date) => ({ 'If-Modified-Since': date }))]) {
    const answer = ask(headers);
    expect(answer.status).toBe(304);
    expect(answer.headers.get('etag')).toBe(etag);
    expect(await answer.text()).toBe('');
  }
});

it('sends it to everybody else; of a tag and a date the tag counts', () => {
  const etag = ask().headers.get('etag') ?? '';
  expect(ask({ 'If-None-Match': etag }, 'Two').status).toBe(200);
  expect(ask({ 'If-Modified-Since': 'Thu, 19 Nov 2026 10:00:00 GMT' }).status).toBe(200);
  expect(ask({ 'If-Modified-Since': 'some day' }).status).toBe(200);
  const both = { 'If-None-Match': '"x"', 'If-Modified-Since': 'Sat, 21 Nov 2026 10:00:00 GMT' };
  expect(ask(both).status).toBe(200);
});

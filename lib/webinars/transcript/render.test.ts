import { expect, it } from 'vitest';
import { parseTranscript } from './parse';
import { renderTranscript } from './render';

const linkTo = (seconds: number) => `/watch?v=x&t=${seconds}s`;

it('renders lines with anchors, times that lead into the video, and who speaks', () => {
  const text = '## A & B\n\n[0:05] Ada: One.\n\n[0:09] Ada: *Two*.\n\nThree <4.\n\n## End';
  expect(renderTranscript(parseTranscript(text), linkTo)).toMatchInlineSnapshot(`
    "<h3 id="chapter-1">A &amp; B</h3>
    <div class="said" id="line-1"><p class="said-time"><a class="said-at" data-t="5" href="/watch?v=x&amp;t=5s" target="_blank" rel="noopener">00:05</a></p><div class="said-words"><p class="said-name">Ada</p><p>One.</p></div></div>
    <div class="said" id="line-2"><p class="said-time"><a class="said-at" data-t="9" href="/watch?v=x&amp;t=9s" target="_blank" rel="noopener">00:09</a></p><div class="said-words"><p><em>Two</em>.</p></div></div>
    <div class="said" id="line-3"><div class="said-words"><p>Three &lt;4.</p></div></div>
    <h3 id="chapter-2">End</h3>"
  `);
});

it('renders times as text where nothing can be played', () => {
  const html = renderTranscript(parseTranscript('[0:05] One.'), () => null);
  expect(html).toContain('<span class="said-at">00:05</span>');
  expect(html).not.toContain('<a');
});

it('lets no markup through', () => {
  const hostile = '"><script>alert(1)</script>';
  const text = `**Ada ${hostile}:** ${hostile}\n\n## ${hostile}\n\n[x](javascript:alert(1))`;
  const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v A<script>&lt;script&gt;x`;
  for (const source of [text, vtt]) {
    const html = renderTranscript(parseTranscript(source), linkTo);
    expect(html).not.toMatch(/<script|href="javascript:/);
  }
});

import { expect, it } from 'vitest';
import { parseTranscript } from './parse';
import { writeCaptions } from './write-captions';
import { writeText } from './write-text';

const text = `## Hello

[0:05] Ada: Hi & <b>welcome</b>.

And on --> we go.

[0:09] Ben: *Yes*.

[1:02:03] Ada: Good. Ben is here.

Ben: Bye.

## The end
`;

it('writes text that reads the same again', () => {
  const transcript = parseTranscript(text);
  const written = writeText(transcript, ['A talk', 'https://example.com/webinars/talk']);
  expect(written).toMatchInlineSnapshot(`
    "A talk
    https://example.com/webinars/talk

    ## Hello

    [00:05] Ada: Hi & <b>welcome</b>.

    And on --> we go.

    [00:09] Ben: Yes.

    [1:02:03] Ada: Good. Ben is here.

    Ben: Bye.

    ## The end
    "
  `);
  const again = parseTranscript(written.replace(/^.*\n.*\n/, ''));
  const plain = (lines: typeof again.lines) => lines.map((line) => ({ ...line, markdown: null }));
  expect(plain(again.lines)).toEqual(plain(transcript.lines));
  expect(again.chapters).toEqual(transcript.chapters);
});

it('writes captions that last until the next', () => {
  expect(writeCaptions(parseTranscript(text), 'A --> talk')).toMatchInlineSnapshot(`
    "WEBVTT A --&gt; talk

    00:00:05.000 --> 00:00:09.000
    <v Ada>Hi &amp; &lt;b&gt;welcome&lt;/b&gt;. And on --&gt; we go.

    00:00:09.000 --> 01:02:03.000
    <v Ben>Yes.

    01:02:03.000 --> 01:02:05.000
    <v Ada>Good. Ben is here. Bye.
    "
  `);
});

it('writes the captions of a file as they are, in the order of time', () => {
  const cues = ['00:00:05,000 --> 00:00:06,000\nTwo.', '00:00:01,000 --> 00:00:01,000\nOne.'];
  expect(writeCaptions(parseTranscript(cues.join('\n\n')), '')).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:01.001\nOne.\n\n00:00:05.000 --> 00:00:06.000\nTwo.\n',
  );
});

it('writes no captions where nothing has a time', () => {
  expect(writeCaptions(parseTranscript('Hello.'), 'A talk')).toBeNull();
});

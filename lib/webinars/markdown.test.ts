import { describe, expect, it } from 'vitest';
import { renderMarkdown, stripMarkdown } from './markdown';

describe('renderMarkdown', () => {
  it.each([
    ['a *b* **c** `d`', '<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['[a](/b "c")', '<p><a href="/b" title="c">a</a></p>\n'],
    ['https://example.com/a', '<p><a href="https://example.com/a">https://example.com/a</a></p>\n'],
    ['example.com and ada@example.com', '<p>example.com and ada@example.com</p>\n'],
    ['a\n\n    indented', '<p>a</p>\n<p>indented</p>\n'],
    ['', ''],
  ])('renders %j', (text, html) => expect(renderMarkdown(text)).toBe(html));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x">b</b>',
    '<iframe src="https://evil.example"></iframe>',
    '</p><style>*{display:none}</style>',
    '<svg/onload=alert(1)>',
  ])('shows raw HTML as text: %s', (text) => {
    const html = renderMarkdown(text);
    expect(html).not.toMatch(/<(?!\/?p>|\/?a\b)/);
    expect(html).toContain('&lt;');
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](vbscript:x)',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('makes no link to a script: %s', (text) => {
    expect(renderMarkdown(text)).not.toMatch(
      /(href|src)="?\s*(javascript|vbscript|data|file|java\s)/i,
    );
  });

  it('begins headings at h3 and ends them at h6', () => {
    const text = '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n\ng\n===\n\nh\n---\n';
    expect(renderMarkdown(text).match(/<h\d>\w/g)).toEqual([
      '<h3>a',
      '<h4>b',
      '<h5>c',
      '<h6>d',
      '<h6>e',
      '<h6>f',
      '<h3>g',
      '<h4>h',
    ]);
  });

  it.each([
    ['![a](/picture.png)', '<img src="/picture.png" alt="a">'],
    ['![a](picture.png)', '<img src="picture.png" alt="a">'],
    ['![a](data:image/png;base64,AA)', '<img src="data:image/png;base64,AA" alt="a">'],
    ['![a](/\\\\evil.example/a.png)', '<img src="/%5Cevil.example/a.png" alt="a">'],
  ])('shows the image %s', (text, html) => expect(renderMarkdown(text)).toBe(`<p>${html}</p>\n`));

  it.each([
    ['![a](https://i.ytimg.com/a.png)', '<a href="https://i.ytimg.com/a.png" rel="noopener">a</a>'],
    ['![a](//evil.example/a.png)', '<a href="//evil.example/a.png" rel="noopener">a</a>'],
    [
      '![a](HTTPS://evil.example/a.png)',
      '<a href="HTTPS://evil.example/a.png" rel="noopener">a</a>',
    ],
    ['![a](https:evil.example/a.png)', '<a href="https:evil.example/a.png" rel="noopener">a</a>'],
    [
      '![](https://a.example/?a=1&b=2)',
      '<a href="https://a.example/?a=1&amp;b=2" rel="noopener">https://a.example/?a=1&amp;b=2</a>',
    ],
    [
      '![<b>"](https://a.example/)',
      '<a href="https://a.example/" rel="noopener">&lt;b&gt;&quot;</a>',
    ],
    ['[![a](https://i.ytimg.com/a.png)](/b)', '<a href="/b">a</a>'],
    [
      '[c](/d) ![a](https://a.example/)',
      '<a href="/d">c</a> <a href="https://a.example/" rel="noopener">a</a>',
    ],
  ])('makes a link of an image on another site: %s', (text, html) => {
    expect(renderMarkdown(text)).toBe(`<p>${html}</p>\n`);
  });

  it.each([
    ['a {{< youtube iULct6-IAFQ >}} b', '<p>a  b</p>\n'],
    ['{{% notes type="info" %}}\na\n{{% /notes %}}', '<p>a</p>\n'],
    ['a {{<\n  figure\n  src="/a.png"\n>}} b', '<p>a  b</p>\n'],
    ['a <!-- to do --> b', '<p>a  b</p>\n'],
    ['a {{< never closed', '<p>a {{&lt; never closed</p>\n'],
    ['a {{ b }} c', '<p>a {{ b }} c</p>\n'],
  ])('drops shortcodes and comments: %j', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it.each([
    'word ',
    '[',
    '![[',
    '*a ',
    '**a_',
    '`',
    '<',
    '{{<',
    '<!--',
    '> ',
    '- ',
    'http://',
    '[a](',
    '&',
    '|a|\n|-|\n',
  ])('is quick on 200 kB of %j', (piece) => {
    const start = performance.now();
    renderMarkdown(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('stripMarkdown', () => {
  it.each([
    ['**Bold** [link](/x) `code`', 'Bold link code'],
    ['# Heading\n\nText\nand more', 'Heading Text and more'],
    ['- a\n- b', 'a b'],
    ['**One**, [two](/x). *Three*!', 'One, two. Three!'],
    ['1 < 2 & "3" > \'2\' &amp; &lt;b&gt;', '1 < 2 & "3" > \'2\' & <b>'],
    ['&amp;lt;', '&lt;'],
    ['<b>raw</b>', '<b>raw</b>'],
    ['  ', ''],
  ])('leaves the words of %j', (text, words) => expect(stripMarkdown(text)).toBe(words));
});

import { expect, it } from 'vitest';
import { fillForm } from './fill-form';

const page = `<main><script>x()</script><form action="" method="POST"><input type="hidden" name="$ACTION_KEY" value="p"/><input type="hidden" name="slug" value="a-talk"/>
<input type="radio" name="session" checked="" value="one"/><input type="radio" name="session" value="two"/>
<input type="text" name="first_name" value=""/><select id="s" name="size"><option value="" selected="">Choose…</option><option>Small</option><option>Large</option></select>
<input type="checkbox" name="consent" id="c"/></form><script type="application/ld+json">{}</script></main>`;

const typed = new Map([
  ['$ACTION_KEY', 'old'],
  ['slug', 'a-talk'],
  ['session', 'two'],
  ['first_name', '"><script>alert(1)</script>$&'],
  ['size', 'Large'],
  ['consent', 'on'],
  ['gone', 'no such field any more'],
]);

it('puts everything back where it was typed, chosen and ticked', () => {
  const filled = fillForm(page, typed, 'Please send it again.') ?? '';
  expect(filled).toContain('role="alert"');
  expect(filled).toContain('Please send it again.');
  expect(filled).toMatch(/<input (?=[^>]*checked="")[^>]*value="two"/);
  expect(filled).not.toMatch(/<input (?=[^>]*checked="")[^>]*value="one"/);
  expect(filled).toContain('<option selected="">Large</option>');
  expect(filled).toMatch(/<input checked="" type="checkbox" name="consent"/);
  expect(filled).toContain('name="$ACTION_KEY" value="p"');
});

it('lets no text out of its field, and leaves no script of the page', () => {
  const filled = fillForm(page, typed, '') ?? '';
  expect(filled).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;"');
  expect(filled.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
});

it.each([
  [
    'of another webinar',
    new Map([
      ['slug', 'another'],
      ['first_name', 'Robin'],
    ]),
  ],
  ['with no field in common', new Map([['password', 'secret']])],
  ['with nothing in it', new Map()],
])('fills no form %s', (_, values) => {
  expect(fillForm(page, values, '')).toBeNull();
});

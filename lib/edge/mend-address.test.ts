import { expect, it } from 'vitest';
import { mendAddress } from './mend-address';

it.each([
  ['/%', '/%25'],
  ['/a%zz/b%20c?q=%zz', '/a%25zz/b%2520c?q=%zz'],
  ['/%ff?a?b', '/%25ff?a?b'],
  ['/webinars/%E5%85%A5?q=%', '/webinars/%E5%85%A5?q=%'],
  ['/', '/'],
])('leads %s to %s', (url, mended) => {
  expect(mendAddress(url)).toBe(mended);
});

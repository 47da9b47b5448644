import { expect, it } from 'vitest';
import { initials } from './presenter';

it.each([
  ['Charity Majors', 'CM'],
  ['Catalogue maintainer', 'CM'],
  ['Ada', 'A'],
  ['Ada (she/her) King Lovelace', 'AL'],
  ['Ørsted Ångström', 'ØÅ'],
  ['李 小龙', '李小'],
  ['', ''],
])('%s: %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

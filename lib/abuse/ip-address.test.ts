import { describe, expect, it } from 'vitest';
import { isLoopback, parseAddress, toNetwork } from './ip-address';

describe('parseAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:51234', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
  ])('reads %s', (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '203.0.113',
    '203.0.113.700',
    '203.0.113.7:x',
    '2001:db8::1::2',
    '[2001:db8::1',
    "1' or '1'='1",
    'localhost',
    '203.0.113.7, 203.0.113.8',
  ])('takes %j for no address', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

it('counts IPv6 by /64 and IPv4 by address', () => {
  expect(toNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(toNetwork('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(toNetwork('2001:db8::1:2:3:4')).toBe('2001:db8:0:0::/64');
  expect(toNetwork('2001:db8:1:3::9')).not.toBe(toNetwork('2001:db8:1:2::9'));
  expect(toNetwork('203.0.113.7')).toBe('203.0.113.7');
});

it('knows the addresses of this machine', () => {
  expect(['127.0.0.1', '127.8.9.1', '::1'].map(isLoopback)).toEqual([true, true, true]);
  expect(['128.0.0.1', '10.0.0.1', '::2'].map(isLoopback)).toEqual([false, false, false]);
});

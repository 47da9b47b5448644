import { describe, expect, it } from 'vitest';
import { checkEmailDomain } from './mail-domains';

const nothing = { work_email_only: false, allow_domains: [], block_domains: [] };
const workOnly = { ...nothing, work_email_only: true };

it('takes any domain by default', () => {
  expect(checkEmailDomain('ada@gmail.com', nothing)).toBeNull();
});

describe('where only work addresses are welcome', () => {
  it.each([
    'ada@gmail.com',
    'ada@GMail.com',
    'ada+talks@outlook.com',
    'ada@web.de',
    'ada@fastmail.com',
    'ada@müll.email',
    'ada@xn--mll-hoa.email',
  ])('refuses %s', (email) => {
    const domain = email.slice(email.indexOf('@') + 1).toLowerCase();
    expect(checkEmailDomain(email, workOnly)).toBe(
      `Use your work email: addresses of ${domain} are not accepted here`,
    );
  });

  it.each([
    'ada@example.com',
    'ada@notgmail.com',
    'ada@gmail.com.example',
    'ada@shop.com.ar',
    'ada@senate.berlin.de',
    'ada@nus.edu.sg',
    'ada@bücher.example',
  ])('takes %s', (email) => {
    expect(checkEmailDomain(email, workOnly)).toBeNull();
  });
});

describe('lists of domains', () => {
  it('blocks domains and their subdomains, and nothing that only ends alike', () => {
    const form = { ...nothing, block_domains: ['rival.example'] };
    const refusal = 'Addresses of eu.rival.example are not accepted here';
    expect(checkEmailDomain('ada@EU.rival.example', form)).toBe(refusal);
    expect(checkEmailDomain('ada@rival.example', form)).not.toBeNull();
    expect(checkEmailDomain('ada@unrival.example', form)).toBeNull();
  });

  it('takes only what is allowed, where something is', () => {
    const form = { ...nothing, allow_domains: ['one.example', 'two.example'] };
    expect(checkEmailDomain('ada@team.one.example', form)).toBeNull();
    expect(checkEmailDomain('ada@three.example', form)).toBe(
      'Addresses of three.example are not accepted here: use an address of one.example or two.example',
    );
  });

  it('lets allowed come before blocked and free', () => {
    const form = {
      work_email_only: true,
      allow_domains: ['gmail.com', 'eu.rival.example'],
      block_domains: ['rival.example', 'gmail.com'],
    };
    expect(checkEmailDomain('ada@gmail.com', form)).toBeNull();
    expect(checkEmailDomain('ada@eu.rival.example', form)).toBeNull();
    expect(checkEmailDomain('ada@us.rival.example', form)).not.toBeNull();
  });

  it('compares international domains however they are written', () => {
    const written = { ...nothing, block_domains: ['Bücher.example'] };
    const coded = { ...nothing, block_domains: ['xn--bcher-kva.example'] };
    for (const form of [written, coded]) {
      expect(checkEmailDomain('ada@bücher.example', form)).not.toBeNull();
      expect(checkEmailDomain('ada@shop.XN--BCHER-KVA.example', form)).not.toBeNull();
    }
  });
});

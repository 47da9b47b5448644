import { describe, expect, it } from 'vitest';
import { siteSchema } from '../site/schema';
import {
  buildRegistrationSchema,
  emailKey,
  type FormSettings,
  recordingRequestSchema,
  toFieldErrors,
  toFormValues,
} from './form-schema';

const { form } = siteSchema.parse({
  form: {
    fields: [
      { name: 'first_name', label: 'First name', required: true },
      { name: 'email', label: 'Work email', type: 'email' },
      { name: 'github', label: 'GitHub name', required: true },
      { name: 'how', label: 'How did you hear of us?', required: true },
      { name: 'phone', label: 'Phone', type: 'tel' },
      { name: 'size', label: 'Your team size', type: 'select', options: ['1', '2+'] },
    ],
  },
});
const typed = { first_name: 'Ada', email: 'ada@example.com', github: 'ada', how: 'A friend' };

function check(
  values: Record<string, unknown>,
  sessionIds: string[] = [],
  asked: FormSettings = form,
) {
  const result = buildRegistrationSchema(asked, sessionIds).safeParse(values);
  return result.success ? result.data : toFieldErrors(result.error);
}

describe('the registration form', () => {
  it('gives every configured field, trimmed and composed, and drops the rest', () => {
    const name = `  Zoe${'\u0308'}  `;
    expect(check({ ...typed, first_name: name, website: 'x', size: '2+' })).toEqual({
      ...typed,
      first_name: 'Zo\u00eb',
      phone: '',
      size: '2+',
    });
  });

  it('says what is missing in plain words', () => {
    expect(check({ first_name: '   ' })).toEqual({
      first_name: 'Enter your first name',
      email: 'Enter an email address like name@company.com',
      github: 'Enter your GitHub name',
      how: 'Answer this question',
    });
  });

  it('refuses what cannot be typed into a field', () => {
    const oneLine = 'Type this on one line, without special control characters';
    expect(check({ ...typed, phone: '1\r\nBcc: x' })).toEqual({ phone: oneLine });
    expect(check({ ...typed, first_name: 'A\u0000da' })).toEqual({ first_name: oneLine });
    expect(check({ ...typed, first_name: 'A\ud800' })).toEqual({ first_name: oneLine });
    expect(check({ ...typed, how: 'x'.repeat(1_000_000) })).toEqual({
      how: 'Use 200 characters or fewer',
    });
    expect(check({ ...typed, email: `${'x'.repeat(250)}@example.com` })).toEqual({
      email: 'Use 254 characters or fewer',
    });
    expect(check({ ...typed, size: '3' })).toEqual({ size: 'Choose one of the options' });
    expect(check({ ...typed, first_name: '👩‍💻 Ада ليلى' })).toMatchObject({
      first_name: '👩‍💻 Ада ليلى',
    });
  });

  it('asks for one of the sessions only where there is a choice', () => {
    expect(check(typed, ['emea', 'us'])).toEqual({ session: 'Choose a session' });
    expect(check({ ...typed, session: 'asia' }, ['emea', 'us'])).toEqual({
      session: 'Choose a session',
    });
    expect(check({ ...typed, session: 'us' }, ['emea', 'us'])).toMatchObject({ session: 'us' });
    for (const sessionIds of [['us'], []]) {
      const data = check({ ...typed, session: 'old' }, sessionIds);
      expect(data).toMatchObject(typed);
      expect(data.session).toBeUndefined();
    }
  });

  it('takes a tick for consent and nothing else', () => {
    const asked: FormSettings = {
      ...form,
      consent: { ...form.consent, required: true },
    };
    expect(check({ ...typed, consent: 'on' })).toMatchObject({ consent: 'on' });
    expect(check({ ...typed, consent: true })).toMatchObject({ consent: 'on' });
    expect(check({ ...typed, consent: 'yes' })).not.toHaveProperty('consent', 'on');
    expect(check({ ...typed, consent: false })).not.toHaveProperty('consent', 'on');
    expect(check(typed, [], asked)).toEqual({ consent: 'Tick this box to go on' });
    expect(check({ ...typed, consent: 'on' }, [], asked)).toMatchObject({ consent: 'on' });
  });
});

it('reads what a browser sends', () => {
  const data = new FormData();
  data.set('first_name', 'Ada');
  data.set('photo', new File(['x'], 'x.png'));
  data.set('__proto__', 'x');
  const values = toFormValues(data);
  expect(values.first_name).toBe('Ada');
  expect(values).not.toHaveProperty('photo');
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

describe('email addresses', () => {
  it.each([
    'ada@example.com',
    'ada+talks@example.co.uk',
    "o'brien-x_1@sub.example.museum",
    'ada@bücher.example',
    'ada@xn--bcher-kva.example',
    '用户@例子.广告',
    'δοκιμή@παράδειγμα.δοκιμή',
    'राम@मोहन.ईन्फो',
    'ADA@EXAMPLE.COM',
  ])('accepts %s', (email) => {
    expect(recordingRequestSchema.safeParse({ email }).success).toBe(true);
  });

  it.each([
    '',
    'ada',
    'ada@example',
    '@example.com',
    'ada@',
    'ada@.com',
    'ada@example.com.',
    'ada@example..com',
    'ada@-example.com',
    'ada@1.2.3.4',
    'ada@[1.2.3.4]',
    'a b@example.com',
    '.ada@example.com',
    'a..b@example.com',
    'a@b@example.com',
    'Ada <ada@example.com>',
    'ada@example.com, bob@example.com',
    'ada@example.com/path',
    'ada@example.com:80',
    `${'x'.repeat(65)}@example.com`,
    `ada@${'x'.repeat(64)}.com`,
  ])('refuses "%s"', (email) => {
    const result = recordingRequestSchema.safeParse({ email });
    expect(result.error && toFieldErrors(result.error)).toEqual({
      email: 'Enter an email address like name@company.com',
    });
  });

  it('has one key for all spellings of an address', () => {
    const key = 'ada+talks@xn--bcher-kva.example';
    for (const email of [
      'ada+talks@bücher.example',
      ' Ada+Talks@BÜCHER.Example ',
      'ada+talks@bu\u0308cher.example',
      'ada+talks@xn--BCHER-kva.example',
      'ada+talks@bücher。example',
    ]) {
      expect(emailKey(email)).toBe(key);
    }
    expect(emailKey('ada@bücher.example')).not.toBe(key);
    expect(emailKey('Not an address')).toBe('not an address');
  });
});

import { describe, expect, it } from 'vitest';
import { siteSchema } from './schema';

/** The messages about some settings, each after the field it is about. */
function complain(settings: unknown): string[] {
  const { error } = siteSchema.safeParse(settings);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

const email = { name: 'email', label: 'Email', type: 'email' };
const withFields = (...fields: unknown[]) => complain({ form: { fields } });

describe('the form of a site', () => {
  it('always requires the address', () => {
    const { form } = siteSchema.parse({ form: { fields: [email] } });
    expect(form.fields).toEqual([{ ...email, required: true, options: [] }]);
  });

  it.each([
    [[], 'must have a field named "email" of type "email"'],
    [[{ ...email, type: 'text' }], 'must have a field named "email" of type "email"'],
    [[email, email], 'must not name two fields alike'],
    [
      [email, { name: 'consent', label: 'Consent' }],
      'must not use the names consent, session, slug, website, elapsed, arrivals, timezone',
    ],
  ])('has fields that make sense: %j', (fields, message) => {
    expect(withFields(...fields)).toEqual([`form.fields ${message}`]);
  });

  it.each(['', 'First name', '1st', 'Name', '__proto__', 'a'.repeat(41)])(
    'has no field named "%.20s"',
    (name) => {
      expect(withFields(email, { name, label: 'A' })).toEqual([
        'form.fields.1.name must be small letters, digits and _, for example "job_title"',
      ]);
    },
  );

  it('has choices where a field is a choice', () => {
    const size = { name: 'size', label: 'Size', type: 'select' };
    expect(withFields(email, size)).toEqual([
      'form.fields.1.options must list the choices of a field of type "select"',
    ]);
    expect(withFields(email, { ...size, options: ['S', 'M'] })).toEqual([]);
  });
});

describe('links of a site', () => {
  it.each([
    '/webinars',
    'https://example.com',
    'http://example.com',
    'mailto:a@example.com',
    '#top',
  ])('may lead to %s', (href) => expect(complain({ footer: [{ label: 'A', href }] })).toEqual([]));

  it.each(['//evil.example', 'javascript:alert(1)', 'webinars', '', 'data:text/html,x'])(
    'may not lead to "%s"',
    (href) => {
      expect(complain({ footer: [{ label: 'A', href }] })).toEqual([
        'footer.0.href must start with /, https:// or #',
      ]);
    },
  );

  it('a logo is a file of the site', () => {
    expect(complain({ logo: '/logo.svg' })).toEqual([]);
    expect(complain({ logo: 'https://cdn.example/logo.svg' })).toHaveLength(1);
    expect(complain({ logo: '//cdn.example/logo.svg' })).toHaveLength(1);
  });
});

describe('the accent', () => {
  it.each([
    ['#C2371F', '#FF6B4A', []],
    ['#000000', '#FFFFFF', []],
    ['#FFD700', '#FF6B4A', ['light']],
    ['#C2371F', '#400000', ['dark']],
    ['#FFFFFF', '#000000', ['light', 'dark']],
    ['#7F7F7F', '#FF6B4A', ['light']],
  ])('%s in light and %s in dark can’t be read in %j', (light, dark, themes) => {
    const complaints = complain({ accent: { light, dark } });
    expect(complaints.map((line) => line.split(' ')[0])).toEqual(
      themes.map((theme) => `accent.${theme}`),
    );
    expect(
      complaints.every((line) =>
        /has a contrast of only \d\.\d:1 in the (light|dark) theme; choose a (darker|lighter) colour/.test(
          line,
        ),
      ),
    ).toBe(true);
  });

  it('needs both themes', () => {
    expect(complain({ accent: { light: '#C2371F' } })).toHaveLength(1);
  });
});

describe('language and zone', () => {
  it.each(['en', 'pt-BR', 'zh-Hant-TW'])('may be %s', (language) => {
    expect(complain({ language })).toEqual([]);
  });

  it.each(['en_US', '', 'English (US)', '../x'])('may not be "%s"', (language) => {
    expect(complain({ language })).toHaveLength(1);
  });

  it('takes the zones that this machine knows', () => {
    expect(complain({ timezone: 'Europe/Berlin' })).toEqual([]);
    expect(complain({ timezone: 'Berlin' })).toHaveLength(1);
  });
});

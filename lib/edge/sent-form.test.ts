import { expect, it } from 'vitest';
import { readSentForm } from './sent-form';

const reference = '{"id":"60aa","bound":"$@1"}';
const read = (sent: Record<string, string>) => readSentForm(new Map(Object.entries(sent)));

it.each([
  [{ '0': '[{"status":"idle"},"$K1"]', _1_email: 'a@example.com', _2_email: 'b' }, null],
  [{ '0': '["$K1"]', _1_email: 'a@example.com' }, null],
  [{ '0': '["$undefined","$K1"]', _1_email: 'a@example.com' }, null],
  [{ $ACTION_ID_40aa: '', email: 'a@example.com' }, '40aa'],
  [
    {
      $ACTION_REF_1: '',
      '$ACTION_1:0': reference,
      '$ACTION_1:1': '[{"status":"idle"}]',
      email: 'a@example.com',
    },
    '60aa',
  ],
])('reads what pages send: %j', (sent, action) => {
  const form = read(sent);
  expect(form).toMatchObject({ action, values: { email: 'a@example.com' } });
});

it('leaves other names alone, and none that stands for something else', () => {
  const sent = new Map([
    ['0', '["$K1a"]'],
    ['_1a___proto__', 'x'],
    ['_1_email', 'of another'],
  ]);
  const values = readSentForm(sent)?.values ?? {};
  expect(Object.keys(values)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

it.each([
  [{}],
  [{ email: 'a@example.com' }],
  [{ '0': 'garbage' }],
  [{ '0': '[]' }],
  [{ '0': '{}' }],
  [{ '0': '["$F1"]' }],
  [{ '0': '["$@9","$K1"]' }],
  [{ '0': '[{"status":"$Q1"},"$K1"]' }],
  [{ $ACTION_REF_1: '' }],
  [{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"60aa"' }],
  [{ $ACTION_REF_1: '', '$ACTION_1:0': reference, '$ACTION_1:1': '["$B1"]' }],
])('and nothing else: %j', (sent) => {
  expect(read(sent)).toBeNull();
});

import { expect, it } from 'vitest';
import { isSentByPage } from './sent-by-page';

const reference = '{"id":"60aa","bound":"$@1"}';

it.each([
  [{ '0': '[{"status":"idle"},"$K1"]', '1_email': 'a@example.com' }],
  [{ '0': '["$K1"]' }],
  [{ '0': '["$undefined","$K1"]' }],
  [{ $ACTION_ID_40aa: '' }],
  [{ $ACTION_REF_1: '', '$ACTION_1:0': reference, '$ACTION_1:1': '[{"status":"idle"}]' }],
])('knows what pages send: %j', (values) => {
  expect(isSentByPage(new Map(Object.entries(values)))).toBe(true);
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
])('and what they do not: %j', (values) => {
  expect(isSentByPage(new Map(Object.entries(values)))).toBe(false);
});

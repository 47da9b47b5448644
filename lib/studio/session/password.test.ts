import { expect, it } from 'vitest';
import { hashPassword, isHashed, verifyPassword } from './password';

it('knows a password by its hashed form', async () => {
  const setting = await hashPassword('correct horse – é');
  expect(isHashed(setting)).toBe(true);
  expect(setting).not.toContain('horse');
  expect(await verifyPassword('correct horse – é', setting)).toBe(true);
  // As another keyboard writes the same letter.
  expect(await verifyPassword('correct horse – e\u0301', setting)).toBe(true);
  expect(await verifyPassword('correct horse', setting)).toBe(false);
  expect(await verifyPassword(setting, setting)).toBe(false);
  expect(await hashPassword('correct horse – é')).not.toBe(setting);
});

it('knows a password that is written out', async () => {
  expect(isHashed('plain and long enough')).toBe(false);
  expect(await verifyPassword('plain and long enough', 'plain and long enough')).toBe(true);
  expect(await verifyPassword('', 'plain and long enough')).toBe(false);
});

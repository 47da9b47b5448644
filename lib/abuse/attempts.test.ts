import { expect, it } from 'vitest';
import { describeDatabases } from '../database/test-databases';
import { allowAttempt, forgetAttempts } from './attempts';

describeDatabases((createEmpty) => {
  const who = { purpose: 'test', address: '192.0.2.7' };

  it('attempts are five, then there is a wait, for this network alone', async () => {
    const database = (await createEmpty())();
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await allowAttempt(who, database)).toBeNull();
    }
    const wait = await allowAttempt(who, database);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect(await allowAttempt({ ...who, address: '198.51.100.9' }, database)).toBeNull();
    expect(await allowAttempt({ ...who, address: null }, database)).toBeNull();
    await forgetAttempts(who, database);
    expect(await allowAttempt(who, database)).toBeNull();
  });

  it('attempts are counted before they are made, so that many at once get no more', async () => {
    const database = (await createEmpty())();
    const loopback = { purpose: 'test', address: '127.0.0.1' };
    const tried = await Promise.all(
      Array.from({ length: 20 }, () => allowAttempt(loopback, database)),
    );
    expect(tried.filter((wait) => wait === null)).toHaveLength(5);
  });
});

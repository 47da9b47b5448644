import { expect, test } from '../test';

test('there is no studio without a password', async ({ request }) => {
  for (const path of ['/studio', '/studio/sign-in', '/studio/entries/on-demand-open']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toContain('Password');
  }
});

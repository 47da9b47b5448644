import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readActionId } from './action-id';

function build(manifest: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'webinars-actions-'));
  mkdirSync(path.join(folder, 'server'));
  writeFileSync(path.join(folder, 'server/server-reference-manifest.json'), manifest);
  return folder;
}

const actions = {
  '60aa': { workers: {}, filename: 'app/a/actions.ts', exportedName: 'register' },
  '60bb': { workers: {}, filename: 'app/b/actions.ts', exportedName: 'register' },
  '40cc': { workers: {} },
};

it('finds an action by its file and its name', () => {
  const folder = build(JSON.stringify({ node: actions, edge: {} }));
  expect(readActionId(folder, 'app/b/actions.ts', 'register')).toBe('60bb');
  expect(readActionId(folder, 'app/b/actions.ts', 'cancel')).toBeNull();
});

it.each(['', '{}', '{"node":[]}', '{"node":{"60aa":"register"}}'])(
  'finds nothing in what another Next might write: %s',
  (manifest) => {
    expect(readActionId(build(manifest), 'app/b/actions.ts', 'register')).toBeNull();
  },
);

it('finds nothing where nothing was built', () => {
  expect(readActionId('/nowhere', 'app/b/actions.ts', 'register')).toBeNull();
});

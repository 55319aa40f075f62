import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepTemporaryFilesInMemory } from './temporary-in-memory.mjs';

const shared = mkdtempSync(join(tmpdir(), 'sentiers-shared-'));
afterAll(() => rmSync(shared, { recursive: true, force: true }));

const needed = 4096;
const available = 2 * needed;

it('gives them a directory of one’s own, in memory that has room', () => {
  const env: NodeJS.ProcessEnv = {};
  keepTemporaryFilesInMemory({ env, shared, available, needed });
  expect(env.TMPDIR?.startsWith(`${shared}/sentiers-`)).toBe(true);
  expect(statSync(String(env.TMPDIR)).mode & 0o077).toBe(0);
});

it.each([
  ['somebody said where they go', { env: { TMPDIR: '/elsewhere' } }, '/elsewhere'],
  ['memory is short', { env: {}, available: needed - 1 }, undefined],
  ['its disk is short', { env: {}, available: 2 ** 62, needed: 2 ** 61 }, undefined],
  ['memory can’t be used as a disk', { env: {}, shared: '/nowhere' }, undefined],
])('leaves them where they are if %s', (_, machine: Machine, expected) => {
  keepTemporaryFilesInMemory({ shared, available, needed, ...machine });
  expect(machine.env.TMPDIR).toBe(expected);
});

interface Machine {
  env: NodeJS.ProcessEnv;
  shared?: string;
  available?: number;
  needed?: number;
}

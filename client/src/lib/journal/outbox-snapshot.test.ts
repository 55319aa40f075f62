import { expect, test } from 'vitest';
import { composeOutbox } from './outbox-snapshot.ts';
import { fileOf } from './testing/outbox-stage.ts';

const nothing = { entries: [], files: [], taking: [], lost: [], sending: [], sent: [], paused: false };

test('a file is shown once, after those before it, from the moment it is added until it is stored', () => {
  const [stored, heavy] = [fileOf('stored'), fileOf('heavy')];
  const begun = composeOutbox({ ...nothing, files: [stored], taking: [heavy] });
  expect([begun.files, begun.taking]).toEqual([[stored, heavy], new Set(['heavy'])]);
  const ended = composeOutbox({ ...nothing, files: [stored, heavy], taking: [heavy] });
  expect([ended.files, ended.taking]).toEqual([[stored, heavy], new Set()]);
});

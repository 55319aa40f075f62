import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import { expect, it } from 'vitest';
import { emptyEntry } from './entry.ts';
import { choose, isUnsaved, rebase, startWriting } from './entry-writing.ts';

const saying = (notes: string): MilestoneEntry => ({ ...emptyEntry, notes });
const start = startWriting({ entry: saying('Avant'), revision: 1 });

it('takes what arrived for its own, though its answer was lost and more was written since', () => {
  const written = { ...start, entry: saying('Avant, puis ceci'), sent: saying('Avant, puis') };
  const after = rebase(written, { entry: saying('Avant, puis'), revision: 2 });
  expect(after.clashes).toEqual([]);
  expect(after.entry.notes).toBe('Avant, puis ceci');
  expect(isUnsaved(after)).toBe(true);
});

it('follows what another person wrote where nothing was written here', () => {
  const after = rebase(start, { entry: saying('Après'), revision: 2 });
  expect(after.entry.notes).toBe('Après');
  expect(isUnsaved(after)).toBe(false);
});

it('keeps both versions of the same words until one is chosen', () => {
  const written = { ...start, entry: saying('Les miennes') };
  const after = rebase(written, { entry: saying('Les leurs'), revision: 2 });
  expect(after.clashes).toEqual([{ part: 'notes', theirs: 'Les leurs' }]);
  expect(isUnsaved(after)).toBe(true);
  expect(choose(after, 'notes', 'both').entry.notes).toBe('Les miennes\n\nLes leurs');
  const theirs = choose(after, 'notes', 'theirs');
  expect(theirs.entry.notes).toBe('Les leurs');
  expect(isUnsaved(theirs)).toBe(false);
  expect(isUnsaved(choose(after, 'notes', 'mine'))).toBe(true);
});

it('ignores what is older than what it knows', () => {
  expect(rebase(start, { entry: saying('Vieux'), revision: 1 })).toBe(start);
});

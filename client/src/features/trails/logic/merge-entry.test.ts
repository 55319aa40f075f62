import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEntry, partOf, sendable } from './entry.ts';
import { mergeEntries } from './merge-entry.ts';

const entryOf = (values: Partial<MilestoneEntry>): MilestoneEntry => ({ ...emptyEntry, ...values });

describe('mergeEntries', () => {
  it('takes from each what only they changed', () => {
    const base = entryOf({ answers: { team: 'yes', money: 'no' }, notes: 'Avant' });
    const mine = { ...base, answers: { team: 'no', money: 'no' } };
    const theirs = { ...base, answers: { team: 'yes' }, notes: 'Après', dueOn: '2026-03-01' };
    expect(mergeEntries(base, mine, theirs)).toEqual({
      entry: { ...base, answers: { team: 'no' }, notes: 'Après', dueOn: '2026-03-01' },
      clashes: [],
    });
  });

  it('keeps mine and tells theirs where both wrote', () => {
    const base = entryOf({ notes: 'Avant' });
    const merged = mergeEntries(base, { ...base, notes: 'Les miennes' }, { ...base, notes: 'Les leurs' });
    expect(merged.entry.notes).toBe('Les miennes');
    expect(merged.clashes).toEqual([{ part: 'notes', theirs: 'Les leurs' }]);
  });

  it('adds what either added to a list, and takes out what either took out', () => {
    const base = entryOf({ fileIds: ['a', 'b'] });
    const merged = mergeEntries(
      base,
      { ...base, fileIds: ['a', 'c'] },
      { ...base, fileIds: ['b', 'd', 'a'] },
    );
    expect(merged.entry.fileIds).toEqual(['d', 'a', 'c']);
  });

  it('loses no words that anyone wrote', () => {
    const words = fc.constantFrom('', 'a', 'b', 'c');
    const entries = fc
      .record({ notes: words, team: words, money: words })
      .map(({ notes, team, money }) => sendable(entryOf({ notes, answers: { team, money } })));
    fc.assert(
      fc.property(entries, entries, entries, (base, mine, theirs) => {
        const { entry, clashes } = mergeEntries(base, mine, theirs);
        for (const part of ['notes', 'answer:team', 'answer:money'] as const) {
          const told = [
            partOf(entry, part),
            ...clashes.filter((one) => one.part === part).map((one) => one.theirs),
          ];
          const written = [mine, theirs]
            .map((one) => partOf(one, part))
            .filter((one) => one !== partOf(base, part));
          for (const one of written) expect(told).toContain(one);
        }
      }),
    );
  });
});

it('is sent without blank answers and people without a name', () => {
  const partners = [
    { name: ' ', note: 'x', metOn: null },
    { name: 'Mairie', note: '', metOn: null },
  ];
  const sent = sendable(entryOf({ answers: { team: ' ', money: 'yes' }, partners }));
  expect(sent.answers).toEqual({ money: 'yes' });
  expect(sent.partners.map(({ name }) => name)).toEqual(['Mairie']);
});

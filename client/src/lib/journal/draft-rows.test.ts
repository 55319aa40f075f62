import { describe, expect, test } from 'vitest';
import type { DraftRecord } from './draft-record.ts';
import {
  chosen,
  confronted,
  contentOf,
  leaving,
  newDraft,
  type ServerDraft,
  taken,
  thrownAway,
  withLastWord,
} from './draft-rows.ts';
import { early, late, row, theirs, words } from './testing/sample-drafts.ts';

const opportunity = { type: 'job', deadline: late, territoryCode: '48', address: 'Mende' } as const;

test('a draft that was never written is empty, and follows nothing', () => {
  const none = { content: words(''), write: 0, number: 0 };
  expect(newDraft('thread:room', early)).toStrictEqual(row(none));
});

test.each([
  [{}, { body: 'mot' }],
  [{ title: 'Titre' }, { body: 'mot', title: 'Titre' }],
  [{ threadKind: 'question' }, { body: 'mot', threadKind: 'question' }],
  [{ acknowledgement: true }, { body: 'mot', acknowledgement: true }],
  [{ opportunity }, { body: 'mot', opportunity }],
] as const)('of the server’s draft with %o only what is typed is kept', (fields, content) => {
  const draft = { context: 'thread:room', number: 1, updatedAt: early, place: null, body: 'mot', ...fields };
  expect(contentOf(draft)).toStrictEqual(content);
});

test('what is thrown away leaves nothing, and is to be told', () => {
  expect(thrownAway(row({ other: theirs(7) }), late)).toStrictEqual(
    row({ content: words(''), write: 4, dirty: true, discarded: true, updatedAt: late }),
  );
});

describe('what leaves', () => {
  test('is remembered, as the last of ten', () => {
    const sent = Array.from({ length: 10 }, (_, at) => words(`${at}`));
    expect(leaving(row({ sent }))).toStrictEqual(row({ sent: [...sent.slice(1), words('ici')] }));
    expect(leaving(row()).sent).toEqual([words('ici')]);
  });

  test.each([
    ['clean, where nothing was written since', 3, false],
    ['dirty, where something was', 2, true],
  ])('and is taken is %s', (_, write, dirty) => {
    const stored = row({ dirty: true, sent: [words('ici')] });
    expect(taken(stored, { number: 5, write })).toStrictEqual(row({ number: 5, dirty }));
  });

  test('never follows a lower number than it did', () => {
    expect(taken(row(), { number: 2, write: 3 }).number).toBe(4);
  });
});

describe('what the server keeps', () => {
  const fromThere = row({ content: words('ailleurs'), number: 5, write: 4, updatedAt: late });

  test.each<[string, DraftRecord, ServerDraft, DraftRecord]>([
    ['is not later than ours', row({ dirty: true }), theirs(4), row({ dirty: true })],
    ['is later than ours, where nothing was written here', row(), theirs(5), fromThere],
    [
      'is the next one, where ours was thrown away here',
      row({ dirty: true, discarded: true }),
      theirs(5),
      row({ dirty: true, discarded: true }),
    ],
    [
      'is well after ours, where ours was thrown away here',
      row({ dirty: true, discarded: true }),
      theirs(6),
      { ...fromThere, number: 6 },
    ],
    [
      'is what was sent from here',
      row({ dirty: true, sent: [words('avant'), words('ailleurs'), words('après')] }),
      theirs(5),
      row({ dirty: true, number: 5 }),
    ],
    [
      'is the same as what is written here',
      row({ dirty: true }),
      theirs(5, 'ici'),
      { ...fromThere, content: words('ici') },
    ],
    [
      'is other words',
      row({ dirty: true, sent: [words('ici')] }),
      theirs(6),
      row({ dirty: true, sent: [words('ici')], other: theirs(6) }),
    ],
    [
      'was thrown away, where nothing was written here',
      row(),
      { gone: true, number: 7 },
      row({ content: words(''), discarded: true, number: 7 }),
    ],
    [
      'was thrown away earlier',
      row(),
      { gone: true, number: 2 },
      row({ content: words(''), discarded: true }),
    ],
    [
      'was thrown away, where something was written here',
      row({ dirty: true }),
      { gone: true, number: 7 },
      row({ dirty: true, number: 7 }),
    ],
    [
      'was thrown away earlier, where something was written here',
      row({ dirty: true }),
      { gone: true, number: 2 },
      row({ dirty: true }),
    ],
  ])('%s', (_, stored, server, expected) => {
    expect(confronted(stored, server)).toStrictEqual(expected);
  });

  test.each([
    ['an address', { opportunity: { ...opportunity, address: 'Florac' } }],
    ['a deadline', { opportunity: { ...opportunity, deadline: null } }],
    ['a box', { opportunity, acknowledgement: true }],
  ])('stands beside the same words where it differs by %s', (_, fields) => {
    const content = { ...words('ici'), ...fields };
    const stored = row({ dirty: true, content: { ...words('ici'), opportunity } });
    const there = { number: 5, content, updatedAt: late };
    expect(confronted(stored, there)).toStrictEqual({ ...stored, other: there });
    expect(chosen(confronted(stored, there), 'other', late).content).toStrictEqual(content);
  });

  test('is not written anew where it changes nothing', () => {
    const [same, discarded] = [row(), row({ dirty: true, discarded: true })];
    expect(confronted(same, theirs(4))).toBe(same);
    expect(confronted(discarded, theirs(5))).toBe(discarded);
  });
});

describe('the choice', () => {
  test.each([
    ['mine', 'ici'],
    ['other', 'ailleurs'],
  ] as const)('of %s keeps these words, after both', (which, body) => {
    const stored = row({ other: theirs(7) });
    const kept = { content: words(body), write: 4, number: 7, dirty: true, updatedAt: late };
    expect(chosen(stored, which, late)).toStrictEqual(row(kept));
    expect(chosen(row({ other: theirs(2) }), which, late).number).toBe(4);
  });

  test('where there is none changes nothing', () => {
    const stored = row();
    expect(chosen(stored, 'mine', late)).toBe(stored);
  });
});

describe('the words with which a page was left', () => {
  const lastWord = (body: string, at: string) => ({ context: 'thread:room', content: words(body), at });

  test.each([early, late])('at %s follow what was stored by then, and are ours', (at) => {
    const stored = row({ number: 4 });
    expect(withLastWord(stored, lastWord('ici, et la fin', at))).toStrictEqual(
      row({ content: words('ici, et la fin'), write: 4, dirty: true, updatedAt: at }),
    );
  });

  test('give way to what was written or sent later', () => {
    const stored = row({ updatedAt: late });
    expect(withLastWord(stored, lastWord('avant', early))).toBe(stored);
  });

  test('change nothing where they were stored after all', () => {
    const stored = row();
    expect(withLastWord(stored, lastWord('ici', late))).toBe(stored);
  });
});

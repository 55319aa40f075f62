import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { describe, expect, test } from 'vitest';
import { broughtBack, movedAway, scheduled, scheduling, typed, withBefore } from './draft-rows.ts';
import { early, late, row, theirs, words } from './testing/sample-drafts.ts';

const offer = { type: 'job', deadline: late, territoryCode: '48', address: 'Mende' } as const;

describe('what is typed', () => {
  const typing = { content: words('ici encore'), seen: words('ici'), seenWrite: 3, at: late };

  test('takes the place of what was seen', () => {
    expect(typed(row({ discarded: true }), typing)).toStrictEqual(
      row({ content: words('ici encore'), write: 4, dirty: true, updatedAt: late }),
    );
  });

  test('stands beside what another tab wrote meanwhile', () => {
    const beside = { content: words('ici'), number: 4, updatedAt: early };
    expect(typed(row(), { ...typing, seenWrite: 2 }).other).toStrictEqual(beside);
  });

  test.each([
    ['the same words', row({ content: words('ici encore') })],
    ['no words', row({ content: words(' ') })],
  ])('has nothing beside it where another tab wrote %s', (_, stored) => {
    expect(typed(stored, { ...typing, seenWrite: 2 }).other).toBeNull();
  });

  test('leaves what stands beside it already', () => {
    const other = theirs(7);
    expect(typed(row({ other }), typing).other).toBe(other);
  });
});

describe('what is typed after words that another tab sent', () => {
  const gone = { body: 'ici', title: 'Un poste', opportunity: offer };
  const typedAfter = (content: DraftContent, seen?: DraftContent) => {
    const typing = { content, ...(seen && { seen }), seenWrite: 2, at: late };
    return typed(row({ content: words(''), discarded: true }), typing).content;
  };

  test('is what was added to them, without the rest of them', () => {
    const moved = { ...offer, address: 'Florac' };
    const content = { body: 'ici encore', title: 'Un poste à pourvoir', opportunity: moved };
    const added = { body: 'encore', title: 'à pourvoir', opportunity: moved };
    expect(typedAfter(content, gone)).toStrictEqual(added);
    expect(typedAfter({ ...gone, threadKind: 'opportunity' }, gone)).toStrictEqual({
      body: '',
      threadKind: 'opportunity',
    });
    expect(typedAfter(words('ici encore'), gone)).toStrictEqual(words('encore'));
  });

  test('stands as it was typed where there were none, or others', () => {
    const content = { body: '  - un point', title: ' Un stage', opportunity: offer };
    for (const seen of [undefined, words(''), { body: '', title: 'Un poste' }, words('là-bas')]) {
      expect(typedAfter(content, seen)).toStrictEqual(content);
    }
  });
});

describe('words that were taken back', () => {
  const inChannel = { context: 'channel:c' };
  const back = { write: 4, dirty: true, updatedAt: late };

  test.each([
    [
      'nothing is written, whatever stands beside it',
      { ...inChannel, content: words(' '), other: theirs(7) },
    ],
    ['the same words are written already', { content: words('avant') }],
  ])('are there once where %s', (_, fields) => {
    const expected = row({ ...fields, ...back, content: words('avant') });
    expect(broughtBack(row(fields), words('avant'), late)).toStrictEqual(expected);
  });

  test('come before the answer that was begun since', () => {
    const expected = row({ ...back, content: words('avant\n\nici') });
    expect(broughtBack(row(), words('avant'), late)).toStrictEqual(expected);
  });

  test('stand beside the new thread that was begun since, until a choice is due between two already', () => {
    const other = { content: words('ici'), number: 4, updatedAt: early };
    const expected = row({ ...inChannel, ...back, content: words('avant'), other });
    expect(broughtBack(row(inChannel), words('avant'), late)).toStrictEqual(expected);
    expect(broughtBack(row({ ...inChannel, other }), words('avant'), late)).toBeNull();
  });
});

test('words put before a field that is blank are alone there', () => {
  expect(withBefore({ body: ' \n', title: 'Titre' }, 'avant')).toStrictEqual({
    body: 'avant',
    title: 'Titre',
  });
  expect(withBefore(words('ici'), ' ')).toStrictEqual(words('ici'));
});

test.each([
  ['nothing', null, 4],
  ['earlier words', theirs(2), 4],
  ['later words', theirs(7), 7],
])('what goes on elsewhere leaves nothing, after %s beside it', (_, other, number) => {
  const left = { content: words(''), write: 4, number, dirty: true, discarded: true, updatedAt: late };
  expect(movedAway(row({ other }), late)).toStrictEqual(row(left));
});

describe('words to be kept for later', () => {
  const asked = { clientId: 'premier', body: 'ici' };
  const stored = row({ scheduling: asked });

  test('are asked to be under one id, however often', () => {
    expect(scheduling(row(), asked)).toStrictEqual(stored);
    expect(scheduling(stored, { clientId: 'second', body: 'ici' })).toBe(stored);
  });

  test('are asked to be under another id once they are others', () => {
    const others = { clientId: 'second', body: 'ici encore' };
    expect(scheduling(stored, others)).toStrictEqual(row({ scheduling: others }));
  });

  test('are gone once they are, and others that stand in their place stay', () => {
    const gone = { content: words(''), write: 4, dirty: true, discarded: true, updatedAt: late };
    expect(scheduled(stored, 'ici', late)).toStrictEqual(row(gone));
    expect(scheduled(stored, 'autre chose', late)).toStrictEqual(row());
  });
});

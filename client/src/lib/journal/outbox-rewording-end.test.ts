import { describe, expect, test } from 'vitest';
import { newDraft } from './draft-rows.ts';
import { endRewording, followMessage, rewordingOf } from './outbox-rewording.ts';
import { entryOf, outboxStage, works, writtenAt } from './testing/outbox-stage.ts';

const at = '2026-11-24T09:00:00.000Z';
const answer = { draft: 'thread:room', at };

function draftOf(context: string, body: string) {
  return { ...newDraft(context, writtenAt), write: 1, content: { body } };
}

async function stage() {
  const made = await outboxStage();
  const body = async (context: string) => (await made.draft(context))?.content.body;
  /** A message leaves while it is being worded anew. */
  const leave = async (number: number, words = 'autrement') => {
    await made.putDraft(draftOf(rewordingOf(`entry-${number}`), words));
    const entry = entryOf(number, works.message);
    await made.inside((tables) => followMessage(tables, entry, `message-${number}`));
  };
  const end = (number: number, to = answer) =>
    made.inside((tables) => endRewording(tables, `entry-${number}`, to));
  return { ...made, body, leave, end };
}

describe('new words of a message that left', () => {
  test.each([
    ['are a correction of it', 'autrement', 'autrement'],
    ['are none where only blanks were added to it', ' mot\n', undefined],
  ])('%s', async (_, words, correction) => {
    const { leave, body, draft } = await stage();
    await leave(1, words);
    expect(await body('edit:message-1')).toBe(correction);
    expect(await draft(rewordingOf('entry-1'))).toMatchObject({ discarded: true, content: { body: '' } });
  });

  test('are told apart from those of another one', async () => {
    const { leave, end } = await stage();
    await leave(1);
    await leave(2);
    expect(await end(2)).toEqual({ kind: 'correction', messageId: 'message-2' });
    expect(await end(1)).toEqual({ kind: 'correction', messageId: 'message-1' });
    expect(await end(3)).toEqual({ kind: 'nothing' });
  });

  test('find it again after the app was renewed: what an earlier one noted is read', async () => {
    const { inside, end } = await stage();
    const value = [['entry-1', 'message-1']];
    await inside(({ values }) => values.put({ name: 'outbox.postedWhileReworded', value }));
    expect(await end(1)).toEqual({ kind: 'correction', messageId: 'message-1' });
  });

  test('are known for the last fifty messages', async () => {
    const { leave, end } = await stage();
    for (let number = 1; number <= 51; number += 1) await leave(number);
    expect(await end(1)).toEqual({ kind: 'nothing' });
    for (const number of [2, 51]) {
      expect(await end(number)).toEqual({ kind: 'correction', messageId: `message-${number}` });
    }
  });
});

describe('new words of something that was taken back', () => {
  test('go before what one writes in the same place', async () => {
    const { putDraft, end, body, draft } = await stage();
    await putDraft(draftOf(rewordingOf('entry-1'), 'autrement'));
    await putDraft(draftOf(answer.draft, 'depuis'));
    expect(await end(1)).toEqual({ kind: 'draft' });
    expect(await body(answer.draft)).toBe('autrement\n\ndepuis');
    expect(await draft(rewordingOf('entry-1'))).toMatchObject({ discarded: true, updatedAt: at });
  });

  test('stay in their own draft where two others stand in that place already', async () => {
    const { putDraft, end, draft } = await stage();
    const rewording = draftOf(rewordingOf('entry-1'), 'autrement');
    const other = { content: { body: 'un troisième' }, number: 2, updatedAt: writtenAt };
    const begun = { ...draftOf('channel:channel', 'un autre'), other };
    await putDraft(rewording);
    await putDraft(begun);
    expect(await end(1, { draft: begun.context, at })).toEqual({ kind: 'nothing' });
    expect([await draft(begun.context), await draft(rewording.context)]).toEqual([begun, rewording]);
  });
});

import { describe, expect, test } from 'vitest';
import { addPollVote } from './outbox-writes.ts';
import { entryOf, outboxStage, works, writtenAt } from './testing/outbox-stage.ts';

const writing = { id: 'new', writtenAt };

describe('a vote in a poll', () => {
  const { kind: _, ...wanted } = { ...works.pollVote, choice: null };
  const lane = 'poll:poll';

  test('leaves beside the words of its conversation, and in no other poll’s way', async () => {
    const other = entryOf(2, { ...works.pollVote, pollId: 'other' }, { lane: 'poll:other' });
    const { inside, entries } = await outboxStage(entryOf(1, works.message), other);
    await inside((tables) => addPollVote(tables, wanted, writing));
    const added = (await entries()).filter(({ id }) => id === writing.id);
    expect(added).toMatchObject([{ lane, wording: 1, work: { ...works.pollVote, choice: null } }]);
    expect(await entries()).toHaveLength(3);
  });

  test('takes the place of the one that waits, whatever round that was for', async () => {
    const { inside, entries } = await outboxStage(entryOf(1, works.pollVote, { lane }));
    await inside((tables) => addPollVote(tables, { ...wanted, round: 2 }, writing));
    expect(await entries()).toStrictEqual([
      entryOf(1, { ...works.pollVote, round: 2, choice: null }, { lane, wording: 2 }),
    ]);
  });
});

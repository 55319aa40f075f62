import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { Conversation } from './conversation.ts';
import type { KeptConversation } from './conversation-options.ts';
import type { ConversationTransport } from './conversation-transport.ts';
import { messageOf, pollOf, tallyOf } from './testing/sample-entities.ts';
import { SimClock, seededRandom, settle } from './testing/sim-clock.ts';

type Whole = Awaited<ReturnType<ConversationTransport['live']>>;
type Changes = Awaited<ReturnType<ConversationTransport['changes']>>;

const stamp = (version: number, incarnation = 1) => ({ version, audience: 'readers' as const, incarnation });
const whole = (version: number, ...entities: Whole['entities']): Whole => ({ ...stamp(version), entities });

/** A conversation whose live entities are answered by hand; `kept`: on the device. */
function stage({ version = 5, kept }: { version?: number; kept?: KeptConversation } = {}) {
  const clock = new SimClock();
  const asked: { answer: (answer: Whole) => void; fail: (error: Error) => void }[] = [];
  const caught: { after: number; answer: (changes: Changes) => void }[] = [];
  const head = { version, incarnation: 1 };
  const network = { there: true, page: Promise.resolve() };
  const conversation = new Conversation({
    id: 'conversation',
    clock,
    random: seededRandom(1),
    transport: {
      list: async () => {
        await network.page;
        return {
          ...stamp(head.version, head.incarnation),
          ...{ items: [messageOf(1, 1)], lastSeq: 1, hasOlder: false, hasNewer: false },
        };
      },
      changes: ({ after }) =>
        new Promise((answer) => {
          caught.push({ after: Number(after), answer });
        }),
      live: () =>
        new Promise((answer, fail) => {
          asked.push({ answer, fail });
        }),
      setOpen: async () => head.version,
      canAsk: () => network.there,
    },
    readKept: async () => kept ?? null,
  });
  const told = () => {
    const { status, of } = conversation.live.getSnapshot();
    const entities = [...of('poll'), ...of('tally')];
    return [status, ...entities.map(({ id, version }) => `${id} at ${version}`)].join(', ');
  };
  return {
    ...{ clock, conversation, asked, caught, head, network, told },
    answer: async (answer: Whole) => {
      asked.shift()?.answer(answer);
      await settle();
    },
    fail: async (error: Error) => {
      asked.shift()?.fail(error);
      await settle();
    },
    frame: (...changes: Whole['entities']) =>
      conversation.receive({
        from: (changes[0]?.version ?? 1) - 1,
        to: changes.at(-1)?.version ?? 0,
        changes,
      }),
  };
}

describe('what a conversation carries', () => {
  test('is asked for when someone looks at it, once its journal is followed, and once', async () => {
    const { conversation, asked, told, answer } = stage();
    const close = conversation.open();
    await settle();
    expect(asked).toEqual([]);
    conversation.live.look();
    conversation.live.look();
    await settle();
    expect([asked.length, told()]).toEqual([1, 'loading']);
    await answer(whole(5, pollOf('a', 3)));
    expect(told()).toBe('ready, a at 3');
    conversation.live.look();
    close();
    await settle();
    expect(asked).toEqual([]);
  });

  test('is not asked for before the first page: what changed between would be missed', async () => {
    const { conversation, asked } = stage();
    conversation.live.look();
    await settle();
    expect(asked).toEqual([]);
    conversation.open();
    await settle();
    expect(asked.length).toBe(1);
  });

  test('has what changed while it was read, and not what is older than that', async () => {
    const { conversation, frame, answer, told } = stage();
    conversation.openLive();
    await settle();
    frame(pollOf('a', 6));
    frame(tallyOf('a', 3, 7));
    await answer(whole(6, pollOf('a', 6), pollOf('b', 2)));
    expect(told()).toBe('ready, a at 6, b at 2, a-tally at 7');
    frame(tallyOf('a', 3, 7));
    frame(tallyOf('a', 4, 8));
    expect(told()).toBe('ready, a at 6, b at 2, a-tally at 8');
  });

  test('is asked for again where the answer is from before what was known when it was asked', async () => {
    const { conversation, asked, caught, answer, told } = stage();
    conversation.openLive();
    await settle();
    await answer(whole(4, pollOf('a', 3)));
    expect([told(), asked.length, caught.length]).toEqual(['loading', 0, 1]);
    caught.shift()?.answer({ ...stamp(5), from: 5, to: 5, changes: [] });
    await settle();
    expect(asked.length).toBe(1);
    await answer(whole(5, pollOf('a', 5)));
    expect(told()).toBe('ready, a at 5');
  });

  test('tells of a head that is further than what was received: the rest is asked for', async () => {
    const { clock, conversation, caught, answer, told } = stage();
    conversation.openLive();
    await settle();
    await answer(whole(9, pollOf('a', 8)));
    expect(conversation.getSnapshot().fresh).toBe(false);
    await clock.pass(1_000);
    expect(caught.map(({ after }) => after)).toEqual([5]);
    caught.shift()?.answer({ ...stamp(9), from: 5, to: 9, changes: [pollOf('a', 8), messageOf(2, 9)] });
    await settle();
    expect([conversation.getSnapshot().fresh, told()]).toEqual([true, 'ready, a at 8']);
  });

  test('is thrown away and read again with the cache that it belongs to', async () => {
    const { conversation, asked, answer, frame, head, told } = stage();
    conversation.openLive();
    await settle();
    await answer(whole(5, pollOf('a', 3)));
    frame(pollOf('b', 6));
    Object.assign(head, { version: 2, incarnation: 2 });
    void conversation.loadNewest();
    await conversation.retry();
    await settle();
    expect([told(), asked.length]).toEqual(['loading', 1]);
    await answer({ ...whole(2, pollOf('c', 2)), incarnation: 2 });
    expect(told()).toBe('ready, c at 2');
  });

  test('that was asked for before the cache went is worth nothing, though nothing stands in its place yet', async () => {
    const { conversation, asked, caught, answer, head, network, told } = stage();
    conversation.openLive();
    await settle();
    const page = Promise.withResolvers<void>();
    network.page = page.promise;
    Object.assign(head, { version: 2, incarnation: 2 });
    void conversation.repair();
    caught.shift()?.answer({ ...stamp(2, 2), reset: true, to: 2 });
    await settle();
    await answer(whole(5, pollOf('a', 3)));
    expect([told(), asked.length]).toEqual(['loading', 0]);
    page.resolve();
    await settle();
    await answer({ ...whole(2, pollOf('b', 2)), incarnation: 2 });
    expect(told()).toBe('ready, b at 2');
  });

  test('is worth nothing from another cache than the messages’: both are read again', async () => {
    const { conversation, asked, answer, head, told } = stage();
    conversation.openLive();
    await settle();
    Object.assign(head, { version: 7, incarnation: 2 });
    await answer({ ...whole(7, pollOf('a', 3)), incarnation: 2 });
    expect([told(), asked.length, conversation.version]).toEqual(['loading', 1, 7]);
    await answer({ ...whole(7, pollOf('a', 3)), incarnation: 2 });
    expect(told()).toBe('ready, a at 3');
  });

  test('is asked for again later where the network failed, at once when it is back, and not without one', async () => {
    const { clock, conversation, asked, fail, answer, network, told } = stage();
    conversation.openLive();
    await settle();
    await fail(new UnreachableError());
    expect([told(), asked.length]).toEqual(['failed', 0]);
    await clock.pass(1_500);
    expect(asked.length).toBe(1);
    network.there = false;
    await fail(new UnreachableError());
    await clock.pass(60_000);
    expect(asked.length).toBe(0);
    network.there = true;
    conversation.connected();
    await settle();
    await answer(whole(5, pollOf('a', 3)));
    expect(told()).toBe('ready, a at 3');
  });

  test('goes with the conversation that can’t be read any more', async () => {
    const { conversation, frame, fail, told } = stage();
    conversation.openLive();
    await settle();
    frame(pollOf('a', 6));
    await fail(new AppError('not_found'));
    expect([conversation.getSnapshot().status, told()]).toEqual(['gone', 'loading']);
  });

  test('is kept on the device once it is known, and followed from there', async () => {
    const first = stage();
    first.conversation.openLive();
    await settle();
    expect(first.conversation.kept()).not.toHaveProperty('live');
    await first.answer(whole(5, pollOf('a', 3)));
    first.frame(tallyOf('a', 2, 6));
    const kept = structuredClone(first.conversation.kept()) as KeptConversation;

    const { conversation, asked, told, frame } = stage({ version: 6, kept });
    conversation.openLive();
    await settle();
    expect([told(), asked.length]).toEqual(['ready, a at 3, a-tally at 6', 0]);
    frame(tallyOf('a', 3, 7));
    expect(told()).toBe('ready, a at 3, a-tally at 7');
  });

  test('is drawn again only when something of it changed', async () => {
    const { conversation, answer, frame } = stage();
    conversation.openLive();
    await settle();
    await answer(whole(5, pollOf('a', 3)));
    const before = conversation.live.getSnapshot();
    conversation.receive({ from: 5, to: 6, changes: [messageOf(2, 6)] });
    expect(conversation.live.getSnapshot()).toBe(before);
    frame(tallyOf('a', 3, 7));
    const after = conversation.live.getSnapshot();
    expect(after).not.toBe(before);
    expect(after.of('poll')).toBe(before.of('poll'));
    expect([before.of('tally'), after.of('tally').length]).toEqual([[], 1]);
  });
});

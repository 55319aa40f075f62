import { AppError } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { Conversation } from './conversation.ts';
import type { ConversationTransport } from './conversation-transport.ts';
import { messageOf as message } from './testing/sample-entities.ts';
import { SimClock, seededRandom, settle } from './testing/sim-clock.ts';

const conversationId = 'conversation';
type Page = Awaited<ReturnType<ConversationTransport['list']>>;
type Changes = Awaited<ReturnType<ConversationTransport['changes']>>;

const hidden = (seq: number, version: number) => message(seq, version, { state: 'hidden', body: '' });
const stamp = (version: number) => ({ version, audience: 'readers' as const, incarnation: 1 });

function page(version: number, items: Message[], lastSeq: number): Page {
  const hasOlder = (items[0]?.seq ?? 1) > 1;
  return { ...stamp(version), items, lastSeq, hasOlder, hasNewer: (items.at(-1)?.seq ?? lastSeq) < lastSeq };
}

function between(from: number, to: number, version = (seq: number) => seq): Message[] {
  return Array.from({ length: to - from + 1 }, (_, at) => message(from + at, version(from + at)));
}

/** A conversation whose questions to the server are answered by hand. */
function stage() {
  const clock = new SimClock();
  const lists: { input: unknown; answer: (page: Page) => void; fail: (error: Error) => void }[] = [];
  const asked: { after: number; answer: (changes: Changes) => void; fail: (error: Error) => void }[] = [];
  let head: number | Error = 0;
  const conversation = new Conversation({
    id: conversationId,
    clock,
    random: seededRandom(1),
    transport: {
      list: (input) =>
        new Promise((answer, fail) => {
          lists.push({ input, answer, fail });
        }),
      changes: ({ after }) =>
        new Promise((answer, fail) => {
          asked.push({ after: Number(after), answer, fail });
        }),
      live: () => Promise.reject(new Error('nobody looks at it')),
      setOpen: () => (head instanceof Error ? Promise.reject(head) : Promise.resolve(head)),
      canAsk: () => true,
    },
  });
  return {
    ...{ clock, conversation, lists, asked },
    setHead: (value: number | Error) => {
      head = value;
    },
    frame: (from: number, ...changes: Message[]) =>
      conversation.receive({ from, to: changes.at(-1)?.version ?? from, changes }),
    shown: () =>
      conversation
        .getSnapshot()
        .items.map(({ seq, body, state }) => (state === 'published' ? body : `${state} ${seq}`)),
    async begin(first: Page) {
      head = first.version;
      conversation.open();
      await settle();
      lists.shift()?.answer(first);
      await settle();
    },
  };
}

describe('a replica', () => {
  test('shows the newest page, then each frame once, in order', async () => {
    const { begin, frame, shown } = stage();
    await begin(page(5, between(4, 5), 5));
    frame(5, message(6, 6));
    frame(5, message(6, 6));
    frame(4, message(5, 5), message(6, 6), message(7, 7));
    expect(shown()).toEqual(['mot 4', 'mot 5', 'mot 6', 'mot 7']);
  });

  test('a message hidden while an older page was under way does not come back from it', async () => {
    const { begin, conversation, frame, lists, shown } = stage();
    await begin(page(10, between(9, 10), 10));
    void conversation.loadOlder();
    await settle();
    frame(10, hidden(7, 11));
    lists.shift()?.answer(page(10, between(5, 8), 10));
    await settle();
    expect(shown()).toEqual(['mot 5', 'mot 6', 'hidden 7', 'mot 8', 'mot 9', 'mot 10']);
  });

  test('a message published while the newest page was under way is not missing after it', async () => {
    const { conversation, frame, lists, shown, setHead } = stage();
    setHead(10);
    conversation.open();
    const jump = conversation.loadAround(2);
    await settle();
    lists.shift()?.fail(new UnreachableError());
    lists.shift()?.answer(page(10, between(1, 3), 10));
    await jump;
    const back = conversation.loadNewest();
    await settle();
    frame(10, message(11, 11));
    lists.shift()?.answer(page(10, between(9, 10), 10));
    await back;
    expect(shown()).toEqual(['mot 9', 'mot 10', 'mot 11']);
  });

  test('nothing outside of what was loaded is inserted', async () => {
    const { begin, frame, shown, conversation } = stage();
    await begin(page(10, between(9, 10), 10));
    frame(10, hidden(3, 11), message(11, 12));
    expect(shown()).toEqual(['mot 9', 'mot 10', 'mot 11']);
    expect(conversation.getMessage('message-3')).toBeUndefined();
  });

  test('frames received before the first page is there are applied over it', async () => {
    const { conversation, frame, lists, shown, setHead } = stage();
    setHead(2);
    conversation.open();
    await settle();
    frame(2, message(3, 3));
    frame(3, hidden(2, 4));
    lists.shift()?.answer(page(2, between(1, 2), 2));
    await settle();
    expect(shown()).toEqual(['mot 1', 'hidden 2', 'mot 3']);
    expect(conversation.version).toBe(4);
  });

  test('a frame that overtook another one is waited for: nothing is asked', async () => {
    const { begin, asked, clock, frame, shown } = stage();
    await begin(page(1, between(1, 1), 1));
    frame(2, message(3, 3));
    expect(shown()).toEqual(['mot 1']);
    frame(1, message(2, 2));
    await clock.pass(5_000);
    expect(shown()).toEqual(['mot 1', 'mot 2', 'mot 3']);
    expect(asked).toEqual([]);
  });

  test('after a gap it asks once, and lays the frames received meanwhile over the answer', async () => {
    const { begin, asked, clock, frame, shown, conversation } = stage();
    await begin(page(1, between(1, 1), 1));
    frame(3, message(4, 4));
    await clock.pass(1_000);
    expect(asked.map(({ after }) => after)).toEqual([1]);
    frame(4, hidden(2, 5));
    expect(conversation.getSnapshot().fresh).toBe(false);
    asked.shift()?.answer({ ...stamp(4), from: 1, to: 4, changes: between(2, 4) });
    await clock.pass(1_000);
    expect(shown()).toEqual(['mot 1', 'hidden 2', 'mot 3', 'mot 4']);
    expect(conversation.getSnapshot()).toMatchObject({ version: 5, fresh: true });
    expect(asked).toEqual([]);
  });

  test('a catch-up of several pages shows nothing before its end, and goes on where the network failed', async () => {
    const { begin, asked, clock, shown, conversation } = stage();
    await begin(page(1, between(1, 1), 1));
    conversation.compare(9, 1);
    await clock.pass(1_000);
    // The message of rank 2 was changed last: it comes on the last page.
    asked.shift()?.answer({ ...stamp(9), from: 1, to: 4, changes: between(3, 4) });
    await settle();
    expect(shown()).toEqual(['mot 1']);
    asked.shift()?.fail(new UnreachableError());
    await clock.pass(5_000);
    expect(asked.map(({ after }) => after)).toEqual([4]);
    asked.shift()?.answer({ ...stamp(9), from: 4, to: 9, changes: [message(2, 9)] });
    await settle();
    expect(shown()).toEqual(['mot 1', 'mot 2', 'mot 3', 'mot 4']);
  });

  test.each([
    ['another audience', { audience: 'moderators' as const }],
    ['another incarnation', { incarnation: 2 }],
  ])('%s throws the cache away and reads anew', async (_, other) => {
    const { begin, asked, clock, conversation, lists, shown } = stage();
    await begin(page(5, between(1, 5), 5));
    conversation.compare(7, 5);
    await clock.pass(1_000);
    asked.shift()?.answer({ ...stamp(7), ...other, from: 5, to: 7, changes: [message(6, 7)] });
    await settle();
    expect(conversation.getSnapshot().status).toBe('loading');
    lists.shift()?.answer({ ...page(3, between(1, 3), 3), ...other });
    await settle();
    expect(shown()).toEqual(['mot 1', 'mot 2', 'mot 3']);
  });

  test('a head below ours asks, and the server says to begin anew', async () => {
    const { begin, asked, conversation, lists, shown } = stage();
    await begin(page(5, between(1, 5), 5));
    conversation.compare(3, 5);
    await settle();
    asked.shift()?.answer({ ...stamp(3), reset: true, to: 3 });
    await settle();
    lists.shift()?.answer(page(3, between(1, 3), 3));
    await settle();
    expect(shown()).toEqual(['mot 1', 'mot 2', 'mot 3']);
  });

  test('an answer to what was asked before a reset is worth nothing', async () => {
    const { begin, asked, clock, conversation, lists, shown } = stage();
    await begin(page(10, between(9, 10), 10));
    void conversation.loadOlder();
    await settle();
    const older = lists.shift();
    conversation.compare(11, 10);
    await clock.pass(1_000);
    asked.shift()?.answer({ ...stamp(2), reset: true, to: 2 });
    await settle();
    lists.shift()?.answer({ ...page(2, between(1, 2), 2), incarnation: 2 });
    await settle();
    older?.answer(page(10, between(5, 8), 10));
    await settle();
    expect(shown()).toEqual(['mot 1', 'mot 2']);
  });

  test('jumps to an older part, reads on to what is new, and both become one', async () => {
    const { begin, conversation, frame, lists, shown } = stage();
    await begin(page(20, between(19, 20), 20));
    const jump = conversation.loadAround(10);
    await settle();
    lists.shift()?.answer(page(20, between(9, 11), 20));
    await jump;
    expect(shown()).toEqual(['mot 9', 'mot 10', 'mot 11']);
    expect(conversation.getSnapshot()).toMatchObject({ hasNewer: true, hasOlder: true });
    frame(20, message(21, 21));
    expect(shown()).toEqual(['mot 9', 'mot 10', 'mot 11']);
    const newer = conversation.loadNewer();
    await settle();
    lists.shift()?.answer(page(21, between(12, 18), 21));
    await newer;
    expect(shown()).toHaveLength(13);
    expect(conversation.getSnapshot().hasNewer).toBe(false);
  });

  test('an acknowledged message waits for those before it, and is there once', async () => {
    const { begin, conversation, frame, shown } = stage();
    await begin(page(1, between(1, 1), 1));
    expect(conversation.acknowledge(message(3, 3))).toBe(false);
    expect(shown()).toEqual(['mot 1']);
    frame(1, message(2, 2), message(3, 3));
    expect(conversation.acknowledge(message(3, 3))).toBe(true);
    expect(shown()).toEqual(['mot 1', 'mot 2', 'mot 3']);
  });

  test.each(['not_found', 'forbidden'] as const)('%s: nothing of it stays', async (code) => {
    const { begin, asked, clock, conversation, shown } = stage();
    await begin(page(2, between(1, 2), 2));
    conversation.compare(3, 2);
    await clock.pass(1_000);
    asked.shift()?.fail(new AppError(code));
    await settle();
    expect(conversation.getSnapshot().status).toBe('gone');
    expect(shown()).toEqual([]);
    expect(conversation.getMessage('message-1')).toBeUndefined();
  });

  test('what was kept is shown without a network, and repaired when it is back', async () => {
    const first = stage();
    await first.begin(page(5, between(1, 5), 5));
    const kept = first.conversation.kept();
    if (!kept) throw new Error('something is kept');
    const { asked, clock, conversation, shown, setHead, lists } = stage();
    setHead(new UnreachableError());
    conversation.restore(structuredClone(kept));
    conversation.open();
    await settle();
    expect(shown()).toHaveLength(5);
    expect(conversation.getSnapshot().fresh).toBe(false);
    setHead(6);
    conversation.connected();
    await clock.pass(1_000);
    asked.shift()?.answer({ ...stamp(6), from: 5, to: 6, changes: [hidden(2, 6)] });
    await settle();
    expect(shown()).toEqual(['mot 1', 'hidden 2', 'mot 3', 'mot 4', 'mot 5']);
    expect(conversation.getSnapshot().fresh).toBe(true);
    expect(lists).toEqual([]);
  });

  test('keeps the same references as long as nothing changed, with fifty thousand messages too', async () => {
    const { begin, conversation, frame } = stage();
    const many = 50_000;
    await begin(page(many, between(1, many), many));
    const before = conversation.getSnapshot();
    expect(conversation.getSnapshot()).toBe(before);
    for (let version = many + 1; version <= many + 200; version += 1) {
      frame(version - 1, message(version, version));
      conversation.getSnapshot();
    }
    const after = conversation.getSnapshot();
    expect(after.items).toHaveLength(many + 200);
    expect(after.items[0]).toBe(before.items[0]);
  });
});

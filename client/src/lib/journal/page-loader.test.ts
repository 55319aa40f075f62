import type { ConversationChange } from '@sentiers/shared/conversations/schema.ts';
import type { MessagePage } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, test } from 'vitest';
import { JournalStream } from './journal-stream.ts';
import { MessagePages } from './message-pages.ts';
import { PageLoader } from './page-loader.ts';
import { messageOf } from './testing/sample-entities.ts';
import { SimClock, settle } from './testing/sim-clock.ts';

const newest = { newest: true } as const;
const older = { before: 9 } as const;

function page(from: number, to: number, fields: Partial<MessagePage> = {}): MessagePage {
  const items = Array.from({ length: to - from + 1 }, (_, at) => messageOf(from + at, 1));
  return {
    ...{ version: 5, audience: 'readers', incarnation: 1, items, lastSeq: 10 },
    ...{ hasOlder: from > 1, hasNewer: to < 10 },
    ...fields,
  };
}

/** A loader whose questions are answered by hand, over a stream that always has caught up already. */
function stage() {
  const told: string[] = [];
  const lists: { input: unknown; answer: (page: MessagePage) => void; fail: (error: Error) => void }[] = [];
  const pages = new MessagePages();
  let catchUps = 0;
  const stream: JournalStream<ConversationChange> = new JournalStream<ConversationChange>({
    clock: new SimClock(),
    random: { fraction: () => 0.5, uuid: () => 'unused' },
    canAsk: () => true,
    fetchChanges: async ({ after }) => {
      catchUps += 1;
      return { version: after, audience: 'readers', incarnation: 1, from: after, to: after, changes: [] };
    },
    target: {
      apply: () => undefined,
      reset: () => {
        told.push('reset');
        pages.clear();
      },
      gone: () => undefined,
      moved: () => undefined,
    },
  });
  const loader = new PageLoader({
    ...{ conversationId: 'room', pageSize: 50, stream, pages },
    list: (input) =>
      new Promise((answer, fail) => {
        lists.push({ input, answer, fail });
      }),
    changed: () => told.push(loader.underWay.join() || 'nothing under way'),
    taken: () => told.push(`taken at ${stream.version}`),
    failed: (error) => told.push(String(error)),
  });
  return {
    ...{ loader, lists, pages, stream },
    catchUps: () => catchUps,
    news: () => told.splice(0),
    async answer(answered: MessagePage) {
      lists.shift()?.answer(answered);
      await settle();
    },
    stand(version: number) {
      stream.start({ version, audience: 'readers', incarnation: 1 }, { fresh: true });
      pages.insert(newest, page(9, 10));
    },
    shown: () => pages.ranges.rangeAt(10)?.items.map(({ seq }) => seq),
  };
}

describe('a page', () => {
  test('is asked for once at a time, and begins the journal at its version', async () => {
    const { loader, lists, answer, news, stream, shown } = stage();
    const load = loader.load('newest', newest);
    expect(loader.load('newest', newest)).toBe(load);
    expect(lists.map(({ input }) => input)).toStrictEqual([{ conversationId: 'room', limit: 50 }]);
    expect(news()).toEqual(['newest']);
    await answer(page(9, 10));
    await load;
    expect(news()).toEqual(['taken at null', 'nothing under way']);
    expect([stream.stamp, stream.isFresh]).toEqual([
      { version: 5, audience: 'readers', incarnation: 1 },
      true,
    ]);
    expect([shown(), lists]).toEqual([[9, 10], []]);
    void loader.load('newest', newest);
    expect(lists).toHaveLength(1);
  });

  test('is laid under what is told while it is under way, and no longer', async () => {
    const { loader, answer, pages, stand } = stage();
    stand(5);
    void loader.load('older', older);
    pages.apply(messageOf(8, 6));
    await answer(page(7, 8));
    expect(pages.ranges.get('message-8')?.version).toBe(6);
    pages.ranges.clear();
    void loader.load('older', older);
    await answer(page(7, 8));
    expect(pages.ranges.get('message-8')?.version).toBe(1);
  });

  test('beside what is there is asked for by its ranks, and each load for itself', () => {
    const { loader, lists } = stage();
    void loader.load('older', older);
    void loader.load('newer', { after: 12 });
    expect(lists.map(({ input }) => input)).toStrictEqual([
      { conversationId: 'room', before: 9, limit: 50 },
      { conversationId: 'room', after: 12, limit: 50 },
    ]);
    expect(loader.underWay).toEqual(['older', 'newer']);
  });

  test.each([
    ['of our version says nothing', 5, true],
    ['of a later version says that we are behind', 6, false],
  ])('%s', async (_, version, fresh) => {
    const { loader, answer, stand, stream, shown, catchUps } = stage();
    stand(5);
    void loader.load('older', older);
    await answer(page(7, 8, { version }));
    expect([shown(), stream.isFresh, stream.version, catchUps()]).toEqual([[7, 8, 9, 10], fresh, 5, 0]);
  });

  test('that is older than what the journal has told since is no step back', async () => {
    const { loader, answer, stand, stream, catchUps } = stage();
    stand(5);
    void loader.load('older', older);
    stream.receive({ from: 5, to: 6, changes: [] });
    await answer(page(7, 8));
    expect([stream.isFresh, stream.version, catchUps()]).toEqual([true, 6, 0]);
  });
});

describe('a page that can not be laid', () => {
  test.each([
    ['for it is older than what was known when it was asked for', newest, page(7, 8, { version: 4 })],
    ['for it is older, though it stands beside another one', older, page(7, 8, { version: 4 })],
    ['for it leaves a hole', newest, page(12, 13, { hasNewer: false, lastSeq: 13 })],
  ])('%s, is asked for again after a catch-up, four times at most', async (_, wanted, read) => {
    const { loader, lists, answer, stand, catchUps, news } = stage();
    stand(5);
    const load = loader.load('newest', wanted);
    news();
    for (let tries = 1; tries <= 4; tries += 1) {
      expect([lists.length, catchUps()]).toEqual([1, tries - 1]);
      await answer(read);
    }
    await load;
    expect([lists, catchUps(), news()]).toEqual([[], 4, ['nothing under way']]);
  });

  test('for it failed, is told', async () => {
    const { loader, lists, news } = stage();
    const load = loader.load('newest', newest);
    news();
    lists.shift()?.fail(new Error('away'));
    await load;
    expect([news(), lists]).toEqual([['Error: away', 'nothing under way'], []]);
  });

  test('for the journal was ended, is not asked for', async () => {
    const { loader, lists, stream } = stage();
    stream.stop();
    await loader.load('newest', newest);
    expect(lists).toEqual([]);
  });
});

describe('a page of another cache', () => {
  const other = { incarnation: 2 };

  test('takes the place of all there was', async () => {
    const { loader, answer, stand, stream, shown, news, lists } = stage();
    stand(5);
    void loader.load('newest', newest);
    news();
    await answer(page(10, 10, { ...other, version: 2 }));
    expect(news()).toEqual(['reset', 'taken at null', 'nothing under way']);
    expect([shown(), stream.stamp?.incarnation, stream.version, lists]).toEqual([[10], 2, 2, []]);
  });

  test.each([
    ['older', older],
    ['newer', { after: 10 }],
  ] as const)('as an %s one throws all away, and never stands alone', async (load, wanted) => {
    const { loader, answer, stand, pages, news, lists } = stage();
    stand(5);
    void loader.load(load, wanted);
    news();
    await answer(page(7, 8, other));
    expect([news(), pages.ranges.size, lists]).toEqual([['reset', 'nothing under way'], 0, []]);
  });

  test.each([
    ['newest', newest, 1],
    ['around 8', { around: 8 }, 1],
    ['older', older, 0],
    ['newer', { after: 8 }, 0],
  ] as const)(
    'that was thrown away since is asked for again where it can stand alone: %s',
    async (load, wanted, again) => {
      const { loader, answer, stand, stream, pages, lists } = stage();
      stand(5);
      void loader.load(load, wanted);
      stream.reset();
      await answer(page(7, 8));
      expect([pages.ranges.size, lists.length]).toEqual([0, again]);
    },
  );
});

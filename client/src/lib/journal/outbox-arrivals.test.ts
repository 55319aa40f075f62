import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { describe, expect, test } from 'vitest';
import { OutboxArrivals } from './outbox-arrivals.ts';
import { rewordingOf } from './outbox-rewording.ts';
import type { SendingEvent } from './outbox-sender.ts';
import type { PeerMessage } from './peers.ts';
import { ServerTime } from './server-time.ts';
import { stage } from './testing/draft-stage.ts';
import { entryOf, works } from './testing/outbox-stage.ts';
import { messageOf } from './testing/sample-entities.ts';
import { settle } from './testing/sim-clock.ts';

type Done = Extract<SendingEvent, { kind: 'done' }>;

const hour = 3_600_000;

/** What arrives from a tab, which tells the others and follows the server's clock. */
function arriving() {
  const { clock, drafts, write } = stage();
  const time = new ServerTime(clock);
  const told: PeerMessage[] = [];
  const peers = {
    ...{ holder: 'tab', tell: (message: PeerMessage) => void told.push(message) },
    ...{ listen: () => () => undefined, isAlive: async () => true, close: () => undefined },
  };
  const arrivals = new OutboxArrivals({ peers, drafts, time, acknowledge: () => true });
  const done = (work: Done['entry']['work'], fields: Partial<Done>, attempts = 1) => {
    const entry = entryOf(1, work, { attempts });
    const nothing = { message: null, thread: null, seminar: null, question: null };
    arrivals.done({ kind: 'done', entry, ...nothing, took: 0, ...fields });
  };
  /** When the server says that it was made: its clock is an hour ahead. */
  const createdAt = new Date(clock.now() + hour).toISOString();
  const message = messageOf(1, 1, { createdAt });
  const thread = { id: 'room', createdAt } as Thread;
  const ahead = () => time.now() - clock.now();
  return { drafts, write, told, done, message, thread, ahead };
}

describe('the server’s clock is learnt', () => {
  test.each(['message', 'thread', 'direct'] as const)('from a %s that it has just made', (kind) => {
    const { done, message, thread, ahead } = arriving();
    done(works[kind], {
      message: kind === 'thread' ? null : message,
      thread: kind === 'message' ? null : thread,
    });
    expect(ahead()).toBe(hour);
  });

  test('from nothing that an earlier attempt may have made long ago', () => {
    const { done, message, ahead } = arriving();
    done(works.message, { message }, 2);
    expect(ahead()).toBe(0);
  });

  test('from no gesture on what was made before', () => {
    const { done, message, ahead } = arriving();
    for (const work of [works.edit, works.delete, works.reaction, works.withdraw]) done(work, { message });
    expect(ahead()).toBe(0);
  });

  test.each([works.message, works.acknowledge])('from no answer that shows nothing', (work) => {
    const { done, ahead } = arriving();
    done(work, {});
    expect(ahead()).toBe(0);
  });
});

describe('the other tabs', () => {
  test('may show at once what arrived, and look at what waits', () => {
    const { done, message, told } = arriving();
    done(works.message, { message });
    expect(told).toEqual([
      { kind: 'acknowledged', message },
      { kind: 'changed', table: 'outbox' },
    ]);
  });

  test('look at what waits after a gesture that shows nothing, too', () => {
    const { done, told } = arriving();
    done(works.acknowledge, {});
    expect(told).toEqual([{ kind: 'changed', table: 'outbox' }]);
  });
});

describe('drafts that the server is to hear of as a message arrives', () => {
  const rewording = rewordingOf('entry-1');

  test.each([
    ['its rewording and the correction that it became', 'begun', [rewording, 'edit:message-1']],
    ['none where it was not being worded anew', 'absent', []],
    ['none where its rewording was given up', 'given up', []],
  ])('are %s', async (_, state, expected) => {
    const { drafts, write, done, message } = arriving();
    if (state !== 'absent') await write('autrement', rewording);
    if (state === 'given up') await drafts.discard(rewording);
    const written: string[] = [];
    drafts.onWritten((context) => written.push(context));
    done(works.message, { message });
    await settle();
    expect(written).toEqual(expected);
  });
});

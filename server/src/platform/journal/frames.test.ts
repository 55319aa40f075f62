import { setImmediate as turn } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { type Advance, Frames } from './frames.ts';
import { journal } from './journal.ts';
import { type NoteDoc, openTopic, writeNote } from './testing/notes.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';
import type { Frame, StreamRef } from './types.ts';

function advance(from: number, to: number, id = 'a'): Advance {
  return {
    ...{ stream: { kind: 'conversation', id }, from, to, lastSeq: to, home: null },
    entities: [{ kind: 'note', id: `${to}`, doc: { _id: `${to}` } }],
  };
}

describe('handing out', () => {
  let held: boolean;
  let underWay: boolean;
  let frames: Frames;
  let received: [string, number, number][];
  const errors: unknown[] = [];
  beforeEach(() => {
    held = true;
    underWay = false;
    received = [];
    frames = new Frames({
      mayDeliver: () => held,
      moreComing: () => underWay,
      onError: (error) => errors.push(error),
    });
    frames.listen(({ stream, from, to }) => {
      received.push([stream.id, from, to]);
    });
  });

  it('joins what waits together, one frame for each stream, and keeps a gap a gap', async () => {
    frames.push([advance(0, 1)]);
    frames.push([advance(1, 3), advance(0, 1, 'b')]);
    frames.push([advance(4, 5)]);
    await frames.settled();
    expect(received.filter(([id]) => id === 'a')).toEqual([
      ['a', 0, 3],
      ['a', 4, 5],
    ]);
    expect(received.filter(([id]) => id === 'b')).toEqual([['b', 0, 1]]);
  });

  it('sends one that is alone at once', async () => {
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(received).toEqual([['a', 0, 1]]);
  });

  it('waits for the commits that are under way, and sends all as one', async () => {
    underWay = true;
    frames.push([advance(0, 1)]);
    await turn();
    frames.push([advance(1, 2)]);
    await turn();
    expect(received).toEqual([]);
    underWay = false;
    frames.push([advance(2, 3)]);
    await frames.settled();
    expect(received).toEqual([['a', 0, 3]]);
  });

  it('waits ten milliseconds at most', async () => {
    underWay = true;
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(received).toEqual([['a', 0, 1]]);
  });

  it('waits for slow listeners before the next frame of a stream, and survives those that throw', async () => {
    const order: string[] = [];
    const slow = Promise.withResolvers<void>();
    frames.listen(async ({ to }) => {
      order.push(`begin ${to}`);
      if (to === 1) await slow.promise;
      order.push(`end ${to}`);
      throw new Error('listener');
    });
    frames.push([advance(0, 1)]);
    await vi.waitFor(() => expect(order).toEqual(['begin 1']));
    frames.push([advance(1, 2)]);
    slow.resolve();
    await frames.settled();
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
    expect(errors).toHaveLength(2);
  });

  it('delivers nothing without a valid lease', async () => {
    held = false;
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(received).toEqual([]);
  });
});

describe('the frames of a conversation', () => {
  useTestDatabase();
  let second: SecondServer;
  beforeAll(async () => {
    await journal.start();
    second = await startSecondServer();
  });
  afterAll(async () => {
    await second.close();
    await journal.stop();
  });

  let stream: StreamRef;
  let received: Frame[];
  beforeEach(async () => {
    const { id, unit } = openTopic('canal');
    await journal.commit(unit);
    await journal.framesDelivered();
    stream = { kind: 'conversation', id };
    received = [];
    const stop = journal.onFrame((frame) => {
      if (frame.stream.id === id) received.push(frame);
    });
    return stop;
  });
  const write = (text: string) => journal.commit<NoteDoc>(writeNote({ conversationId: stream.id, text }));

  it('come after the acknowledgement, presented once for each audience', async () => {
    let acknowledged = false;
    let before: boolean | null = null;
    const stop = journal.onFrame(() => {
      before ??= acknowledged;
    });
    const { entity } = await write('bonjour');
    acknowledged = true;
    await journal.framesDelivered();
    stop();
    expect(before).toBe(true);
    expect(received).toMatchObject([{ from: 1, to: 2, lastSeq: 1, home: 'canal', entities: [entity] }]);
    const presented = received[0]?.changes('readers');
    expect(received[0]?.changes('readers')).toBe(presented);
    expect(received[0]?.changes('moderators')).not.toBe(presented);
    expect(await presented).toMatchObject([{ kind: 'note', id: entity.id, version: 2 }]);
  });

  it('tell where the head is when another server wrote and nothing came', async () => {
    journal.watchHeads(() => [stream]);
    await write('ici');
    await journal.framesDelivered();
    await journal.lookAtHeads();
    await journal.framesDelivered();
    expect(received).toHaveLength(1);
    await second.journal.commit(writeNote({ conversationId: stream.id, text: 'ailleurs' }));
    await journal.lookAtHeads();
    await journal.framesDelivered();
    expect(received.at(-1)).toMatchObject({ from: 3, to: 3, lastSeq: 2, entities: [] });
    await journal.lookAtHeads();
    await journal.framesDelivered();
    expect(received).toHaveLength(2);
  });

  it('leave a channel and a conversation each with its own, for an entity in both', async () => {
    const channelId = newId();
    const frames: Frame[] = [];
    const stop = journal.onFrame((frame) => void frames.push(frame));
    const { id, unit } = openTopic(channelId);
    await journal.commit(unit);
    await journal.framesDelivered();
    stop();
    expect(frames.map((frame) => [frame.stream.kind, frame.stream.id, frame.from, frame.to])).toEqual([
      ['conversation', id, 0, 1],
      ['channel', channelId, 0, 1],
    ]);
  });
});

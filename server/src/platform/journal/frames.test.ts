import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { type NoteDoc, openTopic, writeNote } from './testing/notes.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';
import type { Frame, StreamRef } from './types.ts';

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

  it('gather where the journal was made to be read at a pace', async () => {
    const { id, unit } = openTopic('canal');
    const createStreams = (unit.createStreams ?? []).map((each) => ({ ...each, frameEveryMs: 60_000 }));
    const got: [number, number][] = [];
    const stop = journal.onFrame(({ stream: { id: of }, from, to }) => {
      if (of === id) got.push([from, to]);
    });
    await journal.commit({ ...unit, createStreams });
    await vi.waitFor(() => expect(got).toEqual([[0, 1]]));
    for (const text of ['un', 'deux']) await journal.commit<NoteDoc>(writeNote({ conversationId: id, text }));
    await journal.framesDelivered();
    stop();
    expect(got).toEqual([
      [0, 1],
      [1, 3],
    ]);
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

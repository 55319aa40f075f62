import { FEELING_SECONDS } from '@sentiers/shared/pulse/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';
import { FeelingModel, PulseModel } from './pulse.model.ts';
import { countPulses } from './pulse.tally.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let nora: Visitor;
let karim: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  leading = await app.signIn(facilitator);
  nora = await app.signIn(await buildActorOfCohort(cohortId));
  karim = await app.signIn(await buildActorOfCohort(cohortId));
});

const aRoom = async () => (await buildRoom(facilitator, { cohortId })).id;
const feel = (visitor: Visitor, roomId: string, feeling: string | null) =>
  visitor.put(`/api/rooms/${roomId}/pulse`, { feeling });
const countsOf = async (conversationId: string) =>
  (await PulseModel.findOne({ conversationId }).lean())?.counts ?? null;

describe('a room’s pulse', () => {
  it('is told to those who animate it in numbers, and to nobody else', async () => {
    const roomId = await aRoom();
    const sockets = await Promise.all([leading.connect(), karim.connect()]);
    for (const { raw } of sockets) {
      await raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: roomId });
    }
    const [ours, theirs] = sockets;
    await feel(nora, roomId, 'lost').expect(200);
    await feel(karim, roomId, 'lost').expect(200);
    const told = await ours.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'pulse' && change.counts.lost === 2),
    );
    expect(JSON.stringify(told)).not.toContain('personId');
    // What they receive of it is that the journal goes on.
    await theirs.waitFor('journal.advanced', ({ to }) => to >= told.to);
    const received = theirs.received('journal.advanced').flatMap(({ changes }) => changes);
    expect(received.filter(({ kind }) => kind === 'pulse')).toEqual([]);
    for (const { raw } of sockets) raw.disconnect();
  });

  it('counts each person once, as they said last, until they take it back', async () => {
    const roomId = await aRoom();
    await feel(nora, roomId, 'too_fast').expect(200);
    const { body } = await feel(nora, roomId, 'clear').expect(200);
    expect(body).toMatchObject({ feeling: 'clear', until: expect.any(String) });
    await expect
      .poll(() => countsOf(roomId), { timeout: 10_000 })
      .toEqual({ too_fast: 0, lost: 0, clear: 1 });
    expect((await nora.get(`/api/rooms/${roomId}/pulse`).expect(200)).body).toEqual(body);
    expect((await karim.get(`/api/rooms/${roomId}/pulse`).expect(200)).body.feeling).toBeNull();
    await feel(nora, roomId, null).expect(200);
    await expect
      .poll(() => countsOf(roomId), { timeout: 10_000 })
      .toEqual({ too_fast: 0, lost: 0, clear: 0 });
  });

  it('forgets by itself what was said some minutes ago', async () => {
    const roomId = await aRoom();
    await feel(nora, roomId, 'lost').expect(200);
    await expect.poll(async () => (await countsOf(roomId))?.lost, { timeout: 10_000 }).toBe(1);
    const before = new Date(Date.now() - FEELING_SECONDS * 1000 - 1);
    await FeelingModel.updateOne({ roomId }, { $set: { at: before } });
    expect((await nora.get(`/api/rooms/${roomId}/pulse`).expect(200)).body).toEqual({
      feeling: null,
      until: null,
    });
    await countPulses();
    expect((await countsOf(roomId))?.lost).toBe(0);
  });

  it('names nobody in what is stored', async () => {
    const roomId = await aRoom();
    const lise = await buildActorOfCohort(cohortId);
    await feel(await app.signIn(lise), roomId, 'lost').expect(200);
    const stored = await FeelingModel.find({ roomId }).lean();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(lise.personId);
  });

  it('is refused in words we don’t have, and where one may not speak', async () => {
    const roomId = await aRoom();
    await feel(nora, roomId, 'bored').expect(400);
    const stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
    await feel(stranger, roomId, 'clear').expect(404);
    expect(await FeelingModel.countDocuments({ roomId })).toBe(0);
  });
});

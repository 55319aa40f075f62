import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';
import { findSeat } from './tables.access.ts';
import { TableModel } from './tables.model.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let actor: Awaited<ReturnType<typeof buildActorOfCohort>>;
let nora: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  actor = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  nora = await app.signIn(actor);
});

const aRoom = async () => (await buildRoom(facilitator, { cohortId })).id;
const sit = (roomId: string, table: object) => nora.put(`/api/rooms/${roomId}/table`, table);

describe('a table', () => {
  it('shares one phone: its holder votes for it, until they get up', async () => {
    const roomId = await aRoom();
    expect(await findSeat(roomId, actor.personId)).toBeNull();
    const { body } = await sit(roomId, { name: 'Table 3', people: 4 }).expect(200);
    expect(body).toMatchObject({ name: 'Table 3', people: 4, seated: true, holder: { name: 'Nora' } });
    expect(await findSeat(roomId, actor.personId)).toEqual({ id: body.id, people: 4 });
    await nora.delete(`/api/rooms/${roomId}/table`).expect(200);
    expect(await findSeat(roomId, actor.personId)).toBeNull();
  });

  it('is one for each phone, however often and from where it is said', async () => {
    const roomId = await aRoom();
    await Promise.all([3, 4, 5].map((people) => sit(roomId, { name: 'Table 1', people }).expect(200)));
    await sit(roomId, { name: 'Les Alpes', people: 5 }).expect(200);
    const tables = await TableModel.find({ conversationId: roomId }).lean();
    expect(tables).toMatchObject([{ name: 'Les Alpes', people: 5, seated: true }]);
  });

  it('is told to everyone in the room at once', async () => {
    const roomId = await aRoom();
    const leading = await app.signIn(facilitator);
    const socket = await leading.connect();
    await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: roomId });
    await sit(roomId, { name: 'Table 2', people: 3 }).expect(200);
    await socket.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'table' && change.name === 'Table 2'),
    );
    socket.raw.disconnect();
  });

  it.each([
    [{ name: 'Seule', people: 1 }],
    [{ name: 'Tout le monde', people: 9 }],
    [{ name: ' ', people: 4 }],
    [{ name: 'x'.repeat(41), people: 4 }],
  ])('is refused as %j, and nothing is kept', async (table) => {
    const roomId = await aRoom();
    await sit(roomId, table).expect(400);
    expect(await TableModel.countDocuments({ conversationId: roomId })).toBe(0);
  });
});

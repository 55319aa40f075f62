import type { Tally } from '@sentiers/shared/polls/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';

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

const options = ['Le train', 'Le vélo'].map((label) => ({ id: newId(), label }));
const [train, bike] = options.map(({ id }) => id) as [string, string];

/** An open poll in a room of its own. */
async function asked(anonymous = false): Promise<{ roomId: string; pollId: string }> {
  const { id: roomId } = await buildRoom(facilitator, { cohortId });
  const form = { kind: 'single' as const, options };
  const { id: pollId } = await buildPoll(facilitator, roomId, { form, anonymous, open: true });
  return { roomId, pollId };
}

const vote = (visitor: Visitor, pollId: string, optionId: string) =>
  visitor
    .put(`/api/polls/${pollId}/rounds/1/vote`, { choice: { kind: 'options', optionIds: [optionId] } })
    .expect(200);
const sit = (visitor: Visitor, roomId: string, people: number) =>
  visitor.put(`/api/rooms/${roomId}/table`, { name: 'Table 3', people }).expect(200);

/** How many chose the train and the bike, as people and as tables. */
async function counts(roomId: string) {
  await consequences();
  const { body } = await leading.get(`/api/conversations/${roomId}/live`).expect(200);
  const { voters, results } = body.entities.find(({ kind }: Tally) => kind === 'tally') as Tally;
  const of = (result: NonNullable<Tally['results']>['byTable']) =>
    result?.kind === 'options' ? result.options.map(({ count }) => count) : null;
  return { voters, byPerson: of(results?.byPerson ?? null), byTable: of(results?.byTable ?? null) };
}

describe('a table’s vote', () => {
  it.each([false, true])(
    'counts for those who sit there, and as one table (anonymous: %s)',
    async (anonymous) => {
      const { roomId, pollId } = await asked(anonymous);
      await sit(nora, roomId, 4);
      await vote(nora, pollId, train);
      await vote(karim, pollId, bike);
      await leading.post(`/api/polls/${pollId}/closing`).expect(200);
      expect(await counts(roomId)).toEqual({
        ...{ voters: { people: 5, tables: 1 }, byPerson: [4, 1], byTable: [1, 0] },
      });
    },
  );

  it('takes the place of what its holder voted alone, and the other way round', async () => {
    const { roomId, pollId } = await asked();
    await vote(nora, pollId, train);
    await sit(nora, roomId, 3);
    await vote(nora, pollId, bike);
    await expect.poll(async () => (await counts(roomId)).byPerson).toEqual([0, 3]);
    await nora.delete(`/api/rooms/${roomId}/table`).expect(200);
    await vote(nora, pollId, bike);
    await leading.post(`/api/polls/${pollId}/closing`).expect(200);
    expect(await counts(roomId)).toEqual({
      voters: { people: 1, tables: 0 },
      byPerson: [0, 1],
      byTable: null,
    });
  });

  it('is one for a room’s table: elsewhere its holder votes for themselves', async () => {
    const [{ roomId }, elsewhere] = [await asked(), await asked()];
    await sit(nora, roomId, 5);
    await vote(nora, elsewhere.pollId, train);
    await leading.post(`/api/polls/${elsewhere.pollId}/closing`).expect(200);
    expect((await counts(elsewhere.roomId)).voters).toEqual({ people: 1, tables: 0 });
  });
});

import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { wholeDatabase } from '../../test/whole-database.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { TallyModel } from './tallies.model.ts';
import { writeVotes } from './vote-writing.ts';
import { type VoteDoc, VoteModel, voteId, voterKeyOf } from './votes.model.ts';

const app = useTestApp();
const VOTERS = 12;
let d: Discussion;
let threadId: string;
let voters: Speaker[];

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId)).id;
  voters = await Promise.all(
    Array.from({ length: VOTERS }, async () => {
      const actor = await buildActorOfCohort(d.cohortId, 'member');
      return new Speaker(actor, await app.signIn(actor));
    }),
  );
});

const options = ['Oui', 'Non'].map((label) => ({ id: newId(), label }));
const newPoll = () =>
  buildPoll(d.elise.actor, threadId, { form: { kind: 'single', options }, anonymous: true });

const vote = (who: Speaker, pollId: string, which: number, round = 1) =>
  who.visitor
    .put(`/api/polls/${pollId}/rounds/${round}/vote`, {
      choice: { kind: 'options', optionIds: [options[which]?.id] },
    })
    .expect(200);
const step = (pollId: string, what: string) =>
  d.elise.visitor.post(`/api/polls/${pollId}/${what}`).expect(200);
const stored = async (pollId: string) => (await PollModel.findById(pollId).lean<PollDoc>()) as PollDoc;

async function mine(who: Speaker, pollId: string): Promise<unknown[]> {
  const { body } = await who.visitor.get(`/api/conversations/${threadId}/polls/mine`).expect(200);
  return body.votes.filter((each: { pollId: string }) => each.pollId === pollId);
}

describe('an anonymous poll', () => {
  it('lets each vote once and change their vote while it is open, and see their own', async () => {
    const { id } = await newPoll();
    const [one] = voters as [Speaker];
    await vote(one, id, 0);
    await vote(one, id, 1);
    expect(await mine(one, id)).toMatchObject([{ choice: { optionIds: [options[1]?.id] } }]);
    expect(await VoteModel.countDocuments({ pollId: id })).toBe(1);
    await d.elise.visitor.get(`/api/polls/${id}/rounds/1/voters`).expect(403);
    await step(id, 'closing');
    expect(await mine(one, id)).toEqual([]);
    await d.elise.visitor.get(`/api/polls/${id}/rounds/1/voters`).expect(403);
  });

  it('leaves nothing in the whole database that leads to a voter, once it is closed', async () => {
    const { id } = await newPoll();
    for (const [at, who] of voters.entries()) await vote(who, id, at % 2);
    const open = await stored(id);
    const keys = voters.map(({ id: voter }) => voterKeyOf(open, voter) as string);
    expect(keys.every((key) => key.length > 40)).toBe(true);
    await step(id, 'closing');
    await consequences();

    const closed = await stored(id);
    expect(closed).not.toHaveProperty('key');
    expect(voters.map(({ id: voter }) => voterKeyOf(closed, voter))).toEqual(voters.map(() => null));
    const documents = await wholeDatabase();
    expect(documents.length).toBeGreaterThan(VOTERS);
    // What made rows of people is nowhere, nor is a row named anywhere but in itself.
    expect(documents.filter(({ text }) => text.includes(open.key as string))).toEqual([]);
    for (const key of keys) {
      expect(documents.filter(({ text }) => text.includes(key)).map(({ collection }) => collection)).toEqual([
        'poll-votes',
      ]);
    }
    // Nothing that speaks of this poll names one of its voters.
    const about = documents.filter(({ text }) => text.includes(id));
    expect(about.length).toBeGreaterThan(VOTERS);
    expect(about.filter(({ text }) => voters.some(({ id: voter }) => text.includes(voter)))).toEqual([]);
  });

  it('keeps no time of a vote, and no order that tells who came when', async () => {
    const { id } = await newPoll();
    const order: string[] = [];
    for (const [at, who] of voters.entries()) {
      await vote(who, id, at % 2);
      order.push(voterKeyOf(await stored(id), who.id) as string);
    }
    const rows = await VoteModel.find({ pollId: id }).lean<VoteDoc[]>();
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(
        ['_id', 'choice', 'kind', 'people', 'pollId', 'round', 'voterKey'].sort(),
      );
    }
    // As the database keeps them, one beside the other: by what nobody chose.
    const kept = rows.map(({ voterKey }) => voterKey);
    expect(kept).toEqual(order.toSorted());
    expect(kept).not.toEqual(order);
  });

  it('forgets for how many a vote stood once it is counted: a table is told by its size', async () => {
    const { id } = await newPoll();
    const [one] = voters as [Speaker];
    await vote(one, id, 0);
    const voterKey = voterKeyOf(await stored(id), 'a table') as string;
    const table: VoteDoc = {
      ...{ _id: voteId(id, 1, voterKey), pollId: id, round: 1, voterKey, kind: 'table', people: 7 },
      choice: { kind: 'options', optionIds: [options[1]?.id ?? ''] },
    };
    await writeVotes([
      { pollId: id, round: 1, voteId: table._id, vote: table, authorise: async () => undefined },
    ]);
    await step(id, 'closing');
    await consequences();
    const rows = await VoteModel.find({ pollId: id }).lean<VoteDoc[]>();
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(
      [1, 2].map(() => ['_id', 'choice', 'pollId', 'round', 'voterKey']),
    );
    expect(await TallyModel.findOne({ pollId: id }).lean()).toMatchObject({
      voters: { people: 8, tables: 1 },
      results: { byPerson: { options: [{ count: 1 }, { count: 7 }] } },
    });
  });

  it('has another key in its second round: nobody’s two votes are told to be the same person’s', async () => {
    const { id } = await newPoll();
    const [one] = voters as [Speaker];
    await vote(one, id, 0);
    await step(id, 'closing');
    await step(id, 'second-round');
    await vote(one, id, 1, 2);
    expect(await mine(one, id)).toMatchObject([{ round: 2 }]);
    const rows = await VoteModel.find({ pollId: id }).lean<VoteDoc[]>();
    expect(new Set(rows.map(({ voterKey }) => voterKey)).size).toBe(2);
    await step(id, 'closing');
    expect(await stored(id)).not.toHaveProperty('key');
  });
});

import type { AppError } from '@sentiers/shared/errors.ts';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { type SecondServer, startSecondServer } from '../../platform/journal/testing/second-server.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { dropRememberedRights } from '../memberships/memberships.queries.ts';
import { SuspensionModel } from '../memberships/suspensions.model.ts';
import { closePoll } from './polls.service.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';
import { findUncounted, Tallying, tally } from './tallying.ts';
import { type Ballot, VoteLanes } from './vote-lanes.ts';
import { writeVotes } from './vote-writing.ts';
import { type VoteDoc, VoteModel, voteId } from './votes.model.ts';
import { tallies, votesInTurn } from './voting.lanes.ts';
import { vote } from './voting.service.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;
let second: SecondServer;
let connection: mongoose.Connection;
/** What another server writes with. */
let elsewhere: { lanes: VoteLanes; tallies: Tallying };

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId)).id;
  second = await startSecondServer();
  connection = await mongoose
    .createConnection(inject('mongodbUri'), { dbName: mongoose.connection.name })
    .asPromise();
  const tallying = new Tallying(second.journal);
  elsewhere = {
    tallies: tallying,
    lanes: new VoteLanes({
      mayAccept: () => second.journal.fence.mayAccept(),
      write: (ballots) => writeVotes(ballots, connection),
      written: (pollId, round) => tallying.soon(pollId, round),
    }),
  };
});

afterAll(async () => {
  await elsewhere.tallies.settled();
  await connection.close();
  await second.close();
});

const options = ['a', 'b', 'c'].map((label) => ({ id: newId(), label }));
const choice = (which: number) => ({ kind: 'options' as const, optionIds: [options[which % 3]?.id ?? ''] });
const newPoll = () => buildPoll(d.nora.actor, threadId, { form: { kind: 'single', options } });

function ballot({ id: pollId }: Poll, voter: string, which: number): Ballot {
  const _id = voteId(pollId, 1, voter);
  const row: VoteDoc = {
    ...{ _id, pollId, round: 1, voterKey: voter, kind: 'person', people: 1 },
    choice: choice(which),
  };
  return { pollId, round: 1, voteId: _id, vote: row, authorise: async () => undefined };
}

const lanesOf = (voter: number) => (voter % 2 === 0 ? votesInTurn : elsewhere.lanes);

/** What the rows say, counted without what is tested. */
async function rowsOf({ id: pollId }: Poll) {
  const rows = await VoteModel.find({ pollId }).lean<VoteDoc[]>();
  const counts = options.map(
    (option) =>
      rows.filter((row) => row.choice.kind === 'options' && row.choice.optionIds[0] === option.id).length,
  );
  return { voters: rows.map(({ voterKey }) => voterKey).sort(), counts };
}

async function lastTally({ id: pollId }: Poll) {
  await consequences();
  const told = await TallyModel.findOne({ pollId, round: 1 }).lean<TallyDoc>();
  const result = told?.results.byPerson;
  return {
    people: told?.voters.people,
    counts: result?.kind === 'options' ? result.options.map(({ count }) => count) : null,
  };
}

describe('two hundred voters on two servers', () => {
  const voters = Array.from({ length: 200 }, (_, at) => `voter-${String(at).padStart(3, '0')}`);

  it('are in the last tally, each once, with what they chose last', async () => {
    const poll = await newPoll();
    await Promise.all(
      voters.map(async (voter, at) => {
        await lanesOf(at).cast(ballot(poll, voter, at));
        await lanesOf(at + 1).cast(ballot(poll, voter, at + 1));
        if (at % 10 === 0) await lanesOf(at).cast({ ...ballot(poll, voter, 0), vote: null });
      }),
    );
    await closePoll(d.nora.actor, poll.id);
    const rows = await rowsOf(poll);
    expect(rows.voters).toEqual(voters.filter((_voter, at) => at % 10 !== 0));
    expect(await lastTally(poll)).toEqual({ people: 180, counts: rows.counts });
  });

  it('who vote again and again are all counted as acknowledged before it was closed, and not after', async () => {
    const poll = await newPoll();
    const acknowledged = new Map<string, unknown>();
    const everyoneVoted = Promise.withResolvers<void>();
    /** Changes their vote until it is refused; answers why. */
    const voteOn = async (voter: string, at: number): Promise<string> => {
      for (let which = at; ; which += 1) {
        const cast = ballot(poll, voter, which);
        try {
          await lanesOf(which).cast(cast);
        } catch (error) {
          return (error as AppError).code;
        }
        acknowledged.set(voter, cast.vote?.choice);
        if (acknowledged.size === voters.length) everyoneVoted.resolve();
      }
    };
    const voting = voters.map(voteOn);
    await everyoneVoted.promise;
    await closePoll(d.nora.actor, poll.id);
    const whenClosed = await VoteModel.find({ pollId: poll.id }).lean<VoteDoc[]>();
    expect(new Set(await Promise.all(voting))).toEqual(new Set(['poll_closed']));
    const rows = await VoteModel.find({ pollId: poll.id }).lean<VoteDoc[]>();
    expect(rows).toEqual(whenClosed);
    expect(new Map(rows.map(({ voterKey, choice: chosen }) => [voterKey, chosen]))).toEqual(acknowledged);
    expect(await lastTally(poll)).toEqual({ people: 200, counts: (await rowsOf(poll)).counts });
  });
});

describe('tallies', () => {
  it('are told at once, then four times a second at most, though votes come all the time', async () => {
    const poll = await newPoll();
    const told: number[] = [];
    const stop = journal.onFrame(({ entities }) => {
      for (const { kind, doc } of entities) {
        const one = doc as TallyDoc;
        if (kind === 'tally' && one.pollId === poll.id && one.counted > 0) told.push(one.countedAt.getTime());
      }
    });
    let voters = 0;
    for (; told.length < 4; voters += 1) await votesInTurn.cast(ballot(poll, `voter-${voters}`, voters));
    await tallies.settled();
    await journal.framesDelivered();
    stop();
    const gaps = told.slice(1).map((at, index) => at - (told[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(249);
    expect(await lastTally(poll)).toMatchObject({ people: voters });
  });

  it('of a server that ended before it told them are found, and told by closing too', async () => {
    const [open, closed] = [await newPoll(), await newPoll()];
    for (const poll of [open, closed]) await writeVotes([ballot(poll, 'someone', 1)]);
    expect(await findUncounted()).toEqual(
      expect.arrayContaining([open, closed].map(({ id }) => ({ pollId: id, round: 1 }))),
    );
    await closePoll(d.nora.actor, closed.id);
    expect(await lastTally(closed)).toEqual({ people: 1, counts: [0, 1, 0] });
    await tally(journal, open.id, 1);
    expect(await lastTally(open)).toEqual({ people: 1, counts: [0, 1, 0] });
    expect(await findUncounted()).toEqual([]);
  });

  it('never go back to an older count', async () => {
    const poll = await newPoll();
    for (let at = 0; at < 10; at += 1) {
      await writeVotes([ballot(poll, `voter-${at}`, at)]);
      await Promise.all([tally(journal, poll.id, 1), tally(second.journal, poll.id, 1)]);
      expect(await lastTally(poll)).toMatchObject({ people: at + 1 });
    }
    await writeVotes([ballot(poll, 'one more', 0)]);
    // What it counted is overtaken before it is committed.
    const slow: Pick<typeof journal, 'commit'> = {
      commit: async (unit) => {
        await writeVotes([ballot(poll, 'and another', 0)]);
        await tally(second.journal, poll.id, 1);
        return journal.commit(unit);
      },
    };
    await tally(slow, poll.id, 1);
    expect(await lastTally(poll)).toMatchObject({ people: 12 });
  });
});

describe('who is removed', () => {
  const suspend = async (personId: string) => {
    await SuspensionModel.insertOne({ _id: personId, by: d.elise.id, at: new Date() });
    await dropRememberedRights([personId]);
  };

  it('votes no more, though their vote was on its way: what they voted before counts', async () => {
    const poll = await newPoll();
    const someone = await buildActorOfCohort(d.cohortId, 'member');
    const cast = (which: number) => vote(someone, { pollId: poll.id, round: 1, choice: choice(which) });
    await cast(0);
    const gate = Promise.withResolvers<void>();
    const held = votesInTurn.alone(poll.id, () => gate.promise);
    const waiting = cast(1);
    waiting.catch(() => undefined);
    let removed = false;
    const removing = suspend(someone.personId).then(() => {
      removed = true;
    });
    await new Promise((go) => setTimeout(go, 50));
    expect(removed).toBe(false);
    gate.resolve();
    await Promise.all([held, removing]);
    await expect(waiting).rejects.toMatchObject({ code: 'not_found' });
    await closePoll(d.nora.actor, poll.id);
    expect(await lastTally(poll)).toEqual({ people: 1, counts: [1, 0, 0] });
  });
});

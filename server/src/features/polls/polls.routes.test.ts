import type { Poll, Tally } from '@sentiers/shared/polls/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  type Speaker,
} from '../../test/discussion.ts';
import { buildPoll, pollInput } from '../../test/factories/build-poll.ts';
import { PollModel } from './polls.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId)).id;
});

const options = ['Le train', 'Le vélo', 'La voiture'].map((label) => ({ id: newId(), label }));
const [train, bike] = options.map(({ id }) => id) as [string, string];
const single = { question: 'Comment venez-vous ?', form: { kind: 'single', options } };
const choosing = (...optionIds: string[]) => ({ choice: { kind: 'options', optionIds } });

const create = (who: Speaker, poll: object, fields: object = {}) =>
  who.visitor.post(`/api/conversations/${threadId}/polls`, { clientId: newId(), poll, ...fields });
const voting = (who: Speaker, { id }: { id: string }, body: object, round = 1) =>
  who.visitor.put(`/api/polls/${id}/rounds/${round}/vote`, body);
const unvoting = (who: Speaker, { id }: { id: string }, round = 1) =>
  who.visitor.delete(`/api/polls/${id}/rounds/${round}/vote`);
const step = (who: Speaker, { id }: { id: string }, what: 'opening' | 'closing' | 'second-round') =>
  who.visitor.post(`/api/polls/${id}/${what}`);
const show = (who: Speaker, { id }: { id: string }, shown: boolean) =>
  who.visitor.put(`/api/polls/${id}/shown`, { shown });

async function mine(who: Speaker) {
  return (await who.visitor.get(`/api/conversations/${threadId}/polls/mine`).expect(200)).body;
}

/** What is told of a poll to this reader, once votes are counted. */
async function told(who: Speaker, { id }: { id: string }): Promise<{ poll?: Poll; tallies: Tally[] }> {
  await consequences();
  const { body } = await who.visitor.get(`/api/conversations/${threadId}/live`).expect(200);
  const poll = body.entities.find((each: Poll) => each.kind === 'poll' && each.id === id);
  const tallies = body.entities.filter((each: Tally) => each.kind === 'tally' && each.pollId === id);
  return { poll, tallies: tallies.sort((a: Tally, b: Tally) => a.round - b.round) };
}

/** Once it is closed all votes are counted: how many chose each option, or null where that isn't told. */
async function counts(who: Speaker, poll: { id: string }): Promise<(number[] | null)[]> {
  const { tallies } = await told(who, poll);
  return tallies.map(({ results }) => {
    const result = results?.byPerson;
    return result?.kind === 'options' ? result.options.map(({ count }) => count) : null;
  });
}

describe('writing a poll', () => {
  it('makes a draft that its author alone reads, and is answered again', async () => {
    const clientId = newId();
    const first = (await create(d.nora, single, { clientId }).expect(201)).body;
    expect(first).toMatchObject({
      ...{ kind: 'poll', state: 'draft', round: 1, shown: false, revision: 1, openedAt: null },
      author: { id: d.nora.id },
      form: { kind: 'single', options },
    });
    expect((await create(d.nora, single, { clientId }).expect(200)).body).toEqual(first);
    await create(d.nora, { ...single, question: 'Autre chose ?' }, { clientId }).expect(409);
    expect((await mine(d.nora)).drafts.map(({ id }: Poll) => id)).toContain(first.id);
    for (const other of [d.karim, d.elise]) {
      expect((await mine(other)).drafts).toEqual([]);
      expect((await told(other, first)).poll).toBeUndefined();
      expectNotFound(await step(other, first, 'opening'));
      expectNotFound(await voting(other, first, choosing(train)));
    }
    expect((await told(d.nora, first)).poll).toBeUndefined();
  });

  it('corrects a draft over the revision that was read, and no more once it is open', async () => {
    const draft = await buildPoll(d.nora.actor, threadId, { open: false });
    const correct = (revision: number, poll: object = single) =>
      d.nora.visitor.put(`/api/polls/${draft.id}`, { revision, poll });
    expect((await correct(1).expect(200)).body).toMatchObject({ question: single.question, revision: 2 });
    const { body } = await correct(1).expect(409);
    expect(body).toMatchObject({ code: 'revision_conflict', details: { current: { revision: 2 } } });
    await step(d.nora, draft, 'opening').expect(200);
    expect((await correct(2).expect(409)).body.code).toBe('poll_begun');
    expect((await d.nora.visitor.delete(`/api/polls/${draft.id}`).expect(409)).body.code).toBe('poll_begun');
  });

  it('puts a draft aside with its words', async () => {
    const draft = await buildPoll(d.nora.actor, threadId, { open: false });
    await d.nora.visitor.delete(`/api/polls/${draft.id}`).expect(200);
    expect(await PollModel.findById(draft.id).lean()).toMatchObject({ state: 'removed', question: '' });
    expectNotFound(await step(d.nora, draft, 'opening'));
    expect((await mine(d.nora)).drafts.map(({ id }: Poll) => id)).not.toContain(draft.id);
  });

  it('refuses what is no poll, and a date that is past', async () => {
    const before = await PollModel.countDocuments();
    const [once] = options;
    for (const form of [{ kind: 'single', options: [once] }, { kind: 'single', options: [once, once] }, {}]) {
      await create(d.nora, { ...single, form }).expect(400);
    }
    const date = (startsAt: Date) => ({ id: newId(), startsAt: startsAt.toISOString() });
    const dates = [date(new Date(Date.now() + 3_600_000)), date(new Date(Date.now() - 1_000))];
    const { body } = await create(d.nora, { ...single, form: { kind: 'dates', options: dates } }).expect(400);
    expect(body.details.fields).toEqual([
      { path: ['poll', 'form', 'options', 1, 'startsAt'], reason: 'not_to_come' },
    ]);
    expect(await PollModel.countDocuments()).toBe(before);
  });

  it('opens it at once, where its author says so', async () => {
    const { body } = await create(d.karim, single, { open: true }).expect(201);
    expect(body).toMatchObject({ state: 'open', shown: true, openedAt: expect.any(String) });
    expect((await told(d.nora, body)).tallies).toMatchObject([
      { round: 1, voters: { people: 0, tables: 0 }, results: { byTable: null } },
    ]);
  });
});

describe('voting', () => {
  it('counts one vote for each, the last one, until the poll is closed', async () => {
    const poll = await buildPoll(d.nora.actor, threadId, single);
    await voting(d.nora, poll, choosing(train)).expect(200);
    await voting(d.karim, poll, choosing(train)).expect(200);
    const vote = await voting(d.karim, poll, choosing(bike)).expect(200);
    expect(vote.body).toEqual({ pollId: poll.id, round: 1, ...choosing(bike) });
    await voting(d.karim, poll, choosing(bike)).expect(200);
    await voting(d.elise, poll, choosing(bike)).expect(200);
    await unvoting(d.elise, poll).expect(200);
    await unvoting(d.elise, poll).expect(200);
    expect((await mine(d.karim)).votes).toContainEqual(vote.body);
    expect((await mine(d.elise)).votes).not.toContainEqual(expect.objectContaining({ pollId: poll.id }));
    await step(d.nora, poll, 'closing').expect(200);
    expect(await counts(d.karim, poll)).toEqual([[1, 1, 0]]);
    expect((await voting(d.elise, poll, choosing(train)).expect(409)).body.code).toBe('poll_closed');
    expect((await unvoting(d.karim, poll).expect(409)).body.code).toBe('poll_closed');
    expect((await told(d.karim, poll)).tallies).toMatchObject([{ voters: { people: 2, tables: 0 } }]);
  });

  it('refuses a draft, another round, and what is no answer to it', async () => {
    const draft = await buildPoll(d.nora.actor, threadId, { ...single, open: false });
    expect((await voting(d.nora, draft, choosing(train)).expect(409)).body.code).toBe('poll_not_open');
    await step(d.nora, draft, 'opening').expect(200);
    expect((await voting(d.nora, draft, choosing(train), 2).expect(409)).body.code).toBe('poll_not_open');
    await voting(d.nora, draft, choosing(train), 3).expect(400);
    const { body } = await voting(d.nora, draft, choosing(train, bike)).expect(400);
    expect(body.details.fields).toEqual([{ path: ['choice', 'optionIds'], reason: 'too_many_chosen' }]);
    await voting(d.nora, draft, { choice: { kind: 'text', text: 'Le train' } }).expect(400);
    await step(d.nora, draft, 'closing').expect(200);
    expect(await counts(d.nora, draft)).toEqual([[0, 0, 0]]);
  });

  it('needs a thread that one reads, and that is open', async () => {
    const { id } = await d.nora.open(d.channelId);
    const poll = await buildPoll(d.nora.actor, id, single);
    expectNotFound(await voting(d.stranger, poll, choosing(train)));
    await d.elise.visitor.put(`/api/threads/${id}/closed`, { closed: true, reason: 'C’est dit' }).expect(200);
    expect((await voting(d.karim, poll, choosing(train)).expect(409)).body.code).toBe('thread_closed');
    await step(d.nora, poll, 'closing').expect(200);
    expect((await step(d.nora, poll, 'second-round').expect(409)).body.code).toBe('thread_closed');
  });
});

describe('results', () => {
  it('that are hidden are moderation’s until they are shown; readers know how many voted', async () => {
    const poll = await buildPoll(d.nora.actor, threadId, { ...single, resultsHidden: true });
    await voting(d.karim, poll, choosing(bike)).expect(200);
    const voters = () => d.karim.visitor.get(`/api/polls/${poll.id}/rounds/1/voters`);
    await step(d.nora, poll, 'closing').expect(200);
    expect(await counts(d.karim, poll)).toEqual([null]);
    expect(await counts(d.nora, poll)).toEqual([null]);
    expect((await told(d.nora, poll)).tallies).toMatchObject([{ voters: { people: 1 } }]);
    expect(await counts(d.elise, poll)).toEqual([[0, 1, 0]]);
    await voters().expect(403);
    await show(d.karim, poll, true).expect(403);
    expect((await show(d.nora, poll, true).expect(200)).body.shown).toBe(true);
    expect(await counts(d.karim, poll)).toEqual([[0, 1, 0]]);
    expect((await voters().expect(200)).body.items).toMatchObject([
      { person: { id: d.karim.id, name: 'Karim Haddad' }, ...choosing(bike) },
    ]);
    await show(d.nora, poll, false).expect(200);
    expect(await counts(d.karim, poll)).toEqual([null]);
  });

  it('of two rounds stand side by side; what was shown of the first is hidden while one votes again', async () => {
    const poll = await buildPoll(d.nora.actor, threadId, { ...single, resultsHidden: true });
    expect((await step(d.nora, poll, 'second-round').expect(409)).body.code).toBe('poll_still_open');
    await voting(d.karim, poll, choosing(train)).expect(200);
    await step(d.nora, poll, 'closing').expect(200);
    await show(d.nora, poll, true).expect(200);
    expect(await counts(d.karim, poll)).toEqual([[1, 0, 0]]);
    const again = (await step(d.nora, poll, 'second-round').expect(200)).body;
    expect(again).toMatchObject({ state: 'open', round: 2, shown: false, closedAt: null });
    expect((await step(d.nora, poll, 'second-round').expect(200)).body).toEqual(again);
    expect(await counts(d.karim, poll)).toEqual([null, null]);
    expect((await voting(d.karim, poll, choosing(train)).expect(409)).body.code).toBe('poll_closed');
    await voting(d.karim, poll, choosing(bike), 2).expect(200);
    await voting(d.elise, poll, choosing(bike), 2).expect(200);
    await step(d.nora, poll, 'closing').expect(200);
    await show(d.nora, poll, true).expect(200);
    expect(await counts(d.karim, poll)).toEqual([
      [1, 0, 0],
      [0, 2, 0],
    ]);
    const rounds = (await mine(d.karim)).votes.filter(({ pollId }: { pollId: string }) => pollId === poll.id);
    expect(rounds.map(({ round }: { round: number }) => round).sort()).toEqual([1, 2]);
  });

  it('don’t hold a word that moderation hid, whoever writes it again', async () => {
    const words = (...given: string[]) => ({ choice: { kind: 'words', words: given } });
    const poll = await buildPoll(d.nora.actor, threadId, pollInput());
    await voting(d.karim, poll, words('Zut', 'entraide')).expect(200);
    const hide = (who: Speaker, hidden: boolean) =>
      who.visitor.put(`/api/polls/${poll.id}/hidden-answers`, { answer: 'ZUT !', hidden });
    await hide(d.nora, true).expect(403);
    await hide(d.elise, true).expect(200);
    await voting(d.nora, poll, words('zut')).expect(200);
    await step(d.nora, poll, 'closing').expect(200);
    const wall = async (who: Speaker) => {
      const result = (await told(who, poll)).tallies[0]?.results?.byPerson;
      return result?.kind === 'words' ? result.answers.map(({ text, hidden }) => [text, hidden]) : [];
    };
    expect(await wall(d.karim)).toEqual([['entraide', false]]);
    expect(await wall(d.elise)).toEqual([
      ['Zut', true],
      ['entraide', false],
    ]);
    await step(d.nora, poll, 'second-round').expect(200);
    await voting(d.karim, poll, words('zut'), 2).expect(200);
    await step(d.nora, poll, 'closing').expect(200);
    expect((await told(d.karim, poll)).tallies[1]?.results?.byPerson).toMatchObject({ answers: [] });
    await hide(d.elise, false).expect(200);
    expect(await wall(d.karim)).toHaveLength(2);
  });
});

describe('by the socket', () => {
  it('votes reach others as a tally, nobody’s name or vote in it', async () => {
    const poll = await buildPoll(d.nora.actor, threadId, single);
    const [voter, other] = [await d.karim.visitor.connect(), await d.nora.visitor.connect()];
    await other.openConversation(threadId);
    const input = { pollId: poll.id, round: 1, ...choosing(bike) };
    expect(await voter.call('polls.vote', input)).toMatchObject({ ok: true, data: input });
    const isTally = (each: { kind: string; pollId?: string }) =>
      each.kind === 'tally' && each.pollId === poll.id;
    const frame = await other.waitFor('journal.advanced', ({ changes }) => changes.some(isTally));
    expect(frame.changes.filter(isTally)).toMatchObject([{ voters: { people: 1, tables: 0 } }]);
    expect(JSON.stringify(frame)).not.toContain(d.karim.id);
    expect(await voter.call('polls.unvote', { pollId: poll.id, round: 1 })).toMatchObject({ ok: true });
    await other.waitFor('journal.advanced', ({ changes }) =>
      changes.some((each) => each.kind === 'tally' && each.pollId === poll.id && each.voters.people === 0),
    );
  });

  it('drafts of a thread are in nobody’s frames; what opens reaches all', async () => {
    const [author, facilitator] = [await d.nora.visitor.connect(), await d.elise.visitor.connect()];
    for (const socket of [author, facilitator]) await socket.openConversation(threadId);
    const draft = await buildPoll(d.nora.actor, threadId, { ...single, open: false });
    await step(d.nora, draft, 'opening').expect(200);
    for (const socket of [author, facilitator]) {
      await socket.waitFor('journal.advanced', ({ changes }) => changes.some(({ id }) => id === draft.id));
      const states = socket
        .received('journal.advanced')
        .flatMap(({ changes }) => changes.filter(({ id }) => id === draft.id))
        .map((each) => (each.kind === 'poll' ? each.state : null));
      expect(states).toEqual(['open']);
    }
  });
});

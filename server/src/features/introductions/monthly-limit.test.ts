import { MOST_IN_A_MONTH } from '@sentiers/shared/introductions/schema.ts';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { type SecondServer, startSecondServer } from '../../platform/journal/testing/second-server.ts';
import { useTestApp } from '../../test/app.ts';
import { type IntroductionDoc, IntroductionModel } from './introductions.model.ts';
import { keepWithinLimit } from './monthly-limit.ts';

useTestApp();
let second: SecondServer;

beforeAll(async () => {
  second = await startSecondServer();
});

afterAll(async () => {
  await second.close();
});

const ROUNDS = 25;

function requestOf(requesterId: string): IntroductionDoc {
  const at = new Date();
  const words = { whom: 'Un maire', motive: '', context: '', ask: 'Trente minutes', minutes: 30 };
  return {
    ...{ _id: newId(), requesterId, organisationId: null, cohortId: newId(), earlier: [] },
    ...{ wording: { ...words, territoryCode: null, by: requesterId, at }, territoryCode: null },
    ...{ state: 'asked', askedAt: at, expiresAt: null, advice: '', acceptedAt: null, met: null },
    ...{ metId: null, conversationId: null, speakers: [], helpedAskedAt: null, helped: {} },
    ...{ revision: 1, version: 0 },
  };
}

/** What one server says to each of so many requests of someone, all sent to it at once. */
async function answers(requesterId: string, server: 'first' | 'second', count: number): Promise<string[]> {
  const { commit } = {
    first: { commit: journal.commit.bind(journal) },
    second: { commit: second.journal.commit.bind(second.journal) },
  }[server];
  const sent = await Promise.allSettled(
    Array.from({ length: count }, () => {
      const receipt = { authorId: requesterId, clientId: newId(), hash: 'request' };
      const rest = { receipt, events: () => [] };
      return keepWithinLimit(requestOf(requesterId), rest, (unit) => commit<IntroductionDoc>(unit));
    }),
  );
  return sent.map((each) => (each.status === 'fulfilled' ? 'kept' : (each.reason.code as string)));
}

it('holds on two servers that take requests of the same person at the same instant, time and again', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const requesterId = newId();
    const said = await Promise.all([answers(requesterId, 'first', 2), answers(requesterId, 'second', 2)]);
    expect(said.flat().sort()).toEqual(['kept', 'kept', 'kept', 'monthly_limit']);
    const kept = await IntroductionModel.find({ requesterId }).lean<IntroductionDoc[]>();
    expect(kept).toHaveLength(MOST_IN_A_MONTH);
    expect(kept.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
  }
});

it('goes on after requests of before ranks were kept, and counts them', async () => {
  const requesterId = newId();
  await IntroductionModel.insertMany([requestOf(requesterId), requestOf(requesterId)]);
  const said = await Promise.all([answers(requesterId, 'first', 1), answers(requesterId, 'second', 1)]);
  expect(said.flat().sort()).toEqual(['kept', 'monthly_limit']);
});

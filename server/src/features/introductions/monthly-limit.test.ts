import { AppError } from '@sentiers/shared/errors.ts';
import { MOST_IN_A_MONTH } from '@sentiers/shared/introductions/schema.ts';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SecondServer, startSecondServer } from '../../platform/journal/testing/second-server.ts';
import { useTestApp } from '../../test/app.ts';
import { type IntroductionDoc, IntroductionModel } from './introductions.model.ts';
import { keepWithinLimit } from './monthly-limit.ts';

useTestApp();
let servers: SecondServer[];

beforeAll(async () => {
  // None of them is taken for dead on a machine that does a lot beside.
  const leaseMs = 60_000;
  servers = [await startSecondServer({ leaseMs }), await startSecondServer({ leaseMs })];
});

afterAll(async () => {
  await Promise.all(servers.map((each) => each.close()));
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

/** What is said to so many requests of someone, sent to each of the servers at the same instant. */
async function answers(requesterId: string, count: number): Promise<string[]> {
  const sent = servers.flatMap((server) => Array.from({ length: count }, () => ask(server, requesterId)));
  return (await Promise.all(sent)).sort();
}

/** Sent again, as the same, as long as nobody can tell what became of it. */
async function ask({ journal }: SecondServer, requesterId: string): Promise<string> {
  const doc = requestOf(requesterId);
  const receipt = { authorId: requesterId, clientId: newId(), hash: 'request' };
  for (;;) {
    try {
      await keepWithinLimit(doc, { receipt }, (unit) => journal.commit<IntroductionDoc>(unit));
      return 'kept';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'unavailable' && error.code !== 'overloaded') return error.code;
    }
  }
}

it('holds on two servers that take requests of the same person at the same instant, time and again', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const requesterId = newId();
    expect(await answers(requesterId, 2)).toEqual(['kept', 'kept', 'kept', 'monthly_limit']);
    const kept = await IntroductionModel.find({ requesterId }).lean<IntroductionDoc[]>();
    expect(kept).toHaveLength(MOST_IN_A_MONTH);
    expect(kept.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
  }
});

it('goes on after requests of before ranks were kept, and counts them', async () => {
  const requesterId = newId();
  await IntroductionModel.insertMany([requestOf(requesterId), requestOf(requesterId)]);
  expect(await answers(requesterId, 1)).toEqual(['kept', 'monthly_limit']);
});

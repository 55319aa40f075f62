import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import type { Comparison } from '@sentiers/shared/territories/schema.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { loadProgramme } from '../programme/load-programme.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { ids } from './plan-people.ts';
import { planCommitments } from './plan-territories.ts';

const app = useTestApp();
const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-demo-'));

beforeAll(async () => {
  await loadProgramme();
  await loadDemonstration({ dataDir, say: () => undefined });
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function seenBy<Seen>(key: string, address: string): Promise<Seen> {
  const visitor = await app.signIn(ids.person(key));
  return (await visitor.get(address).expect(200)).body as Seen;
}

const board = async (key: string) => {
  const address = `/api/cohorts/${ids.cohort('demonstration')}/commitments`;
  return (await seenBy<{ items: Commitment[] }>(key, address)).items;
};

it('promises in time: what was said comes after it, and nobody is asked before the next day', () => {
  const now = new Date('2026-11-24T09:00:00Z');
  for (const { madeAt, dueOn, madeOn, checkIns, askOn } of planCommitments(now)) {
    const times = [madeAt, ...checkIns.map(({ at }) => at)].map((at) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(now.getTime());
    expect(madeOn < dueOn).toBe(true);
    expect(askOn === null || askOn > '2026-11-24').toBe(true);
  }
});

it('shows promises by their level: one is blocked, made at the first seminar', async () => {
  const own = await board('nora');
  expect(own.map(({ state }) => state).sort()).toEqual(['advanced', 'blocked', 'kept', 'open', 'open']);
  const blocked = own.find(({ state }) => state === 'blocked');
  expect(blocked?.seminar?.title).toMatch(/^Premier séminaire/);
  expect(blocked?.checkIns[0]?.by.id).toBe(ids.person('thibault'));
  const toAll = await board('claire');
  expect(toAll).toHaveLength(4);
  expect(toAll.filter(({ level }) => level !== 'cohort')).toEqual([]);
});

it('shows a comparison of three territories to who made it', async () => {
  const { items } = await seenBy<{ items: Comparison[] }>('karim', '/api/me/comparisons');
  expect(items[0]?.territories.map(({ label }) => label)).toEqual(['Orne', 'Mayenne', 'Sarthe']);
  const results = items[0]?.territories.map(({ result }) => result?.toFixed(2));
  expect(results).toEqual(['0.79', '0.59', '0.73']);
  expect((await seenBy<{ items: Comparison[] }>('nora', '/api/me/comparisons')).items).toEqual([]);
});

it('tells « le off » of the Orne to who works for its incubator, and not to the coordination', async () => {
  const off = async (key: string) =>
    (await seenBy<{ off: { body: string }[] }>(key, '/api/territories/61/page')).off;
  expect(await off('elise')).toHaveLength(1);
  expect(await off('claire')).toEqual([]);
});

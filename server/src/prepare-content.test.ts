import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Config, overrideConfig } from './config.ts';
import { AccountModel } from './features/accounts/accounts.model.ts';
import { CohortModel } from './features/cohorts/cohorts.model.ts';
import { PersonModel } from './features/people/people.model.ts';
import type { EmbeddedDatabase } from './platform/database/embedded/start-embedded-database.ts';
import { prepareContent } from './prepare-content.ts';
import { useTestDatabase } from './test/database.ts';

useTestDatabase();

const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-content-'));
const embedded: EmbeddedDatabase = {
  uri: '',
  pid: 0,
  announce: () => undefined,
  stop: async () => undefined,
};
const say = () => undefined;

beforeEach(() => overrideConfig({ dataDir, environment: 'test' }));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it.each<[string, EmbeddedDatabase | null, Config['environment']]>([
  ['on a database that was given', null, 'development'],
  ['in production', embedded, 'production'],
])('makes up nobody %s: the programme’s public facts only', async (_where, database, environment) => {
  overrideConfig({ environment });
  await prepareContent({ embedded: database }, say);
  expect(await CohortModel.distinct('name')).toEqual(['Cohorte 2025']);
  expect(await Promise.all([PersonModel.countDocuments(), AccountModel.countDocuments()])).toEqual([0, 0]);
  expect(existsSync(join(dataDir, 'demo-accounts.json'))).toBe(false);
});

it('adds the demonstration on a database of our own', async () => {
  await prepareContent({ embedded }, say);
  expect(await CohortModel.countDocuments()).toBe(4);
  expect(existsSync(join(dataDir, 'demo-accounts.json'))).toBe(true);
});

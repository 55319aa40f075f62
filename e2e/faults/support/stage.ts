import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@sentiers/shared/actor.ts';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import mongoose from 'mongoose';
import { vi } from 'vitest';
import { importAccounts } from '../../../server/src/features/accounts/accounts.import.ts';
import { importChannels } from '../../../server/src/features/channels/channels.import.ts';
import { importCohorts } from '../../../server/src/features/cohorts/cohorts.import.ts';
import { importMemberships } from '../../../server/src/features/memberships/memberships.import.ts';
import { importPeople } from '../../../server/src/features/people/people.import.ts';
import { connectDatabase } from '../../../server/src/platform/database/connect.ts';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../server/src/platform/database/embedded/start-embedded-database.ts';
import { createSession } from '../../../server/src/test/create-session.ts';
import { type RunningServer, startServer } from '../../fixtures/server.ts';

/** Someone signed in. */
export interface Seat {
  personId: string;
  cookie: string;
}

/** A cohort with one channel in which its members write. */
export interface StagedCohort {
  cohortId: string;
  channelId: string;
  members: Seat[];
}

/** A real database and a real server, each in a process of its own that a test may kill. */
export interface Stage {
  server: RunningServer;
  cohort: StagedCohort;
  otherCohort: StagedCohort;
  coordinator: Seat;
  /** Starts one more server on the same database; it is stopped with the stage. */
  startAnotherServer: () => Promise<RunningServer>;
  /** Kills mongod, and answers once another process took its place and accepts writes. */
  killDatabase: () => Promise<void>;
  close: () => Promise<void>;
}

const liftedLimits = {
  LIMIT_ADDRESS_PER_MINUTE: '0',
  LIMIT_ACCOUNT_PER_MINUTE: '0',
  LIMIT_SOCKETS_PER_ADDRESS_PER_MINUTE: '0',
  LIMIT_SOCKETS_PER_ACCOUNT: '0',
};

/** Starts everything with this many members in the first cohort, and two in the other one. */
export async function openStage({ people }: { people: number }): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-faults-'));
  const secret = randomBytes(32).toString('base64url');
  // What signs the sessions made here must not be written beside the sources.
  vi.stubEnv('SESSION_SECRET', secret);
  const database = await startEmbeddedDatabase({ dataDir, log: () => undefined });
  const uri = database.uri.replace(/\/(\?|$)/, '/faults$1');
  const place = await fillDatabase(uri, people, secret);
  const env = { ...liftedLimits, MONGODB_URI: uri, SESSION_SECRET: secret, LOG_LEVEL: 'warn' };
  const servers = [await startServer(env)];
  const startAnotherServer = async () => {
    const server = await startServer(env);
    servers.push(server);
    return server;
  };
  return {
    server: servers[0] as RunningServer,
    ...place,
    startAnotherServer,
    killDatabase: () => killDatabase(database),
    close: async () => {
      for (const server of servers) await server.stop();
      await mongoose.disconnect();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function killDatabase(database: EmbeddedDatabase): Promise<void> {
  const killed = database.pid;
  process.kill(killed, 'SIGKILL');
  const accepts = async () => {
    if (database.pid === killed) throw new Error('the killed mongod was not replaced');
    await mongoose.connection.collection('faults').updateOne({}, { $inc: { kills: 1 } }, { upsert: true });
  };
  await vi.waitFor(accepts, { timeout: 60_000, interval: 100 });
}

/** Fills the database as a programme would; mongoose stays connected, to look at what is stored. */
async function fillDatabase(uri: string, count: number, secret: string) {
  await connectDatabase(uri, { autoIndex: true });
  await Promise.all(Object.values(mongoose.models).map((model) => model.init()));
  const coordinator = await addPerson('coordinator', { kind: 'programme', id: null }, secret);
  const cohort = await addCohort('Cohorte des pannes', count, secret);
  const otherCohort = await addCohort('Une autre cohorte', 2, secret);
  return { coordinator, cohort, otherCohort };
}

async function addCohort(name: string, count: number, secret: string): Promise<StagedCohort> {
  const createdAt = new Date();
  const [cohortId, channelId] = [randomUUID(), randomUUID()];
  await importCohorts([
    { _id: cohortId, name, year: 2025, ended: false, createdAt, modules: [...cohortModules] },
  ]);
  const channel = { kind: 'cohort', membership: 'open', name: 'Le refuge', description: '' } as const;
  const nowhere = { themeKey: null, territoryCode: null, openAfterEnd: false, position: 0 };
  await importChannels([{ _id: channelId, cohortId, ...channel, ...nowhere, createdAt }]);
  const members: Seat[] = [];
  for (let index = 0; index < count; index += 1) {
    members.push(await addPerson('member', { kind: 'cohort', id: cohortId }, secret));
  }
  return { cohortId, channelId, members };
}

async function addPerson(
  role: Role,
  scope: { kind: 'cohort'; id: string } | { kind: 'programme'; id: null },
  secret: string,
): Promise<Seat> {
  const personId = randomUUID();
  const createdAt = new Date();
  const page = {
    organisationId: null,
    title: '',
    bio: '',
    offers: '',
    seeks: '',
    photo: null,
    guest: false,
    createdAt,
  };
  await importPeople([{ ...page, _id: personId, name: `Personne ${personId.slice(0, 8)}` }]);
  await importMemberships([{ _id: randomUUID(), personId, role, scope, createdAt }]);
  await importAccounts([{ personId, email: `${personId}@exemple.test`, password: null }]);
  return { personId, cookie: await createSession(personId, secret) };
}

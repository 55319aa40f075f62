import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import mongoose from 'mongoose';
import { importAccounts } from '../../server/src/features/accounts/accounts.import.ts';
import { importChannels } from '../../server/src/features/channels/channels.import.ts';
import { importCohorts } from '../../server/src/features/cohorts/cohorts.import.ts';
import { importMemberships } from '../../server/src/features/memberships/memberships.import.ts';
import { importPeople } from '../../server/src/features/people/people.import.ts';
import { connectDatabase } from '../../server/src/platform/database/connect.ts';
import { startEmbeddedDatabase } from '../../server/src/platform/database/embedded/start-embedded-database.ts';
import { createSession } from '../../server/src/test/create-session.ts';
import type { Seat } from './fan-out/sentiers.ts';
import { cores, type MeasuredProcess, pin, startMeasured, untilIdle } from './processes.ts';

const main = join(import.meta.dirname, '../../server/src/main.ts');
const database = 'sentiers';

/** A database of the bench's own, with people signed in, and the server when asked for. */
export interface BenchStage {
  channelId: string;
  /** The first conversation: everyone reads and writes in it. */
  conversationId: string;
  conversationIds: string[];
  seats: Seat[];
  databaseUri: (name: string) => string;
  /** Starts Sentiers on this database, its limits lifted, pinned to the served core. */
  startSentiers: () => Promise<MeasuredProcess>;
  close: () => Promise<void>;
}

interface StageOptions {
  people: number;
  conversations?: number;
  /** Leaves the limits of a real server in place: what is measured must pass them too. */
  limited?: boolean;
  /** Leaves the database on any core, as a server's system does; else it shares the core of the server. */
  databaseOnAnyCore?: boolean;
  /** Fills the database before the server starts; mongoose is connected. */
  fill?: (place: { channelId: string; cohortId: string; people: readonly string[] }) => Promise<void>;
}

/** Starts a real mongod, on the served core unless it may go where it likes, and fills it; the conversations are made through the API itself. */
export async function openStage({
  people,
  conversations = 1,
  limited = false,
  databaseOnAnyCore = false,
  fill,
}: StageOptions): Promise<BenchStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-bench-'));
  const mongod = await startEmbeddedDatabase({ dataDir, log: () => undefined });
  if (!databaseOnAnyCore) pin(mongod.pid, cores.served);
  const secret = randomBytes(32).toString('base64url');
  const place = await fillDatabase(mongod.uri, people, secret, fill);
  const databaseUri = (name: string) => mongod.uri.replace(/\/(\?|$)/, `/${name}$1`);
  const stage: BenchStage = {
    ...place,
    conversationId: '',
    conversationIds: [],
    databaseUri,
    startSentiers: async () => {
      const server = await startServer({ uri: databaseUri(database), secret, dataDir, limited });
      if (stage.conversationIds.length === 0) {
        stage.conversationIds = await openConversations(
          server.port,
          place.channelId,
          place.seats,
          conversations,
        );
        stage.conversationId = stage.conversationIds[0] ?? '';
      }
      return server;
    },
    close: async () => {
      await mongod.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return stage;
}

async function fillDatabase(uri: string, count: number, secret: string, fill: StageOptions['fill']) {
  await connectDatabase(uri, { dbName: database, autoIndex: true });
  await Promise.all(Object.values(mongoose.models).map((model) => model.init()));
  const createdAt = new Date();
  const [cohortId, channelId] = [randomUUID(), randomUUID()];
  const people = Array.from({ length: count }, () => randomUUID());
  await importCohorts([
    {
      _id: cohortId,
      name: 'Cohorte du banc',
      year: 2025,
      ended: false,
      createdAt,
      modules: [...cohortModules],
    },
  ]);
  await importChannels([
    {
      _id: channelId,
      cohortId,
      kind: 'cohort',
      membership: 'open',
      name: 'Le refuge',
      description: '',
      themeKey: null,
      territoryCode: null,
      openAfterEnd: false,
      position: 0,
      createdAt,
    },
  ]);
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
  await importPeople(people.map((_id, index) => ({ ...page, _id, name: `Personne du banc ${index + 1}` })));
  await importMemberships(
    people.map((personId) => ({
      _id: randomUUID(),
      personId,
      role: 'member' as const,
      scope: { kind: 'cohort' as const, id: cohortId },
      createdAt,
    })),
  );
  await importAccounts(
    people.map((personId) => ({ personId, email: `${personId}@exemple.test`, password: null })),
  );
  const seats = await Promise.all(
    people.map(async (personId) => ({ personId, cookie: await createSession(personId, secret) })),
  );
  await fill?.({ channelId, cohortId, people });
  await mongoose.disconnect();
  return { channelId, seats };
}

const liftedLimits = {
  LIMIT_ADDRESS_PER_MINUTE: '0',
  LIMIT_ACCOUNT_PER_MINUTE: '0',
  LIMIT_SOCKETS_PER_ADDRESS_PER_MINUTE: '0',
  LIMIT_SOCKETS_PER_ACCOUNT: '0',
};

async function startServer({
  uri,
  secret,
  dataDir,
  limited,
}: {
  uri: string;
  secret: string;
  dataDir: string;
  limited: boolean;
}): Promise<MeasuredProcess> {
  const port = await freePort();
  const env = {
    ...(!limited && liftedLimits),
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    MONGODB_URI: uri,
    SESSION_SECRET: secret,
    SENTIERS_DATA: dataDir,
    LOG_LEVEL: 'error',
    // As `npm start` and the image start it.
    NODE_OPTIONS: '--max-semi-space-size=16',
  };
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  const server = await startMeasured(main, { env, port, ready });
  await untilIdle(server.pid);
  return server;
}

async function openConversations(
  port: number,
  channelId: string,
  seats: readonly Seat[],
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/channels/${channelId}/threads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: `http://127.0.0.1:${port}`,
        cookie: seats[index % seats.length]?.cookie ?? '',
      },
      body: JSON.stringify({
        clientId: randomUUID(),
        title: `Fil du banc ${index + 1}`,
        kind: 'discussion',
        body: 'Bonjour à tous et à toutes.',
      }),
    });
    if (answer.status !== 201) throw new Error(`no thread: ${answer.status} ${await answer.text()}`);
    ids.push(((await answer.json()) as { conversationId: string }).conversationId);
  }
  return ids;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

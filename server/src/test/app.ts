import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, guestRoomOf } from '@sentiers/shared/actor.ts';
import { afterAll, beforeAll } from 'vitest';
import { type App, startApp } from '../app.ts';
import { type Config, config, overrideConfig } from '../config.ts';
import { AccountModel, defaultPreferences } from '../features/accounts/accounts.model.ts';
import { createSession } from './create-session.ts';
import { useTestDatabase } from './database.ts';
import { Visitor } from './visitor.ts';

const noLimits = Object.fromEntries(
  Object.keys(config().limits).map((name) => [name, 0]),
) as unknown as Config['limits'];

type Person = string | { _id: string } | { personId: string } | Actor;

export interface TestApp {
  readonly url: string;
  /** A browser where nobody is signed in. */
  visitor(): Visitor;
  /**
   * A browser where this person is signed in, with a session of its own (made in the database: the password's
   * way is for the accounts' tests). The person gets an account if they have none, unless they are a guest.
   */
  signIn(person: Person): Promise<Visitor>;
  /** Ends the process's serving and starts anew on the same database, as a restart does. */
  restart(): Promise<void>;
}

/**
 * Boots the whole application for this test file, on a free port and a database of its own; closes what its
 * browsers opened at the end. Limits are lifted unless `overrides` sets them.
 */
export function useTestApp(overrides: Partial<Config> = {}): TestApp {
  useTestDatabase();
  let app: App | undefined;
  const visitors: Visitor[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-app-'));
  const start = async () => {
    overrideConfig({
      port: 0,
      host: '127.0.0.1',
      dataDir,
      limits: noLimits,
      logLevel: 'silent',
      ...overrides,
    });
    app = await startApp();
  };
  beforeAll(start);
  afterAll(async () => {
    for (const visitor of visitors) visitor.leave();
    await app?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const url = () => {
    if (!app) throw new Error('the app starts in beforeAll: use it within tests');
    return `http://127.0.0.1:${app.port}`;
  };
  const arrive = (cookie: string | null) => {
    const visitor = new Visitor(url(), cookie);
    visitors.push(visitor);
    return visitor;
  };
  return {
    get url() {
      return url();
    },
    visitor: () => arrive(null),
    signIn: async (person) => {
      const personId = personIdOf(person);
      if (!isGuest(person)) await ensureAccount(personId);
      return arrive(await createSession(personId));
    },
    restart: async () => {
      await app?.stop();
      await start();
    },
  };
}

function isGuest(person: Person): boolean {
  return typeof person === 'object' && 'grants' in person && guestRoomOf(person) !== null;
}

function personIdOf(person: Person): string {
  if (typeof person === 'string') return person;
  return 'personId' in person ? person.personId : person._id;
}

async function ensureAccount(personId: string): Promise<void> {
  await AccountModel.updateOne(
    { _id: personId },
    {
      $setOnInsert: {
        email: `${personId}@exemple.test`,
        passwordHash: null,
        preferences: defaultPreferences,
        charter: null,
        charterAt: null,
        createdAt: new Date(),
      },
    },
    { upsert: true },
  );
}

import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { personNameSchema } from '@sentiers/shared/people/schema.ts';
import { emailSchema } from '@sentiers/shared/session/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { ConfigError, config } from '../config.ts';
import { closeDatabase, openDatabase } from '../database.ts';
import { storeReset } from '../features/accounts/account.service.ts';
import { AccountModel, defaultPreferences } from '../features/accounts/accounts.model.ts';
import { linkTo } from '../features/accounts/mails.ts';
import { giveGrants } from '../features/memberships/memberships.access.ts';
import { createPerson } from '../features/people/people.access.ts';
import { EmbeddedDatabaseError } from '../platform/database/embedded/embedded-database-error.ts';

const LINK_HOURS = 24;

/** Makes someone a coordinator, with a new account or the one they have, and answers a link to choose a password. */
export async function createCoordinator(name: string, email: string): Promise<string> {
  const account = await AccountModel.findOne({ email }, { _id: 1 }).lean();
  await mongoose.connection.transaction(async (session) => {
    const personId = account?._id ?? newId();
    if (!account) {
      await createPerson({ _id: personId, name }, session);
      await AccountModel.insertOne(
        {
          _id: personId,
          email,
          passwordHash: null,
          preferences: defaultPreferences,
          charter: null,
          charterAt: null,
          createdAt: new Date(),
        },
        { session },
      );
    }
    await giveGrants(personId, [{ role: 'coordinator', scope: { kind: 'programme', id: null } }], session);
  });
  const reset = await storeReset(email, LINK_HOURS * 60);
  return linkTo.passwordReset(reset.secret);
}

async function ask<Schema extends z.ZodType<string>>(
  question: string,
  given: string | undefined,
  schema: Schema,
): Promise<string> {
  let answer = given;
  while (true) {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    if (given !== undefined || !process.stdin.isTTY)
      throw new Error(`${question} : « ${answer ?? ''} » ne convient pas`);
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    answer = await prompt.question(`${question} : `);
    prompt.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } });
  const name = await ask('Prénom et nom', values.name, personNameSchema);
  const email = await ask('Adresse e-mail', values.email, emailSchema);
  const database = await openDatabase(() => undefined);
  try {
    const link = await createCoordinator(name, email);
    console.log(`\n${name} fait partie de la coordination.`);
    console.log(
      `Pour choisir un mot de passe et se connecter (une fois, pendant ${LINK_HOURS} heures) :\n${link}`,
    );
  } finally {
    await closeDatabase(database);
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.lines.join('\n');
  if (error instanceof EmbeddedDatabaseError || error instanceof Error) return error.message;
  return String(error);
}

if (import.meta.main) {
  config();
  main().catch((error: unknown) => {
    console.error(explain(error));
    process.exitCode = 1;
  });
}

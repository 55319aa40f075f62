import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { onTestFinished } from 'vitest';
import type { EmbeddedDatabaseError } from '../embedded-database-error.ts';
import { stopProcess } from '../process-identity.ts';
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from '../start-embedded-database.ts';

const STAND_IN = fileURLToPath(new URL('./server-stand-in.ts', import.meta.url));

/** A directory that goes when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sentiers-fault-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** An embedded database that is stopped when the test ends, and the lines it said. */
export async function start(
  options: Partial<EmbeddedDatabaseOptions> & { dataDir: string },
): Promise<EmbeddedDatabase & { said: string[] }> {
  const said: string[] = [];
  const database = await startEmbeddedDatabase({ log: (line) => said.push(line), ...options });
  onTestFinished(() => database.stop());
  return Object.assign(database, { said });
}

/** The fault that a start ends in. */
export async function refusal(options: Partial<EmbeddedDatabaseOptions> & { dataDir: string }) {
  const database = await start(options).catch((error: EmbeddedDatabaseError) => error);
  if (!(database instanceof Error)) throw new Error('The start was not refused');
  return database;
}

/** A process of its own that holds a database, as the server does. */
export type StandIn = { process: ChildProcess; uri: string; mongod: number; refused?: string };

export async function startStandIn(dataDir: string): Promise<StandIn> {
  const child = spawn(process.execPath, [STAND_IN, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const standIn = { process: child, ...(JSON.parse(line) as Omit<StandIn, 'process'>) };
    onTestFinished(() => (standIn.refused ? undefined : stopProcess(standIn.mongod, 10_000)));
    return standIn;
  }
  throw new Error('The stand-in ended without a word');
}

/** Kills at once, as a power cut would, and waits until it is gone. */
export async function killNow(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

type Note = { _id: string };

/** Writes a note, acknowledged by the majority. */
export async function writeNote(uri: string, id: string): Promise<void> {
  await withNotes(uri, (notes) => notes.insertOne({ _id: id }, { writeConcern: { w: 'majority' } }));
}

export function readNotes(uri: string): Promise<string[]> {
  return withNotes(uri, async (notes) =>
    (await notes.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
  );
}

export async function withNotes<T>(
  uri: string,
  use: (notes: mongoose.mongo.Collection<Note & Record<string, unknown>>) => Promise<T>,
): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri);
  try {
    return await use(client.db().collection('notes'));
  } finally {
    await client.close();
  }
}

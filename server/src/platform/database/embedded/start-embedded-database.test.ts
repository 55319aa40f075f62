import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from './free-port.ts';
import { isAlive, waitUntilGone } from './process-identity.ts';
import {
  killNow,
  readNotes,
  refusal,
  start,
  startStandIn,
  temporaryDirectory,
  writeNote,
} from './testing/fault-helpers.ts';

describe('from one start to the next', () => {
  it('keeps what was written, stops mongod cleanly, and follows a port that changed', async () => {
    const dataDir = temporaryDirectory();
    const first = await start({ dataDir });
    await writeNote(first.uri, 'un');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start({ dataDir });
    expect(second.uri).toBe(first.uri);
    await second.stop();
    const moved = await start({ dataDir, choosePort: () => freePort() });
    expect(moved.uri).not.toBe(first.uri);
    expect(await readNotes(moved.uri)).toEqual(['un']);
  });

  it('after kill -9 of the server, stops the mongod it left and finds every acknowledged write', async () => {
    const dataDir = temporaryDirectory();
    const killed = await startStandIn(dataDir);
    await writeNote(killed.uri, 'avant');
    await killNow(killed.process);
    expect(isAlive(killed.mongod)).toBe(true);
    const next = await start({ dataDir });
    expect(isAlive(killed.mongod)).toBe(false);
    expect(next.said).toContainEqual(expect.stringContaining(`restée ouverte (pid ${killed.mongod})`));
    expect(await readNotes(next.uri)).toEqual(['avant']);
  });

  it('after kill -9 of the server and of mongod, finds every acknowledged write', async () => {
    const dataDir = temporaryDirectory();
    const killed = await startStandIn(dataDir);
    await writeNote(killed.uri, 'avant');
    process.kill(killed.mongod, 'SIGSTOP');
    await killNow(killed.process);
    process.kill(killed.mongod, 'SIGKILL');
    expect(await waitUntilGone(killed.mongod, 10_000)).toBe(true);
    expect(await readNotes((await start({ dataDir })).uri)).toEqual(['avant']);
  });

  it('takes over a lock whose number now belongs to another program', async () => {
    const dataDir = temporaryDirectory();
    const lock = { pid: process.pid, identity: 'an earlier life of this number', address: null };
    writeFileSync(join(dataDir, 'sentiers.lock'), JSON.stringify(lock));
    expect((await start({ dataDir })).pid).toBeGreaterThan(0);
  });
});

it('starts mongod again on the same address when it crashes under a living server', async () => {
  const database = await start({ dataDir: temporaryDirectory() });
  await writeNote(database.uri, 'avant');
  const crashed = database.pid;
  process.kill(crashed, 'SIGKILL');
  await vi.waitFor(() => expect(database.pid).not.toBe(crashed), { timeout: 20_000 });
  await writeNote(database.uri, 'après');
  expect(await readNotes(database.uri)).toEqual(['après', 'avant']);
  expect(database.said).toContainEqual(expect.stringContaining('s’est arrêtée (SIGKILL), je la relance'));
});

describe('two starts on the same data', () => {
  it('answers the second with the number and address of the first, which goes on', async () => {
    const dataDir = temporaryDirectory();
    const first = await startStandIn(dataDir);
    const second = await refusal({ dataDir });
    expect(second.fault).toBe('already-running');
    expect(second.message).toContain(
      `Sentiers tourne déjà (pid ${first.process.pid}, adresse http://localhost:3999)`,
    );
    await writeNote(first.uri, 'toujours là');
    expect(await readNotes(first.uri)).toEqual(['toujours là']);
  });

  it('lets exactly one of two simultaneous starts through, over the lock of a dead one', async () => {
    const dataDir = temporaryDirectory();
    const killed = await startStandIn(dataDir);
    await killNow(killed.process);
    const both = await Promise.all([startStandIn(dataDir), startStandIn(dataDir)]);
    const refused = both.filter((one) => one.refused);
    expect(refused.map((one) => one.refused)).toEqual([expect.stringContaining('Sentiers tourne déjà')]);
    const winner = both.find((one) => !one.refused);
    await writeNote(winner?.uri ?? '', 'un seul');
    winner?.process.kill('SIGTERM');
    await new Promise((resolve) => winner?.process.once('exit', resolve));
    expect(isAlive(winner?.mongod ?? 0)).toBe(false);
  });
});

it('takes another port when the one of last time is busy', async () => {
  const dataDir = temporaryDirectory();
  const occupant = createServer();
  const busy = await freePort();
  await new Promise<void>((resolve) => occupant.listen(busy, '127.0.0.1', resolve));
  onTestFinished(() => void occupant.close());
  const offered = [busy];
  const database = await start({ dataDir, choosePort: async () => offered.pop() ?? freePort() });
  expect(database.uri).not.toContain(String(busy));
  expect(database.said).toContain(`Le port ${busy} est pris par un autre programme. J’en prends un autre.`);
});

it('leaves data of a newer MongoDB as they are, and says so', async () => {
  const dataDir = temporaryDirectory();
  const database = await start({ dataDir });
  await pretendNewerData(database.uri);
  await database.stop();
  const refused = await refusal({ dataDir });
  expect(refused.fault).toBe('other-version');
  expect(refused.message).toContain('une autre version de MongoDB, sans doute plus récente');
  expect(readFileSync(join(dataDir, 'mongodb.log'), 'utf8')).toContain('UPGRADE PROBLEM');
});

describe('data that can’t be read', () => {
  it('says so when a file stands where the directory should be', async () => {
    const dataDir = temporaryDirectory();
    writeFileSync(join(dataDir, 'mongodb'), 'not a directory');
    expect((await refusal({ dataDir })).fault).toBe('data-unreadable');
  });

  it('says so when the account has no right to it', async () => {
    const dataDir = temporaryDirectory();
    const data = join(dataDir, 'mongodb');
    mkdirSync(data);
    chmodSync(data, 0o000);
    chmodSync(dataDir, 0o500);
    onTestFinished(() => chmodSync(dataDir, 0o700));
    // Rights mean nothing to root: it takes another account for the time of the start.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    const refused = await refusal({ dataDir }).finally(() => root && process.seteuid?.(0));
    expect(refused.fault).toBe('data-unreadable');
    expect(refused.message).toContain('ne peut pas être lu ou écrit par ce compte');
  });

  it('leaves no lock behind', async () => {
    const dataDir = temporaryDirectory();
    writeFileSync(join(dataDir, 'mongodb'), 'not a directory');
    await refusal({ dataDir });
    rmSync(join(dataDir, 'mongodb'));
    expect((await start({ dataDir })).pid).toBeGreaterThan(0);
  });
});

/**
 * Puts a later version into the document by which mongod 6 knows whether it may open its data. A plain write
 * is refused; an operation of the log, applied by hand, is not. A real later mongod is not at hand.
 */
async function pretendNewerData(uri: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(uri);
  const admin = client.db('admin');
  const later = { _id: 'featureCompatibilityVersion', version: '99.0' };
  await admin.collection<{ _id: string }>('later').insertOne(later);
  const o = { renameCollection: 'admin.later', to: 'admin.system.version', dropTarget: true };
  await admin.command({ applyOps: [{ op: 'c', ns: 'admin.$cmd', o }] });
  await client.close();
}

import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { dataPlaces, prepareData } from './data-places.ts';
import { findMongod } from './find-mongod.ts';
import { freePort } from './free-port.ts';
import { launchMongod } from './mongod-process.ts';
import { replicaSetUri } from './replica-set.ts';
import { superviseMongod } from './supervised-mongod.ts';
import { readNotes, refusal, temporaryDirectory, withNotes, writeNote } from './testing/fault-helpers.ts';

const MEGABYTE = 1024 * 1024;

/** What mongod 6.0.5 logs and how it ends when its disk is full, recorded from the real one. */
const RECORDED_END =
  '{"s":"E","c":"STORAGE","id":22435,"msg":"WiredTiger error","attr":{"error":28,"message":"pwrite: failed to write: No space left on device"}}';

/** A disk of so many megabytes, when this account may mount one. */
function smallDisk(megabytes: number): string | null {
  const directory = temporaryDirectory();
  const disk = join(directory, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', disk]));
  return disk;
}

/** A mongod that ends as the real one does on a full disk. */
function mongodOnFullDisk(): string {
  const binary = join(temporaryDirectory(), 'mongod');
  writeFileSync(binary, `#!/bin/sh\necho '${RECORDED_END}'\nkill -ABRT $$\n`);
  chmodSync(binary, 0o755);
  return binary;
}

it('refuses to start where there is hardly any room', async () => {
  const disk = smallDisk(100);
  const refused = disk
    ? await refusal({ dataDir: disk })
    : await refusal({ dataDir: temporaryDirectory(), binary: mongodOnFullDisk() });
  expect(refused.fault).toBe('disk-full');
  expect(refused.message).toContain('est plein : libérez au moins 200 Mo');
});

it('translates the end of a mongod whose disk is full', async () => {
  const places = dataPlaces(temporaryDirectory());
  prepareData(places);
  const options = { binary: mongodOnFullDisk(), dataPath: places.data, logPath: places.log, port: 1 };
  await expect(launchMongod(options).listening).rejects.toThrow('est plein : libérez au moins 200 Mo');
});

it('ends a mongod that hangs on its way out, and says why it could not start', async () => {
  const places = dataPlaces(temporaryDirectory());
  prepareData(places);
  const binary = join(temporaryDirectory(), 'mongod');
  const fatal = '{"s":"F","msg":"Fatal assertion"}';
  writeFileSync(binary, `#!/bin/sh\necho '${RECORDED_END}'\necho '${fatal}'\nexec sleep 600\n`);
  chmodSync(binary, 0o755);
  const mongod = launchMongod({ binary, dataPath: places.data, logPath: places.log, port: 1 });
  await expect(mongod.listening).rejects.toThrow('est plein : libérez au moins 200 Mo');
  expect(await mongod.ended).toBe('SIGKILL');
}, 30_000);

/** A disk that can be filled and freed under a running database. */
type Disk = { directory: string; binary: string; fillUp(mongod: number): void; makeRoom(): void };

/** A real small disk: 450 MB hold mongod's two journal files and a little more. */
async function realDisk(): Promise<Disk | null> {
  const directory = smallDisk(450);
  if (!directory) return null;
  const ballast = join(directory, 'ballast');
  return {
    directory,
    binary: await findMongod(() => undefined),
    fillUp: () => {
      const { bavail, bsize } = statfsSync(directory);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - 4 * MEGABYTE));
    },
    makeRoom: () => rmSync(ballast),
  };
}

/** Where no disk may be mounted: the real mongod, made to end as it does on a full one. */
async function pretendedDisk(): Promise<Disk> {
  const directory = temporaryDirectory();
  const full = join(directory, 'full');
  const binary = join(directory, 'mongod');
  const real = await findMongod(() => undefined);
  writeFileSync(
    binary,
    `#!/bin/sh\n[ -e '${full}' ] && { cat '${full}'; kill -ABRT $$; }\nexec '${real}' "$@"\n`,
  );
  chmodSync(binary, 0o755);
  return {
    directory,
    binary,
    fillUp: (mongod) => {
      writeFileSync(full, RECORDED_END);
      appendFileSync(dataPlaces(directory).log, RECORDED_END);
      process.kill(mongod, 'SIGABRT');
    },
    makeRoom: () => rmSync(full),
  };
}

it('says so when the disk fills while serving, and serves every acknowledged write once there is room', async () => {
  const disk = (await realDisk()) ?? (await pretendedDisk());
  const places = dataPlaces(disk.directory);
  mkdirSync(places.data);
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const mongod = await superviseMongod({ binary: disk.binary, places, choosePort: freePort, log });
  onTestFinished(() => mongod.stop());
  const uri = replicaSetUri(mongod.port);
  await writeNote(uri, 'avant');
  disk.fillUp(mongod.pid());
  const acknowledged = await writeUntilRefused(uri);
  await vi.waitFor(() => expect(said.join('\n')).toContain('est plein'), { timeout: 30_000 });
  disk.makeRoom();
  await vi.waitFor(async () => expect(await readNotes(uri)).toEqual(expect.arrayContaining(acknowledged)), {
    // A mongod that hangs as it starts is given up after two minutes.
    timeout: 180_000,
    interval: 500,
  });
}, 300_000);

/** Writes large notes until the database refuses; returns the acknowledged ones. */
async function writeUntilRefused(uri: string): Promise<string[]> {
  const acknowledged: string[] = ['avant'];
  const refused = withNotes(`${uri}&serverSelectionTimeoutMS=3000`, async (notes) => {
    for (;;) {
      const id = `lourd-${acknowledged.length}`;
      const weight = Buffer.from(crypto.getRandomValues(new Uint8Array(65_536)));
      await notes.insertOne({ _id: id, weight }, { writeConcern: { w: 'majority' } });
      acknowledged.push(id);
    }
  });
  await expect(refused).rejects.toThrow();
  return acknowledged;
}

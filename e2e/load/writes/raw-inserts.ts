import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { cores, pin } from '../processes.ts';
import type { WriteResult } from './result.ts';

const program = join(import.meta.dirname, 'raw-process.ts');

/**
 * The floor of every write, in the server's place: a process of its own on the database's core, that only inserts.
 *
 * @throws Error where it ends otherwise than well
 */
export async function measureRawInserts(uri: string, writers: number, seconds: number): Promise<WriteResult> {
  const child = spawn(process.execPath, [program, String(writers), String(seconds)], {
    env: { ...process.env, MONGODB_URI: uri },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid === undefined) throw new Error('the raw inserts did not start');
  pin(child.pid, cores.served);
  const ended = once(child, 'exit');
  const said = await text(child.stdout);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`the raw inserts ended with ${code}`);
  return JSON.parse(said) as WriteResult;
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { exclusively } from './exclusively.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { run } from './run.mjs';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentiers-launch-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
});

const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

describe('what was done already', () => {
  const task = (work: () => Promise<void>) => ({
    stamp: join(directory, 'stamp'),
    product: join(directory, 'product'),
    inputs: () => fingerprint([join(directory, 'source')]),
    work,
  });

  it('is done again only when an input or the product changed', async () => {
    mkdirSync(join(directory, 'source', 'node_modules'), { recursive: true });
    write('source/a', 'one');
    const work = vi.fn(async () => write('product', 'made'));
    expect(await unlessDone(task(work))).toBe(true);
    write('source/node_modules/b', 'not an input');
    expect(await unlessDone(task(work))).toBe(false);
    write('source/a', 'two');
    expect(await unlessDone(task(work))).toBe(true);
    rmSync(join(directory, 'product'));
    expect(await unlessDone(task(work))).toBe(true);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is done again after it was interrupted', async () => {
    write('source', 'one');
    write('product', 'half');
    const interrupted = unlessDone(task(() => Promise.reject(new Error('interrupted'))));
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await unlessDone(task(async () => undefined))).toBe(true);
  });

  it('tells a renamed file from another, and a moved border between two', () => {
    mkdirSync(join(directory, 'source'));
    write('source/a', 'bc');
    const first = fingerprint([join(directory, 'source')]);
    rmSync(join(directory, 'source/a'));
    write('source/ab', 'c');
    expect(fingerprint([join(directory, 'source')])).not.toBe(first);
  });
});

describe('work for one launcher at a time', () => {
  it('waits for a living one, and says for whom', async () => {
    const lock = join(directory, 'lock');
    const events: string[] = [];
    const one = Promise.withResolvers<void>();
    const first = exclusively(lock, { work: () => one.promise, waiting: () => undefined });
    const waiting = vi.fn(() => one.resolve());
    await exclusively(lock, { work: async () => void events.push('second'), waiting });
    await first;
    expect(waiting).toHaveBeenCalledWith(process.pid);
    expect(events).toEqual(['second']);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes the place of a dead one', async () => {
    const gone = spawn(process.execPath, ['--eval', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    write('lock', String(gone.pid));
    const waiting = vi.fn();
    await exclusively(join(directory, 'lock'), { work: async () => undefined, waiting });
    expect(waiting).not.toHaveBeenCalled();
  });
});

it('keeps what a command said, passes each line on, and survives one that doesn’t exist', async () => {
  const onLine = vi.fn();
  const script = "console.log('one'); console.error('two'); process.exitCode = 3;";
  const outcome = await run(process.execPath, ['--eval', script], { onLine });
  expect(outcome.code).toBe(3);
  expect(outcome.output).toContain('one');
  expect(onLine).toHaveBeenCalledWith('two');
  expect((await run('/nowhere/tool', [])).code).toBe(127);
});

const SERVE = new URL('./serve.mjs', import.meta.url).href;

/** A launcher whose server writes its number when it runs, and `stopped` when it was stopped cleanly. */
function launcherScript(): string {
  const server = `
    const { writeFileSync } = require('node:fs');
    process.on('SIGTERM', () => { writeFileSync('stopped', ''); process.exit(0); });
    setInterval(() => {}, 1000);
    writeFileSync('running', String(process.pid));
  `;
  return `
    import { OWN_GROUP, serve } from '${SERVE}';
    const options = { cwd: process.cwd(), env: process.env, ...OWN_GROUP };
    process.exit(await serve({ command: process.execPath, argv: ['--eval', ${JSON.stringify(server)}], options }));
  `;
}

async function untilRunning(): Promise<void> {
  const running = join(directory, 'running');
  await vi.waitFor(() => expect(Number(readFileSync(running, 'utf8'))).toBeGreaterThan(0), {
    timeout: 20_000,
  });
  onTestFinished(() => {
    const pid = Number(readFileSync(running, 'utf8'));
    if (!existsSync(join(directory, 'stopped'))) process.kill(pid, 'SIGKILL');
  });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

describe('a server behind the launcher', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'stops cleanly on %s, and so does the launcher',
    async (signal) => {
      write('launcher.mjs', launcherScript());
      const launcher = spawn(process.execPath, ['launcher.mjs'], { cwd: directory });
      const end = ended(launcher);
      await untilRunning();
      launcher.kill(signal);
      expect(await end).toBe(0);
      expect(existsSync(join(directory, 'stopped'))).toBe(true);
    },
  );

  it('stops cleanly when npm is stopped, which tells only the shell between', async () => {
    write('launcher.mjs', launcherScript());
    const command = `'${process.execPath}' launcher.mjs; true`;
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', command], { cwd: directory, env });
    await untilRunning();
    shell.kill('SIGTERM');
    await vi.waitFor(() => expect(existsSync(join(directory, 'stopped'))).toBe(true), { timeout: 20_000 });
  });
});

it('tells a Node that is too old, in one line, before anything newer is loaded', () => {
  const start = fileURLToPath(new URL('../start.mjs', import.meta.url));
  write('old.mjs', `Object.defineProperty(process.versions, 'node', { value: '18.20.0' });`);
  const script = [`--import=${join(directory, 'old.mjs')}`, start];
  expect(() => execFileSync(process.execPath, script, { encoding: 'utf8', stdio: 'pipe' })).toThrow(
    'Sentiers demande Node 20 ou plus récent',
  );
});

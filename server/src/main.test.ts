import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-main-'));
const running = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once('exit', resolve))));
  rmSync(dataDir, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function start(env: Record<string, string>): Run {
  const {
    MONGODB_URI: _uri,
    PUBLIC_URL: _url,
    NODE_ENV: _environment,
    VITEST: _vitest,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [MAIN], { env: { ...inherited, SENTIERS_DATA: dataDir, ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, output: () => output, ended };
}

async function untilReady(run: Run, address: string): Promise<void> {
  while (run.child.exitCode === null) {
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await delay(50);
  }
  throw new Error(`it ended before it was ready:\n${run.output()}`);
}

async function takePort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

it('starts on an empty place, lets the demonstration’s people in, stops cleanly and starts again on the same data', async () => {
  const taken = await takePort();
  await taken.free();
  const address = `http://localhost:${taken.port}`;
  const first = start({ PORT: String(taken.port) });
  await untilReady(first, address);
  // What it says comes by a pipe, which may be behind.
  await vi.waitFor(() => expect(first.output()).toContain(`Sentiers est prêt : ${address}`), 10_000);
  expect(first.output()).toContain(join(dataDir, 'outbox'));
  expect(first.output()).toContain('demo-accounts.json');
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  await signIn(address, accounts[0]);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const second = start({ PORT: String(taken.port) });
  await untilReady(second, address);
  await signIn(address, accounts[0]);
  const third = start({ PORT: String(taken.port + 1) });
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain('Sentiers tourne déjà');
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
}, 240_000);

async function signIn(
  address: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
}

it('says in plain words that its port is taken, and leaves nothing running', async () => {
  const taken = await takePort();
  const run = start({ PORT: String(taken.port) });
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain(`Le port ${taken.port} est déjà pris`);
  expect(run.output()).not.toContain('    at ');
  await taken.free();
}, 120_000);

it('names what is wrong in its environment, without a trace', async () => {
  const run = start({ PORT: 'trois mille', SMTP_URL: 'courrier' });
  expect(await run.ended).toBe(1);
  expect(run.output().trim().split('\n')).toEqual([
    'La configuration ne convient pas :',
    '  - PORT : un nombre entre 0 et 65535',
    '  - SMTP_URL : une adresse smtp:// ou smtps://',
  ]);
}, 60_000);

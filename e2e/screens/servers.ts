import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type RunningServer, startServer } from '../fixtures/server.ts';
import type { ScreenRole } from './definition.ts';

const client = join(import.meta.dirname, '../../client');
const vite = join(client, 'node_modules/vite/bin/vite.js');

/** What the screens are taken from. */
export interface Stage {
  /** Where the client is served. */
  origin: string;
  /** How to sign in as someone of the demonstration; only with a server. */
  accountOf: (role: ScreenRole) => { email: string; password: string };
  stop: () => Promise<void>;
}

/**
 * Builds the client with its gallery, serves it, and behind it, where `withServer`, the real application on a
 * fresh embedded database with the demonstration.
 *
 * @throws Error saying what did not start
 */
export async function startStage({
  folder,
  withServer,
}: {
  folder: string;
  withServer: boolean;
}): Promise<Stage> {
  await buildClient();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = withServer ? await startServer({ PUBLIC_URL: origin }) : null;
  const preview = servePreview(folder, port, server);
  const stop = async () => {
    await end(preview);
    await server?.stop();
  };
  try {
    await waitFor(origin, preview);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, accountOf: (role) => accountOf(server, role), stop };
}

async function buildClient(): Promise<void> {
  const build = run([vite, 'build', '--mode', 'screens', '--logLevel', 'warn'], {});
  const code = await new Promise((resolve) => build.once('exit', resolve));
  if (code !== 0) throw new Error('The client does not build: see above.');
}

function servePreview(folder: string, port: number, server: RunningServer | null): ChildProcess {
  const what = [vite, 'preview', '--mode', 'screens', '--outDir', join(folder, '.client')];
  const where = ['--host', 'localhost', '--port', String(port), '--strictPort'];
  return run([...what, ...where], { PORT: server ? new URL(server.baseUrl).port : '1' });
}

function accountOf(server: RunningServer | null, role: ScreenRole): { email: string; password: string } {
  const account = server?.accounts.find((one) => one.role === role);
  if (!account) throw new Error(`The demonstration has no account for the role ${role}.`);
  return { email: account.email, password: account.password };
}

function run(parameters: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, parameters, {
    cwd: client,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function waitFor(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${address}: the process ended (${child.exitCode}).`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`${address} did not answer within 30 s.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

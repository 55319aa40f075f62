import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ScreenRole } from './definition.ts';

const house = join(import.meta.dirname, '../..');
const vite = join(house, 'client/node_modules/vite/bin/vite.js');

/** As the server writes them on its console's word (`.data/demo-accounts.json`). */
interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

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
  const running: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(running.reverse().map(end));
  };
  try {
    await buildClient();
    const [clientPort, serverPort] = [await freePort(), await freePort()];
    const origin = `http://localhost:${clientPort}`;
    const data = join(folder, '.data');
    if (withServer) {
      rmSync(data, { recursive: true, force: true });
      const environment = { PORT: String(serverPort), PUBLIC_URL: origin, SENTIERS_DATA: data };
      running.push(run(['server/src/main.ts'], house, environment));
      await waitFor(`http://127.0.0.1:${serverPort}/readyz`, running.at(-1));
    }
    const preview = [vite, 'preview', '--mode', 'screens', '--outDir', join(folder, '.client')];
    const address = ['--host', 'localhost', '--port', String(clientPort), '--strictPort'];
    running.push(run([...preview, ...address], join(house, 'client'), { PORT: String(serverPort) }));
    await waitFor(origin, running.at(-1));
    return { origin, accountOf: (role) => readAccount(data, role), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function buildClient(): Promise<void> {
  const build = run([vite, 'build', '--mode', 'screens', '--logLevel', 'warn'], join(house, 'client'), {});
  const code = await new Promise((resolve) => build.once('exit', resolve));
  if (code !== 0) throw new Error('The client does not build: see above.');
}

function readAccount(data: string, role: ScreenRole): { email: string; password: string } {
  const path = join(data, 'demo-accounts.json');
  if (!existsSync(path)) throw new Error(`The server wrote no demonstration accounts (${path}).`);
  const account = (JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[]).find((one) => one.role === role);
  if (!account) throw new Error(`The demonstration has no account for the role ${role}.`);
  return account;
}

function run(parameters: string[], cwd: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, parameters, {
    cwd,
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

async function waitFor(address: string, child: ChildProcess | undefined): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child && child.exitCode !== null)
      throw new Error(`${address}: the process ended (${child.exitCode}).`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not answer within 90 s.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

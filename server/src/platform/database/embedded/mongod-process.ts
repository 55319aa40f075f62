import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { explainExit } from './mongod-faults.ts';
import { isAlive, stopProcess } from './process-identity.ts';
import { REPLICA_SET } from './replica-set.ts';

/** Log line by which mongod says that it listens ("Waiting for connections"). */
const LISTENING = '"id":23016,';
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;

export type MongodOptions = { binary: string; dataPath: string; logPath: string; port: number };

/** A running mongod that accepts connections on its port. */
export type MongodProcess = { pid: number; stop(): Promise<void> };

/**
 * Starts mongod and returns once it listens.
 *
 * @throws EmbeddedDatabaseError with a word for each known reason not to start
 */
export async function startMongod(options: MongodOptions): Promise<MongodProcess> {
  const child = spawnMongod(options);
  const exit = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
  let ended: string | null = null;
  void exit.then((how) => {
    ended = how;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!readLog(options.logPath).includes(LISTENING)) {
    if (ended !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw explainExit(ended ?? 'timeout', readLog(options.logPath), options);
    }
    await Promise.race([delay(25), exit]);
  }
  const pid = child.pid as number;
  return {
    pid,
    stop: async () => {
      if (isAlive(pid)) await stopProcess(pid, STOP_TIMEOUT_MS);
    },
  };
}

function spawnMongod({ binary, dataPath, logPath, port }: MongodOptions): ChildProcess {
  const log = openSync(logPath, 'w');
  const settings = [
    ...['--dbpath', dataPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
    ...['--replSet', REPLICA_SET, '--quiet', '--wiredTigerCacheSizeGB', '0.5'],
    // A lone member has nobody to hand over to: it need not wait for one when it is asked to stop.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ];
  try {
    // A group of its own: Ctrl+C reaches the server alone, which stops the database last.
    return spawn(binary, settings, { stdio: ['ignore', log, log], detached: true });
  } finally {
    closeSync(log);
  }
}

function readLog(path: string): string {
  return readFileSync(path, 'utf8');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { explainExit, explainFileError, type FailedStart } from './mongod-faults.ts';
import { isAlive, stopProcess } from './process-identity.ts';
import { REPLICA_SET } from './replica-set.ts';

/** Log line by which mongod says that it listens ("Waiting for connections"). */
const LISTENING = '"id":23016,';
const START_TIMEOUT_MS = 120_000;
/** A line of the severity after which mongod aborts; with a full disk under its log, it may hang on its way out. */
const FATAL = '"s":"F"';
const ABORT_TIMEOUT_MS = 3_000;
/** After this it is killed, which its journal survives. */
const STOP_TIMEOUT_MS = 20_000;

/** A mongod that was just launched. */
export type MongodProcess = {
  pid: number;
  /** Resolves once it accepts connections; rejects with a word for each known reason not to. */
  listening: Promise<void>;
  /** Resolves when it has ended, to its exit code or signal. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/**
 * Launches mongod.
 *
 * @throws EmbeddedDatabaseError when not even its log can be written
 */
export function launchMongod(options: FailedStart): MongodProcess {
  const child = spawnMongod(options);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    listening: untilListening(child, ended, options),
    ended,
    stop: async () => {
      if (pid && isAlive(pid)) await stopProcess(pid, STOP_TIMEOUT_MS);
    },
  };
}

async function untilListening(child: ChildProcess, ended: Promise<string>, options: FailedStart) {
  let deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    // The way it ended is read before the log, which is whole by then.
    const how = await Promise.race([ended, delay(25, null)]);
    const log = readFileSync(options.logPath, 'utf8');
    if (how !== null) throw explainExit(how, log, options);
    if (log.includes(LISTENING)) return;
    if (log.includes(FATAL)) deadline = Math.min(deadline, Date.now() + ABORT_TIMEOUT_MS);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw explainExit('sans réponse', log, options);
    }
  }
}

function spawnMongod({ binary, dataPath, logPath, port }: FailedStart): ChildProcess {
  const log = openLog(logPath, dataPath);
  const settings = [
    ...['--dbpath', dataPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
    ...['--replSet', REPLICA_SET, '--quiet', '--wiredTigerCacheSizeGB', '0.5'],
    // A lone member has nobody to hand over to: it need not wait for one when it is asked to stop.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // A conversation's head changes with every post: its versions need not be kept for five minutes.
    ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=10'],
  ];
  try {
    // A group of its own: Ctrl+C reaches the server alone, which stops the database last.
    return spawn(binary, settings, { stdio: ['ignore', log, log], detached: true });
  } finally {
    closeSync(log);
  }
}

/** A fresh log; the one before, which may tell why the last run ended, is kept beside it. */
function openLog(logPath: string, dataPath: string): number {
  try {
    if (existsSync(logPath)) renameSync(logPath, `${logPath}.1`);
    return openSync(logPath, 'w');
  } catch (error) {
    throw explainFileError(error, dataPath);
  }
}

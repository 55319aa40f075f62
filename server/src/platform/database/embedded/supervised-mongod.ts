import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type DataPlaces, readLastRun, writeLastRun } from './data-places.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { explainExit, type FailedStart } from './mongod-faults.ts';
import { launchMongod, type MongodProcess } from './mongod-process.ts';
import { ensureReplicaSet } from './replica-set.ts';

/** Chooses a loopback port, if possible the one given (that of last time). */
export type ChoosePort = (preferred?: number) => Promise<number>;

export type SuperviseOptions = {
  binary: string;
  places: DataPlaces;
  choosePort: ChoosePort;
  log: (line: string) => void;
};

/** A mongod that is started again, on the same port, whenever it ends without having been asked to. */
export type SupervisedMongod = { port: number; pid(): number; stop(): Promise<void> };

const PORT_ATTEMPTS = 5;
const RESTART_DELAY_MS = 2000;

/**
 * Starts mongod on a free port and keeps it running.
 *
 * @throws EmbeddedDatabaseError when the first start fails; later ones are logged and tried again
 */
export async function superviseMongod(options: SuperviseOptions): Promise<SupervisedMongod> {
  const supervisor = new Supervisor(options);
  const port = await supervisor.start();
  const watching = supervisor.watch();
  return {
    port,
    pid: () => supervisor.pid,
    stop: async () => {
      await supervisor.stop();
      await watching;
    },
  };
}

class Supervisor {
  readonly #options: SuperviseOptions;
  readonly #stopping = new AbortController();
  /** The latest one launched, listening or not: the one to stop. */
  #mongod: MongodProcess | null = null;
  #port = 0;

  constructor(options: SuperviseOptions) {
    this.#options = options;
  }

  get pid(): number {
    return this.#mongod?.pid ?? 0;
  }

  /** Between our look and mongod's own, another program may take the port: then another one is tried. */
  async start(): Promise<number> {
    let preferred = readLastRun(this.#options.places)?.port;
    for (let attempt = 1; ; attempt += 1) {
      this.#port = await this.#options.choosePort(preferred);
      try {
        await this.#launch();
        return this.#port;
      } catch (error) {
        const busy = error instanceof EmbeddedDatabaseError && error.fault === 'busy-port';
        if (!busy || attempt === PORT_ATTEMPTS) throw error;
        this.#options.log(`${error.message} J’en prends un autre.`);
        preferred = undefined;
      }
    }
  }

  /** Launches it again each time it ends, until asked to stop. */
  async watch(): Promise<void> {
    for (;;) {
      const how = await this.#mongod?.ended;
      if (this.#stopping.signal.aborted) return;
      this.#options.log(`La base de données s’est arrêtée (${this.#reason(how)}), je la relance`);
      await this.#relaunch();
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#mongod?.stop();
  }

  /** Clients know the port: only that one will do, however long it takes. */
  async #relaunch(): Promise<void> {
    let said = '';
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#launch();
        return;
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        const { message } = error as Error;
        if (message !== said) this.#options.log(message);
        said = message;
        await delay(RESTART_DELAY_MS, null, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** Returns once mongod accepts writes; leaves none behind when it doesn't come to that. */
  async #launch(): Promise<void> {
    const mongod = launchMongod(this.#start);
    this.#mongod = mongod;
    try {
      await mongod.listening;
      writeLastRun(this.#options.places, { pid: mongod.pid, port: this.#port });
      // A mongod that dies while it is being set up would leave the driver waiting for it.
      const died = mongod.ended.then((how) => Promise.reject(this.#explain(how)));
      await Promise.race([ensureReplicaSet(this.#port), died]);
    } catch (error) {
      await mongod.stop();
      throw error;
    }
  }

  get #start(): FailedStart {
    const { binary, places } = this.#options;
    return { binary, dataPath: places.data, logPath: places.log, port: this.#port };
  }

  #explain(how: string): EmbeddedDatabaseError {
    return explainExit(how, readFileSync(this.#options.places.log, 'utf8'), this.#start);
  }

  #reason(how = ''): string {
    const { fault, message } = this.#explain(how);
    return fault === 'start-failed' ? how : message;
  }
}

import type { Call } from '../api/operations.ts';
import type { Clock, Random } from './environment.ts';

/** Something that has a version to compare with the server's. */
export interface Followed {
  version: number | null;
  compare(head: number | null, asked: number): void;
}

/** What is to be compared, by id. */
export interface FollowedHeads {
  conversations: ReadonlyMap<string, Followed>;
  channels: ReadonlyMap<string, Followed>;
  person: Followed | null;
}

interface HeadsWatchOptions {
  clock: Clock;
  random: Random;
  call: Call;
  canAsk: () => boolean;
  /** `all`: what is kept and closed too, as on reconnection. */
  followed: (which: 'all' | 'open') => Promise<FollowedHeads>;
}

const EVERY_MS = 30_000;

/**
 * Compares versions with the server's every half a minute and whenever the connection is back: what was lost without
 * a trace (a last frame, a dead reader between two servers) is found.
 */
export class HeadsWatch {
  readonly #options: HeadsWatchOptions;
  #cancel: (() => void) | null = null;

  constructor(options: HeadsWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#cancel?.();
    const wait = EVERY_MS * (0.9 + this.#options.random.fraction() * 0.2);
    this.#cancel = this.#options.clock.after(wait, () => {
      this.start();
      // Stryker disable next-line ArrowFunction: nobody waits for what it answers.
      void this.look('open').catch(() => null);
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Asks once; rejects as the call does. */
  async look(which: 'all' | 'open'): Promise<void> {
    if (!this.#options.canAsk()) return;
    const { conversations, channels, person } = await this.#options.followed(which);
    const asked = {
      conversations: versionsOf(conversations),
      channels: versionsOf(channels),
      ...(person?.version != null ? { person: person.version } : {}),
    };
    const heads = await this.#options.call('conversations.heads', asked);
    compareAll(conversations, asked.conversations, heads.conversations);
    compareAll(channels, asked.channels, heads.channels);
    // Stryker disable next-line OptionalChaining: whoever has a version is there.
    if (asked.person !== undefined) person?.compare(heads.person ?? asked.person, asked.person);
  }
}

function versionsOf(followed: ReadonlyMap<string, Followed>): Record<string, number> {
  const known: [string, number][] = [];
  for (const [id, { version }] of followed) if (version !== null) known.push([id, version]);
  return Object.fromEntries(known);
}

/** The answer names only those whose head differs. */
function compareAll(
  followed: ReadonlyMap<string, Followed>,
  asked: Record<string, number>,
  heads: Record<string, number | null>,
): void {
  for (const [id, version] of Object.entries(asked)) {
    const head = heads[id];
    // Stryker disable next-line OptionalChaining: what was asked about is followed.
    followed.get(id)?.compare(head === undefined ? version : head, version);
  }
}

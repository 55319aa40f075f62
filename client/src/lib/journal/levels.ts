import type { ChannelChoice } from '@sentiers/shared/following/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import type { Call } from '../api/operations.ts';
import { LatestWrites, type LatestWritesHost } from './latest-writes.ts';
import {
  type AskedChannelLevel,
  type AskedThreadLevel,
  type LevelPlace,
  levelKey,
  type PendingLevel,
} from './pending-level.ts';

type Answer =
  | { of: 'thread'; id: string; standing: ThreadStanding }
  | { of: 'channel'; id: string; choice: ChannelChoice };

/** A choice left: what stands on the server; null where it would have none of it. */
export interface SettledLevel {
  of: LevelPlace['of'];
  id: string;
  answer: Answer | null;
}

/**
 * What is chosen on this device of threads and channels (all, mentions, nothing, silence) until the server has it:
 * through reloads and dead networks, the latest of each place only. A choice says how it is to be, not what changes,
 * so that tabs may send the same one twice.
 */
export class Levels extends LatestWrites<PendingLevel, Answer> {
  constructor({ call, ...host }: LatestWritesHost & { call: Call }) {
    super({
      ...host,
      row: 'outbox.levels',
      table: 'levels',
      send: (_key, level) => send(call, level),
      afterAnswer: (now, sent) => (now.number === sent.number ? null : now),
    });
  }

  /** Tells what became of each choice. */
  onSettled(listener: (settled: SettledLevel) => void): () => void {
    return this.onWritten(({ key, answer }) => {
      const [of, id = ''] = key.split(' ');
      listener({ of: of as LevelPlace['of'], id, answer });
    });
  }

  /** Chooses for a thread: safe on the device when this resolves, then sent as soon as there is a network. */
  setOfThread(id: string, choice: AskedThreadLevel): Promise<void> {
    return this.#set({ of: 'thread', choice }, id);
  }

  /** The same for a channel. */
  setOfChannel(id: string, choice: AskedChannelLevel): Promise<void> {
    return this.#set({ of: 'channel', choice }, id);
  }

  #set(place: LevelPlace, id: string): Promise<void> {
    return this.write(levelKey(place.of, id), (waiting) => {
      const choice = { ...waiting?.choice, ...place.choice };
      return { ...place, choice, id, number: (waiting?.number ?? 0) + 1, attempts: 0 } as PendingLevel;
    });
  }
}

async function send(call: Call, level: PendingLevel): Promise<Answer> {
  const { id } = level;
  if (level.of === 'thread') {
    const standing = await call('threads.setLevel', { threadId: id, ...level.choice });
    return { of: 'thread', id, standing };
  }
  return { of: 'channel', id, choice: await call('channels.setLevel', { channelId: id, ...level.choice }) };
}

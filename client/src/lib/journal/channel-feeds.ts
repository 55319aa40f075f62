import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import type { Transport } from '../realtime/transport.ts';
import type { Clock, Random } from './environment.ts';
import { Feed } from './feed.ts';

interface ChannelFeedsOptions {
  clock: Clock;
  random: Random;
  transport: Transport;
  canAsk: () => boolean;
}

/** The journals of channels' lists of threads: one of each, whoever asks for it. */
export class ChannelFeeds {
  readonly #options: ChannelFeedsOptions;
  readonly #byId = new Map<string, Feed<ThreadChange>>();

  constructor(options: ChannelFeedsOptions) {
    this.#options = options;
  }

  get(id: string): Feed<ThreadChange> {
    const known = this.#byId.get(id);
    if (known) return known;
    const { transport, ...options } = this.#options;
    const feed = new Feed<ThreadChange>({
      ...options,
      fetchChanges: (query) => transport.call('channels.changes', { channelId: id, ...query }),
      join: (open) => transport.setOpen('channel', id, open),
    });
    feed.onEvent(({ kind }) => kind === 'gone' && this.#byId.delete(id));
    this.#byId.set(id, feed);
    return feed;
  }

  loaded(id: string): Feed<ThreadChange> | undefined {
    return this.#byId.get(id);
  }

  all(): Feed<ThreadChange>[] {
    return [...this.#byId.values()];
  }

  /** Those that someone looks at, by id. */
  open(): Map<string, Feed<ThreadChange>> {
    return new Map([...this.#byId].filter(([, feed]) => feed.isOpen));
  }
}

import type { ChannelChange } from '@sentiers/shared/threads/schema.ts';
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
  readonly #byId = new Map<string, Feed<ChannelChange>>();

  constructor(options: ChannelFeedsOptions) {
    this.#options = options;
  }

  get(id: string): Feed<ChannelChange> {
    const known = this.#byId.get(id);
    if (known) return known;
    const { transport, ...options } = this.#options;
    const feed = new Feed<ChannelChange>({
      ...options,
      fetchChanges: (query) => transport.call('channels.changes', { channelId: id, ...query }),
      join: (open) => transport.setOpen('channel', id, open),
    });
    feed.onEvent(({ kind }) => kind === 'gone' && this.#byId.delete(id));
    this.#byId.set(id, feed);
    return feed;
  }

  loaded(id: string): Feed<ChannelChange> | undefined {
    return this.#byId.get(id);
  }

  all(): Feed<ChannelChange>[] {
    return [...this.#byId.values()];
  }

  /** Those that someone looks at, by id. */
  open(): Map<string, Feed<ChannelChange>> {
    return new Map([...this.#byId].filter(([, feed]) => feed.isOpen));
  }
}

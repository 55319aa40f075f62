import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Drafts } from './drafts.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { rewordingOf } from './outbox-rewording.ts';
import type { SendingEvent } from './outbox-sender.ts';
import type { Peers } from './peers.ts';
import { SentMessages } from './sent-messages.ts';
import type { ServerTime } from './server-time.ts';

interface OutboxArrivalsOptions {
  peers: Peers;
  drafts: Drafts;
  time: ServerTime;
  /** Lays the server's answer over what is loaded; true if it is to be seen there, or nowhere (not loaded). */
  acknowledge: (message: Message) => boolean;
}

/** What has arrived on the server: shown here and in the other tabs, before its frame comes too. */
export class OutboxArrivals {
  readonly #options: OutboxArrivalsOptions;
  readonly #sent = new SentMessages();

  constructor(options: OutboxArrivalsOptions) {
    this.#options = options;
  }

  /** Those that stand in for what their conversation doesn't show yet. */
  all(): readonly Message[] {
    return this.#sent.all();
  }

  /** A conversation changed: what is to be seen there needs no stand-in any more. True where that was one. */
  seen(conversation: Parameters<SentMessages['seen']>[0]): boolean {
    return this.#sent.seen(conversation);
  }

  done({ entry, message, thread, took }: Extract<SendingEvent, { kind: 'done' }>): void {
    const { peers, time } = this.#options;
    const made = message ?? thread;
    if (made && entry.attempts === 1 && isCreation(entry)) time.learn(made.createdAt, took);
    if (message) {
      this.show(message);
      peers.tell({ kind: 'acknowledged', message });
      this.#showFollowed(entry, message);
    }
    peers.tell({ kind: 'changed', table: 'outbox' });
  }

  /** True where it stands in for what its conversation doesn't show. */
  show(message: Message): boolean {
    const seen = this.#options.acknowledge(message);
    return !seen && this.#sent.add(message);
  }

  /** What it was being worded anew with is a correction of it now. */
  #showFollowed({ id }: OutboxEntry, message: Message): void {
    const { drafts } = this.#options;
    const rewording = rewordingOf(id);
    if (drafts.record(rewording)?.discarded !== false) return;
    void drafts.writtenInside([rewording, `edit:${message.id}`]).catch(ignore);
  }
}

function isCreation({ work }: OutboxEntry): boolean {
  return work.kind === 'message' || work.kind === 'thread' || work.kind === 'direct';
}

/** The storage failed: drafts are looked at again later. */
function ignore(): void {}

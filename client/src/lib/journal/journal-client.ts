import type { ExperienceEditing } from '@sentiers/shared/experiences/events.ts';
import type { PersonChange } from '@sentiers/shared/inbox/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ChannelChange } from '@sentiers/shared/threads/schema.ts';
import type { Connection, ConnectionState } from '../realtime/connection.ts';
import type { ServerEvent } from '../realtime/socket-port.ts';
import type { Transport } from '../realtime/transport.ts';
import { ChannelFeeds } from './channel-feeds.ts';
import type { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import type { DraftRecord } from './draft-record.ts';
import { DraftSync } from './draft-sync.ts';
import { Drafts } from './drafts.ts';
import { eraseReading } from './erase.ts';
import { Feed } from './feed.ts';
import { filesOf } from './file-writes.ts';
import { followedHeads } from './followed-heads.ts';
import { HeadsWatch } from './heads-watch.ts';
import type { JournalClientOptions } from './journal-client-options.ts';
import { KeptConversations } from './kept-conversations.ts';
import { Levels } from './levels.ts';
import { Emitter, type Store } from './observable.ts';
import { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { ReadMarks } from './read-marks.ts';
import type { JournalStorage } from './storage.ts';

/** What becomes of unsent words when someone signs out of this device. */
export type UnsentChoice = 'keep' | 'erase';

/**
 * All that one account reads and writes on this device: replicas of conversations, the feeds of channels and of the
 * person, the outbox and the drafts, kept equal to the server's state over a network that may do anything.
 */
export class JournalClient {
  readonly account: string;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly readMarks: ReadMarks;
  readonly levels: Levels;
  readonly person: Feed<PersonChange>;
  readonly #options: JournalClientOptions;
  readonly #conversations: Conversations;
  readonly #channels: ChannelFeeds;
  readonly #kept: KeptConversations;
  readonly #heads: HeadsWatch;
  readonly #draftSync: DraftSync | null;
  readonly #lost = new Emitter<readonly string[]>();
  readonly #endings: (() => void)[] = [];
  #stopped = false;

  constructor(options: JournalClientOptions) {
    const { clock, random, storage, peers, transport } = options;
    this.account = options.account;
    this.#options = options;
    this.drafts = new Drafts({ storage, clock, peers });
    this.#kept = new KeptConversations(storage, clock);
    this.#conversations = this.#makeConversations();
    this.#channels = new ChannelFeeds({ clock, random, transport, canAsk: this.#canAsk });
    this.person = new Feed<PersonChange>({
      clock,
      random,
      canAsk: this.#canAsk,
      fetchChanges: (query) => transport.call('inbox.changes', query),
    });
    this.outbox = new Outbox({
      ...{ clock, random, storage, peers, drafts: this.drafts },
      call: transport.callWhile,
      sendPart: transport.sendPart,
      prepareFile: options.prepareFile ?? ((_file, content) => Promise.resolve(content)),
      acknowledge: (message) => this.#acknowledge(message),
    });
    const host = { clock, random, storage, peers, call: transport.call, canAsk: this.#canAsk };
    this.#draftSync = options.draftsStayHere ? null : new DraftSync({ ...host, drafts: this.drafts });
    this.readMarks = new ReadMarks(host);
    this.levels = new Levels(host);
    this.#heads = new HeadsWatch({
      ...{ clock, random, call: transport.call, canAsk: this.#canAsk },
      followed: (which) =>
        followedHeads(which, {
          conversations: this.#conversations,
          channels: this.#channels,
          person: this.person,
          kept: this.#kept,
        }),
    });
  }

  /** How this page stands with the server. */
  get state(): Store<ConnectionState> {
    return this.#options.connection.state;
  }

  /** Everything that the server tells, as it tells it (typing, presence, activity of channels too). */
  get listen(): Connection['listen'] {
    return this.#options.connection.listen;
  }

  /** Asks the server by the open socket, or by HTTP. */
  get call(): Transport['call'] {
    return this.#options.transport.call;
  }

  /** What this account keeps on the device, for what is written elsewhere than in conversations. */
  get storage(): JournalStorage {
    return this.#options.storage;
  }

  /** Asks who has an experience open, and to be told of it (`experience.editing`) as long as the connection lasts. */
  openExperience(experienceId: string): Promise<ExperienceEditing> {
    return this.#options.connection.ask('experience.open', { experienceId }) as Promise<ExperienceEditing>;
  }

  /** Says what I have under my hands in an experience: lost without a connection. */
  sayEditing(experienceId: string, sectionId: string): void {
    this.#options.connection.say('experience.edit', { experienceId, sectionId });
  }

  closeExperience(experienceId: string): void {
    this.#options.connection.say('experience.close', { experienceId });
  }

  /** Says that I am typing, or no longer; it lasts five seconds unless said again. */
  sayTyping(conversationId: string, typing: boolean): void {
    this.#options.connection.sayTyping(conversationId, typing);
  }

  /** Asks who is there in a channel, and to be told when that changes (`presence.changed`). */
  watchPresence(channelId: string): Promise<{ channelId: string; people: string[] }> {
    const answer = this.#options.connection.ask('presence.watch', { channelId });
    return answer as Promise<{ channelId: string; people: string[] }>;
  }

  /** Ids of what can't be read any more: channels, conversations. */
  readonly onLost = this.#lost.listen;

  /** Shows what is kept on the device, then connects. Resolves when the first is done, without any network. */
  async start(): Promise<void> {
    const { connection, peers } = this.#options;
    await Promise.all([this.outbox.load(), this.drafts.load(), this.readMarks.load(), this.levels.load()]);
    if (this.#stopped) return;
    this.#endings.push(
      connection.listen((event) => this.#told(event)),
      connection.state.subscribe(() => this.#connectionChanged()),
      peers.listen((message) => {
        if (message.kind === 'left') connection.signedOut('signed_out');
        else if (message.kind === 'changed' && message.table === 'drafts')
          void this.drafts.refresh().catch(() => null);
      }),
      this.person.open(),
    );
    this.#heads.start();
    this.outbox.resume();
    connection.start();
    this.readMarks.hurry();
    this.levels.hurry();
  }

  /** Ends everything here; what is kept on the device stays. */
  async stop(): Promise<void> {
    await this.#end();
    this.#options.storage.close();
  }

  /** Written here and not on the server: what someone is asked about before they sign out. */
  unsent(): { entries: readonly OutboxEntry[]; drafts: readonly DraftRecord[] } {
    const { entries } = this.outbox.getSnapshot();
    const shown = new Set(entries.flatMap(filesOf));
    const written = entries.filter(
      ({ work }) => work.kind !== 'discard' && !(work.kind === 'file' && shown.has(work.fileId)),
    );
    return { entries: written, drafts: this.drafts.list().filter(({ dirty }) => dirty) };
  }

  /** Ends everything in every tab of this account, and erases what was read; unsent words as chosen. */
  async leave(unsent: UnsentChoice): Promise<void> {
    const { peers, storage } = this.#options;
    peers.tell({ kind: 'left' });
    await this.#end();
    await eraseReading(storage);
    if (unsent === 'erase') await storage.destroy();
    storage.close();
  }

  async #end(): Promise<void> {
    this.#stopped = true;
    for (const end of this.#endings.splice(0)) end();
    this.#heads.stop();
    this.#draftSync?.stop();
    this.readMarks.stop();
    this.levels.stop();
    this.#kept.stop();
    this.#conversations.stop();
    this.#options.connection.stop();
    await this.outbox.stop().catch(() => null);
    this.#options.peers.close();
  }

  /** The page is looked at again, perhaps after a long sleep: what was missed is found at once, not in half a minute. */
  async look(): Promise<void> {
    await Promise.all([this.drafts.refresh(), this.#heads.look('open')]);
  }

  conversation(id: string): Conversation {
    return this.#conversations.get(id);
  }

  /** The journal of a channel's list of threads. */
  channel(id: string): Feed<ChannelChange> {
    return this.#channels.get(id);
  }

  readonly #canAsk = (): boolean => {
    const { kind } = this.state.getSnapshot();
    return kind === 'online' || kind === 'connecting';
  };

  #makeConversations(): Conversations {
    const { clock, random, transport, pageSize } = this.#options;
    return new Conversations({
      ...{ clock, random, kept: this.#kept, pageSize },
      transport: {
        changes: (input) => transport.call('conversations.changes', input),
        list: (input) => transport.call('messages.list', input),
        live: (input) => transport.call('conversations.live', input),
        setOpen: (id, open) => transport.setOpen('conversation', id, open),
        canAsk: this.#canAsk,
      },
      onChange: (conversation) => {
        this.outbox.seen(conversation);
        if (conversation.isOpen) this.#kept.changed(conversation);
      },
    });
  }

  #acknowledge(message: Message): boolean {
    return this.#conversations.loaded(message.conversationId)?.acknowledge(message) ?? true;
  }

  #connectionChanged(): void {
    const { kind } = this.state.getSnapshot();
    if (kind === 'online') this.#online();
    else if (kind === 'signed-out' || kind === 'other-account') this.outbox.pause();
  }

  #online(): void {
    this.outbox.resume();
    void this.outbox.hurry().catch(() => null);
    this.readMarks.hurry();
    this.levels.hurry();
    for (const conversation of this.#conversations.all()) conversation.connected();
    for (const feed of this.#channels.all()) feed.connected();
    this.person.connected();
    void this.#heads.look('all').catch(() => null);
    void this.#draftSync?.reconcile().catch(() => null);
  }

  #told(event: ServerEvent): void {
    switch (event.name) {
      case 'journal.advanced':
        this.#conversations.loaded(event.data.conversationId)?.receive(event.data);
        break;
      case 'channel.advanced':
        this.#channels.loaded(event.data.channelId)?.receive(event.data);
        break;
      case 'person.advanced':
        this.person.receive(event.data);
        break;
      case 'access.changed':
        this.#forget(event.data.lost);
        break;
      default:
    }
  }

  #forget(ids: readonly string[]): void {
    for (const conversation of this.#conversations.all()) {
      const channelId = conversation.getSnapshot().thread?.channelId;
      if (ids.includes(conversation.id) || (channelId && ids.includes(channelId)))
        conversation.compare(null, 0);
    }
    for (const id of ids) this.#channels.loaded(id)?.compare(null, 0);
    void this.#kept.forget(ids).catch(() => null);
    this.#lost.emit(ids);
  }
}

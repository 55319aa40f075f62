import type { Conversation } from '../conversation.ts';
import type { Random } from '../environment.ts';
import { MemoryDatabase } from '../memory-storage.ts';
import { SimClock, seededRandom } from './sim-clock.ts';
import { calm, type Weather } from './simulated-network.ts';
import { SimulatedServer } from './simulated-server.ts';
import { PeersHub, SimulatedTab } from './simulated-tab.ts';

export const rooms = ['conversation-1', 'conversation-2'] as const;

/** Words that someone wrote, and what they know of them. */
export interface Meant {
  person: string;
  room: string;
  order: number;
  /** Kept by the outbox, as far as they know (the tab may have crashed before). */
  kept: boolean;
  /** How many times someone is trying to take them away, and may have crashed before they knew. */
  trying: number;
  undone: boolean;
}

/** What must be at the end: `either` where nobody could know. */
export function endOf({ kept, trying, undone }: Meant): 'there' | 'absent' | 'either' {
  if (undone) return 'absent';
  return kept && trying === 0 ? 'there' : 'either';
}

/** A device: one database, and the tab (or the two tabs) that stand on it. */
interface Device {
  person: string;
  database: MemoryDatabase;
  hub: PeersHub;
}

/** A server, people's devices and their tabs, on one clock: what happens is decided by a seed alone. */
export class SimulatedWorld {
  readonly clock = new SimClock();
  readonly random: Random;
  readonly server: SimulatedServer;
  readonly tabs: SimulatedTab[] = [];
  readonly meant = new Map<string, Meant>();
  /** What went wrong while it ran. */
  readonly faults: string[] = [];
  readonly #devices: Device[] = [];
  readonly #weather: Weather;
  readonly #peers: boolean;
  /** Every version of every entity, as the server made them. */
  readonly #history = new Map<string, { id: string; version: number }[]>();
  /** Entries that are being taken back or reworded. */
  readonly #touched = new Set<string>();
  #words = 0;

  constructor(options: { seed: number; weather: Weather; people: readonly string[]; peers: boolean }) {
    this.random = seededRandom(options.seed);
    this.#weather = options.weather;
    this.#peers = options.peers;
    this.server = new SimulatedServer({ random: this.random, now: () => this.clock.now() });
    for (const room of rooms) this.server.addConversation(room, 'channel');
    this.server.onFrame(({ conversationId, changes }) => {
      const known = this.#history.get(conversationId) ?? [];
      this.#history.set(conversationId, [...known, ...changes.map(({ id, version }) => ({ id, version }))]);
    });
    for (const room of rooms) this.#fill(room);
    const hubs = new Map<string, Device>();
    for (const person of options.people) {
      const device = hubs.get(person) ?? { person, database: new MemoryDatabase(), hub: new PeersHub() };
      hubs.set(person, device);
      this.#devices.push(device);
      this.tabs.push(this.#open(device));
    }
  }

  /** The tab is gone, and opened again on the same device. */
  crash(index: number): void {
    this.tabs[index]?.crash();
    this.tabs[index] = this.#open(this.#devices[index] as Device);
  }

  /** Writes words in a room from a tab; they are meant to be there from the moment they are kept. */
  async send(index: number, room: string): Promise<void> {
    const { client } = this.#tab(index);
    const { person } = this.#devices[index] as Device;
    const words = this.#nextWords();
    this.meant.set(words, { person, room, order: 0, kept: false, trying: 0, undone: false });
    const entry = await client.outbox.sendMessage({ conversationId: room }, words);
    this.#know(words, { kept: true, order: entry.order });
  }

  /** Writes words that show a file added a moment before, of several pieces. */
  async sendWithFile(index: number, room: string): Promise<void> {
    const { outbox } = this.#tab(index).client;
    const { person } = this.#devices[index] as Device;
    const words = this.#nextWords();
    const file = { id: this.random.uuid(), name: 'a.txt', kind: 'document', voice: null } as const;
    this.meant.set(words, { person, room, order: 0, kept: false, trying: 0, undone: false });
    await outbox.files.add(`thread:${room}`, [{ ...file, content: new Blob([new Uint8Array(300_000)]) }]);
    const body = `${words} [a.txt](file:${file.id})`;
    const entry = await outbox.sendMessage({ conversationId: room }, body);
    this.#know(words, { kept: true, order: entry.order });
  }

  async takeBack(index: number): Promise<void> {
    const { outbox } = this.#tab(index).client;
    const chosen = this.#chooseMessage(index);
    if (!chosen) return;
    const { id, words } = chosen;
    const undone = this.#try(words);
    undone((await outbox.takeBack(id)) === 'done');
    this.#touched.delete(id);
  }

  async rewrite(index: number): Promise<void> {
    const { outbox } = this.#tab(index).client;
    const chosen = this.#chooseMessage(index);
    if (!chosen) return;
    const { id, words, known } = chosen;
    const other = this.#nextWords();
    const undone = this.#try(words);
    this.meant.set(other, { ...known, kept: false });
    const outcome = await outbox.rewrite(id, { body: other });
    undone(outcome === 'done');
    this.#know(other, outcome === 'done' ? { kept: true } : { undone: true });
    this.#touched.delete(id);
  }

  async remove(index: number, room: string): Promise<void> {
    const { person } = this.#devices[index] as Device;
    const { client } = this.#tab(index);
    const mine = client
      .conversation(room)
      .getSnapshot()
      .items.filter(({ author, state }) => author.id === person && state === 'published');
    const message = mine.at(-1);
    if (!message) return;
    const words = firstWord(message.body);
    const undone = this.#try(words);
    await client.outbox.remove(message);
    undone(true);
  }

  async edit(index: number, room: string): Promise<void> {
    const { person } = this.#devices[index] as Device;
    const { client } = this.#tab(index);
    const { items } = client.conversation(room).getSnapshot();
    const message = items.find(({ author, state }) => author.id === person && state === 'published');
    if (!message) return;
    this.#words += 1;
    await client.outbox.edit(message, `${firstWord(message.body)} corrigé-${this.#words}`);
  }

  async react(index: number, room: string, active: boolean): Promise<void> {
    const { client } = this.#tab(index);
    const message = client
      .conversation(room)
      .getSnapshot()
      .items.findLast(({ state }) => state === 'published');
    if (message) await client.outbox.react(message, 'merci', active);
  }

  /** Good weather, everyone awake: lets the dust settle. */
  async settle(): Promise<void> {
    for (const tab of this.tabs) {
      tab.link.weather = calm;
      tab.link.restore();
      tab.wake();
    }
    await this.clock.pass(6 * 60_000);
  }

  /** What was said before anyone came: more than a page. */
  #fill(room: string): void {
    for (let at = 1; at <= 15; at += 1) {
      const input = { conversationId: room, clientId: this.random.uuid(), body: `avant-${room}-${at}` };
      this.server.handle('messages.post', input, 'someone');
    }
  }

  #open(device: Device): SimulatedTab {
    const tab = new SimulatedTab({
      ...{ server: this.server, clock: this.clock, random: this.random, weather: this.#weather },
      ...{ database: device.database, hub: device.hub, person: device.person, peers: this.#peers },
      storageDelay: 4,
    });
    void tab.client.start();
    for (const room of rooms) {
      const conversation = tab.client.conversation(room);
      conversation.openLive();
      conversation.live.subscribe(() => this.#check(conversation));
      conversation.subscribe(() => this.#check(conversation));
    }
    return tab;
  }

  /** At any moment: no hole, and no state older than the version that the replica claims. */
  #check(conversation: Conversation): void {
    const { items, version } = conversation.getSnapshot();
    for (const [index, { seq }] of items.entries()) {
      if (index > 0 && seq !== (items[index - 1]?.seq ?? 0) + 1) this.faults.push(`hole before ${seq}`);
    }
    const live = conversation.live.getSnapshot();
    const entities = [...items, ...live.of('poll'), ...live.of('tally')];
    const shown = new Map(entities.map((entity) => [entity.id, entity.version]));
    for (const change of this.#history.get(conversation.id) ?? []) {
      const known = shown.get(change.id);
      if (known !== undefined && known < change.version && change.version <= (version ?? 0)) {
        this.faults.push(`${change.id} at ${known}, not ${change.version}, in a replica at ${version}`);
      }
    }
  }

  #tab(index: number): SimulatedTab {
    return this.tabs[index] as SimulatedTab;
  }

  /** The last message that waits there, unless something is being done to it already (in another tab too). */
  #chooseMessage(index: number): { id: string; words: string; known: Meant } | null {
    const { entries } = this.#tab(index).client.outbox.getSnapshot();
    for (const { id, work, status } of entries.toReversed()) {
      if (work.kind !== 'message' || status !== 'waiting' || this.#touched.has(id)) continue;
      const known = this.meant.get(firstWord(work.body));
      if (!known || endOf(known) !== 'there') continue;
      this.#touched.add(id);
      return { id, words: firstWord(work.body), known };
    }
    return null;
  }

  #know(words: string, fields: Partial<Meant>): void {
    const known = this.meant.get(words);
    if (known) this.meant.set(words, { ...known, ...fields });
  }

  /** Someone tries to take words away; the answer tells whether that was done. */
  #try(words: string): (done: boolean) => void {
    this.#know(words, { trying: (this.meant.get(words)?.trying ?? 0) + 1 });
    return (done) => {
      const { trying = 1, undone = false } = this.meant.get(words) ?? {};
      this.#know(words, { trying: trying - 1, undone: undone || done });
    };
  }

  #nextWords(): string {
    this.#words += 1;
    return `mot-${this.#words}`;
  }
}

export function firstWord(body: string): string {
  return body.split(' ')[0] ?? '';
}

import type { AppError } from '@sentiers/shared/errors.ts';
import type { DraftSection, ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { Clock, Random } from '../../../lib/journal/environment.ts';
import { Listeners } from '../../../lib/journal/observable.ts';
import type { JournalStorage, WritingRow } from '../../../lib/journal/storage.ts';
import {
  headStood,
  identityStood,
  type PartContent,
  type PartName,
  partsOf,
  type Stood,
  sectionStood,
} from './part-content.ts';
import type { KeptPart } from './part-host.ts';
import { PartWriter } from './part-writer.ts';

export interface WritingOptions {
  experienceId: string;
  storage: JournalStorage;
  clock: Clock;
  random: Random;
  /** Saves one part over that revision; what stands then. */
  save: (part: PartName, content: PartContent, revision: number) => Promise<Stood>;
  /** Reads the draft again: what stands is told by `receive`. */
  readAgain: () => void;
  /** Whether another page that wrote here is still open, by its name: what it keeps is its own. */
  isOpen: (writer: string) => Promise<boolean>;
  /** Told whether something of it waits on this device. */
  onWaiting?: (waits: boolean) => void;
}

/** An experience that is being written: each of its parts by itself, all kept by the device until the server has them. */
export class DraftWriting {
  /** Of this page. */
  readonly writer: string;
  readonly #options: WritingOptions;
  readonly #parts = new Map<PartName, PartWriter>();
  readonly #listeners = new Listeners();
  /** What the device keeps of parts that are gone from the draft: someone took them out. */
  orphans: readonly WritingRow[] = [];

  constructor(options: WritingOptions) {
    this.#options = options;
    this.writer = options.random.uuid();
  }

  /** Told when any of its parts changes. */
  readonly subscribe = this.#listeners.subscribe;
  #version = 0;

  /** Raised by each change. */
  readonly getVersion = (): number => this.#version;

  /** A part of it; undefined where the draft has none of that name. */
  part(name: PartName): PartWriter | undefined {
    return this.#parts.get(name);
  }

  get parts(): readonly PartWriter[] {
    return [...this.#parts.values()];
  }

  /** Begins with what stands on the server, and what this device had kept. */
  async open(draft: ExperienceDraft): Promise<void> {
    this.receive(draft);
    await this.#adoptKept();
  }

  /** What stands on the server, as it was just read. */
  receive(draft: ExperienceDraft): void {
    const stood = partsOf(draft);
    for (const [name, one] of stood) {
      const known = this.#parts.get(name);
      if (known) known.receive(one);
      else this.#add(name, one);
    }
    for (const [name, part] of [...this.#parts]) {
      if (!stood.has(name)) this.#setAside(name, part);
    }
    this.#changed();
  }

  /** The network is there again: all that waits leaves. */
  hurry(): void {
    for (const part of this.#parts.values()) part.hurry();
  }

  /** The page goes. Resolves once the device has all of it. */
  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.close()));
  }

  /** Forgets what was kept of a part that is gone. */
  async forgetOrphan(row: WritingRow): Promise<void> {
    await this.#options.storage.transaction(['writings'], ({ writings }) => writings.delete(row.id));
    this.orphans = this.orphans.filter(({ id }) => id !== row.id);
    this.#changed();
  }

  #notify(): void {
    this.#version += 1;
    this.#listeners.notify();
  }

  #add(name: PartName, stood: Stood): void {
    const { clock, random, save, readAgain } = this.#options;
    const part = new PartWriter(stood, {
      ...{ clock, random, readAgain },
      keep: (kept) => this.#keep(name, kept),
      save: (content, revision) => save(name, content, revision),
      standsIn: (error) => standsIn(error, name),
    });
    part.shown.subscribe(() => this.#changed());
    this.#parts.set(name, part);
  }

  #changed(): void {
    const waits = this.orphans.length > 0 || this.parts.some(({ isSettled }) => !isSettled);
    this.#options.onWaiting?.(waits);
    this.#notify();
  }

  /** Someone took a part out: what was written of it here, and never arrived, stays before the person's eyes. */
  #setAside(name: PartName, part: PartWriter): void {
    void part.close();
    this.#parts.delete(name);
    const kept = part.isDirty ? part.toKeep() : null;
    if (kept) this.orphans = [...this.orphans, this.#rowOf(name, kept)];
  }

  #rowOf(part: PartName, kept: KeptPart): WritingRow {
    const { experienceId, clock } = this.#options;
    const { writer } = this;
    return { id: `${experienceId}/${part}/${writer}`, experienceId, part, writer, at: clock.now(), ...kept };
  }

  #keep(part: PartName, kept: KeptPart | null): Promise<void> {
    const { experienceId, storage } = this.#options;
    return storage.transaction(['writings'], ({ writings }) =>
      kept === null
        ? writings.delete(`${experienceId}/${part}/${this.writer}`)
        : writings.put(this.#rowOf(part, kept)),
    );
  }

  async #adoptKept(): Promise<void> {
    const { experienceId, storage } = this.#options;
    const rows = await storage.transaction(['writings'], ({ writings }) => writings.all());
    const ofOthers = rows
      .filter((row) => row.experienceId === experienceId && row.writer !== this.writer)
      .sort((a, b) => a.at - b.at);
    for (const row of ofOthers) await this.#adopt(row);
    this.#changed();
  }

  /** Takes over what a page that is gone had kept: under its own name first, so that it is never nowhere. */
  async #adopt(row: WritingRow): Promise<void> {
    if (await this.#options.isOpen(row.writer)) return;
    const part = this.#parts.get(row.part);
    if (!part) {
      this.orphans = [...this.orphans, row];
      return;
    }
    const { base, revision, mine, sent } = row;
    part.adopt({ base, revision, mine, sent } as KeptPart);
    await part.kept();
    if (part.state.isLoose) return; // nowhere else yet
    await this.#options.storage.transaction(['writings'], ({ writings }) => writings.delete(row.id));
  }
}

/** What stands, as a refusal tells it: the part alone, or the draft that it is of. */
function standsIn(error: AppError, name: PartName): Stood | null {
  const current = error.details?.current as Partial<ExperienceDraft & DraftSection> | undefined;
  if (!current) return null;
  if (name === 'head') {
    if (current.head) return headStood({ head: current.head });
    return 'summary' in current ? headStood({ head: current as unknown as ExperienceDraft['head'] }) : null;
  }
  if (name === 'identity') {
    if (current.identity) return identityStood({ identity: current.identity });
    return 'pseudonym' in current
      ? identityStood({ identity: current as unknown as ExperienceDraft['identity'] })
      : null;
  }
  const section = current.sections?.find(({ id }) => id === name) ?? current;
  return 'value' in section ? sectionStood(section as DraftSection) : null;
}

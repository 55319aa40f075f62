import { AppError } from '@sentiers/shared/errors.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { MemoryDatabase } from '../../../lib/journal/memory-storage.ts';
import type { JournalStorage } from '../../../lib/journal/storage.ts';
import { type SimClock, seededRandom } from '../../../lib/journal/testing/sim-clock.ts';
import { DraftWriting } from '../logic/draft-writing.ts';
import type { PartContent, Stood } from '../logic/part-content.ts';
import type { PartWriter } from '../logic/part-writer.ts';
import { sampleDraft, textSection } from './sample-draft.ts';

/** A server with one section of text, that takes each save over the revision that stands. */
export class DraftServer {
  body: string;
  revision = 1;
  #by = 'nobody';

  constructor(body: string) {
    this.body = body;
  }

  read(): ExperienceDraft {
    const changed = { at: '2026-11-24T08:00:00.000Z', by: { ...author, id: this.#by } };
    return sampleDraft({
      sections: [{ ...textSection(SECTION, this.body), revision: this.revision, changed }],
    });
  }

  save(by: string, content: PartContent, revision: number): Stood {
    const { sections } = this.read();
    if (revision !== this.revision) throw new AppError('revision_conflict', { current: sections[0] });
    if (content.of !== 'section' || content.value.type !== 'text') throw new Error('a section of text');
    this.body = content.value.body.trim();
    this.revision += 1;
    this.#by = by;
    return {
      content: { ...content, value: { type: 'text', body: this.body } },
      revision: this.revision,
      changed: null,
    };
  }
}

export const SECTION = 'section';
const author = {
  ...{ id: 'x', name: 'X', photo: null, organisation: null, cohortYear: null },
  role: 'member' as const,
};

/** One person at their device, whose network comes and goes and loses answers. */
export class SimulatedWriter {
  readonly name: string;
  isAway = false;
  losesAnswers = false;
  writing!: DraftWriting;
  readonly #server: DraftServer;
  readonly #clock: SimClock;
  readonly #database = new MemoryDatabase();
  #storage!: JournalStorage;
  #seed: number;

  constructor(name: string, server: DraftServer, clock: SimClock, seed: number) {
    this.name = name;
    this.#server = server;
    this.#clock = clock;
    this.#seed = seed;
  }

  /** Opens the page, on what was read last where the network is away. */
  async open(draft: ExperienceDraft): Promise<void> {
    this.#seed += 1;
    this.#storage = this.#database.connect();
    this.writing = new DraftWriting({
      experienceId: draft.id,
      storage: this.#storage,
      clock: this.#clock,
      random: seededRandom(this.#seed * 7919),
      save: (_part, content, revision) => this.#save(content, revision),
      readAgain: () => undefined,
      isOpen: async () => false,
    });
    await this.writing.open(draft);
  }

  /** The tab dies: nothing more is kept or sent by it. */
  crash(): void {
    this.#storage.close();
    void this.writing.close();
  }

  get part(): PartWriter {
    const part = this.writing.part(SECTION);
    if (!part) throw new Error('no section');
    return part;
  }

  get body(): string {
    const { content } = this.part.state;
    return bodyOf(content);
  }

  /** Writes a whole text over the one that was before their eyes. */
  write(body: string, over = this.part.state.content): void {
    this.part.write(textOf(body), over);
  }

  async #save(content: PartContent, revision: number): Promise<Stood> {
    const { isAway, losesAnswers } = this;
    await this.#clock.wait(40);
    if (isAway || this.isAway) throw new UnreachableError();
    const attempt = () => this.#server.save(this.name, content, revision);
    if (losesAnswers) {
      try {
        attempt();
      } catch {
        // refused, and nobody hears of it
      }
      throw new UnreachableError();
    }
    const stood = attempt();
    await this.#clock.wait(40);
    return stood;
  }
}

export function textOf(body: string): PartContent {
  return { of: 'section', level: 'network', title: null, value: { type: 'text', body } };
}

export function bodyOf(content: PartContent): string {
  return content.of === 'section' && content.value.type === 'text' ? content.value.body : '';
}

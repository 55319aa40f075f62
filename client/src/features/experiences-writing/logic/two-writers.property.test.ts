import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SimClock } from '../../../lib/journal/testing/sim-clock.ts';
import { bodyOf, DraftServer, SimulatedWriter, textOf } from '../testing/two-writers.ts';
import { bothContents } from './merge-content.ts';
import { paragraphs } from './merge-paragraphs.ts';

/*
 * Two people write the same section, each with a network that comes and goes and loses answers, a tab that dies, and an
 * editor that tells what is typed over what it had shown. Each paragraph, and each change of one, has a word of its own:
 * in the end the server has all of those that nobody took out.
 */

interface Writes {
  do: 'add' | 'change' | 'remove';
  who: 0 | 1;
  at: number;
  lag: boolean;
}

type Act =
  | Writes
  | { do: 'network' | 'answers' | 'reload' | 'read'; who: 0 | 1 }
  | { do: 'choose'; who: 0 | 1; which: 'mine' | 'theirs' | 'both' }
  | { do: 'pass'; ms: number };

const who = fc.constantFrom<0 | 1>(0, 1);
const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom<'add' | 'change' | 'remove'>('add', 'add', 'change', 'remove'),
        ...{ who, at: fc.nat(8), lag: fc.boolean() },
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom<'network' | 'answers' | 'reload' | 'read'>(
          'network',
          'answers',
          'reload',
          'read',
        ),
        who,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('choose' as const),
        who,
        which: fc.constantFrom<'mine' | 'theirs' | 'both'>('mine', 'theirs', 'both'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('pass' as const),
        ms: fc.constantFrom(5, 60, 900, 4_000, 20_000),
      }),
    },
  ) as fc.Arbitrary<Act>,
  { maxLength: 60 },
);

const wordsIn = (text: string): string[] => text.match(/w\d+/g) ?? [];

class Story {
  readonly clock = new SimClock();
  readonly server: DraftServer;
  readonly writers: readonly SimulatedWriter[];
  readonly takenOut = new Set<string>();
  /** What each had before their eyes a moment ago. */
  readonly drawn: [string, string];
  #words = 3;

  constructor() {
    const body = ['w0', 'w1', 'w2'].join('\n\n');
    this.server = new DraftServer(body);
    this.writers = ['anna', 'bilal'].map(
      (name, at) => new SimulatedWriter(name, this.server, this.clock, at + 1),
    );
    this.drawn = [body, body];
  }

  async begin(): Promise<void> {
    for (const writer of this.writers) await writer.open(this.server.read());
  }

  get words(): string[] {
    return Array.from({ length: this.#words }, (_, at) => `w${at}`);
  }

  async play(act: Act): Promise<void> {
    if (act.do === 'pass') return this.clock.pass(act.ms);
    const writer = this.writers[act.who] as SimulatedWriter;
    if (act.do === 'network') writer.isAway = !writer.isAway;
    else if (act.do === 'answers') writer.losesAnswers = !writer.losesAnswers;
    else if (act.do === 'read') this.read(writer);
    else if (act.do === 'reload') await this.#reload(writer);
    else if (act.do === 'choose') this.choose(writer, act.which);
    else this.#write(writer, act as Writes);
  }

  read(writer: SimulatedWriter): void {
    if (!writer.isAway) writer.writing.receive(this.server.read());
  }

  #write(writer: SimulatedWriter, act: Writes): void {
    const drawn = act.lag ? this.drawn[act.who] : writer.body;
    const written = [...paragraphs(drawn)];
    const at = Math.min(act.at, Math.max(0, written.length - 1));
    if (act.do === 'remove')
      for (const word of wordsIn(written.splice(at, 1).join())) this.takenOut.add(word);
    else {
      const word = `w${this.#words}`;
      this.#words += 1;
      if (act.do === 'add') written.splice(act.at, 0, word);
      else written[at] = `${written[at] ?? ''} ${word}`;
    }
    const body = written.join('\n\n');
    writer.write(body, textOf(drawn));
    this.drawn[act.who] = body;
  }

  /** Those who choose have both versions before their eyes: what they leave out, they take out. */
  choose(writer: SimulatedWriter, which: 'mine' | 'theirs' | 'both'): void {
    const { conflict, content: mine } = writer.part.state;
    if (!conflict) return;
    const chosen = { mine, theirs: conflict.content, both: bothContents(mine, conflict.content) }[which];
    const left = new Set(wordsIn(bodyOf(chosen)));
    for (const word of [...wordsIn(bodyOf(mine)), ...wordsIn(bodyOf(conflict.content))]) {
      if (!left.has(word)) this.takenOut.add(word);
    }
    writer.part.resolve(chosen);
  }

  async #reload(writer: SimulatedWriter): Promise<void> {
    await this.clock.pass(1);
    expect(writer.part.state.isLoose).toBe(false);
    const before = writer.body;
    writer.crash();
    await writer.open(this.server.read());
    this.drawn[this.writers.indexOf(writer) as 0 | 1] = before;
  }

  async end(): Promise<void> {
    for (const writer of this.writers) Object.assign(writer, { isAway: false, losesAnswers: false });
    for (let turn = 0; turn < 6; turn += 1) {
      for (const writer of this.writers) {
        this.read(writer);
        this.choose(writer, 'both');
        writer.writing.hurry();
        await this.clock.pass(60_000);
      }
    }
  }
}

it('never loses a word that someone wrote and nobody took out', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      const story = new Story();
      await story.begin();
      for (const act of history) await story.play(act);
      await story.end();
      const there = new Set(wordsIn(story.server.body));
      expect(story.words.filter((word) => !there.has(word) && !story.takenOut.has(word))).toEqual([]);
      for (const writer of story.writers) {
        expect(writer.part.state.phase).toBe('saved');
        expect(writer.body.trim()).toBe(story.server.body);
      }
    }),
    { numRuns: 1_000 },
  );
});

import { AppError } from '@sentiers/shared/errors.ts';
import { beforeEach, expect, it } from 'vitest';
import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { MemoryDatabase } from '../../../lib/journal/memory-storage.ts';
import { SimClock, seededRandom } from '../../../lib/journal/testing/sim-clock.ts';
import { sampleDraft } from '../testing/sample-draft.ts';
import { bodyOf, DraftServer, SECTION, textOf } from '../testing/two-writers.ts';
import { DraftWriting } from './draft-writing.ts';
import { sendLeftWords, takeOver } from './left-words.ts';

const id = sampleDraft().id;

/** One device, with the names of what is open on it and a network that comes and goes. */
class Device {
  readonly clock = new SimClock();
  readonly server = new DraftServer('Un village.');
  readonly database = new MemoryDatabase();
  readonly held = new Set<string>();
  isAway = false;
  reads = 0;
  #seed = 1;

  make(): DraftWriting {
    this.#seed += 1;
    return new DraftWriting({
      ...{ experienceId: id, storage: this.database.connect(), clock: this.clock },
      random: seededRandom(this.#seed * 7919),
      save: async (_part, content, revision) => {
        await this.clock.wait(40);
        if (this.isAway) throw new UnreachableError();
        return this.server.save('nora', content, revision);
      },
      readAgain: () => undefined,
      isOpen: async (writer) => this.held.has(writer),
    });
  }

  /** Writes without a network on a page, which is closed unless it `stays`. */
  async writesAway(body: string, { stays = false } = {}): Promise<DraftWriting> {
    this.isAway = true;
    const writing = this.make();
    this.held.add(writing.writer);
    await this.during(writing.open(this.server.read()));
    writing.part(SECTION)?.write(textOf(body));
    await this.clock.pass(5_000);
    if (!stays) {
      await this.during(writing.close());
      this.held.delete(writing.writer);
    }
    this.isAway = false;
    return writing;
  }

  send(): Promise<void> {
    return sendLeftWords({
      ...{ storage: this.database.connect(), isOpen: async (writer) => this.held.has(writer) },
      hold: (writer) => {
        this.held.add(writer);
        return () => void this.held.delete(writer);
      },
      read: async () => {
        this.reads += 1;
        await this.clock.wait(40);
        if (this.isAway) throw new UnreachableError();
        return this.server.read();
      },
      make: () => this.make(),
    });
  }

  /** Lets time pass until something is done; what it answers. */
  async during<Answer>(doing: Promise<Answer>): Promise<Answer> {
    let isDone = false;
    void doing.finally(() => {
      isDone = true;
    });
    for (let turn = 0; turn < 400 && !isDone; turn += 1) await this.clock.pass(25);
    expect(isDone).toBe(true);
    return doing;
  }

  async kept(): Promise<number> {
    const rows = this.database.connect().transaction(['writings'], ({ writings }) => writings.all());
    return (await this.during(rows)).length;
  }
}

let device: Device;
beforeEach(() => {
  device = new Device();
});

it('leaves without its page, and nothing of it stays on the device', async () => {
  await device.writesAway('Un village.\n\nÉcrit dans le tunnel.');
  expect(device.server.body).toBe('Un village.');
  await device.during(device.send());
  expect(device.server.body).toBe('Un village.\n\nÉcrit dans le tunnel.');
  expect(await device.kept()).toBe(0);
  expect(device.held.size).toBe(0);
});

it('comes together with what others wrote meanwhile', async () => {
  await device.writesAway('Écrit dans le tunnel.\n\nUn village.');
  device.server.save('karim', textOf('Un village.\n\nDeux mécaniciens.'), 1);
  await device.during(device.send());
  for (const words of ['tunnel', 'village', 'mécaniciens']) expect(device.server.body).toContain(words);
});

it('stays on the device where two wrote the same, for the page to ask', async () => {
  await device.writesAway('Un bourg.');
  device.server.save('karim', textOf('Une vallée.'), 1);
  await device.during(device.send());
  expect(device.server.body).toBe('Une vallée.');
  expect(await device.kept()).toBe(1);
  const page = device.make();
  await device.during(page.open(device.server.read()));
  expect(page.part(SECTION)?.state.conflict).not.toBeNull();
  await device.during(page.close());
});

it('is left alone while its page is open', async () => {
  const page = await device.writesAway('Un bourg.', { stays: true });
  await device.during(device.send());
  expect(device.reads).toBe(0);
  await device.during(page.close());
});

it('stays on the device where the network goes again, and leaves the next time', async () => {
  await device.writesAway('Un bourg.');
  device.isAway = true;
  await device.during(device.send());
  expect(await device.kept()).toBe(1);
  device.isAway = false;
  await device.during(device.send());
  expect(device.server.body).toBe('Un bourg.');
});

it('is given to the page that opens meanwhile', async () => {
  await device.writesAway('Un bourg.');
  const sending = device.send();
  await device.clock.pass(10);
  await device.during(takeOver(id));
  const page = device.make();
  await device.during(page.open(device.server.read()));
  await device.clock.pass(2_000);
  const state = page.part(SECTION)?.state;
  expect(state && bodyOf(state.content)).toBe('Un bourg.');
  expect(device.server.body).toBe('Un bourg.');
  await device.during(sending);
  await device.during(page.close());
});

it('waits before the person’s eyes once its section was taken out, and on the device for the next page', async () => {
  const page = await device.writesAway('Un bourg.', { stays: true });
  page.receive(sampleDraft({ sections: [] }));
  expect(page.part(SECTION)).toBeUndefined();
  expect(page.orphans.map(({ mine }) => bodyOf(mine as never))).toEqual(['Un bourg.']);
  await device.during(page.close());
  device.held.delete(page.writer);
  const next = device.make();
  await device.during(next.open(sampleDraft({ sections: [] })));
  expect(next.orphans).toHaveLength(1);
  const [row] = next.orphans;
  if (row) await device.during(next.forgetOrphan(row));
  expect(next.orphans).toEqual([]);
  expect(await device.kept()).toBe(0);
});

it('is nothing to keep where what was taken out had arrived', async () => {
  const page = device.make();
  await device.during(page.open(device.server.read()));
  page.receive(sampleDraft({ sections: [] }));
  expect(page.orphans).toEqual([]);
  await device.during(page.close());
});

it('asks what stands where a save is told that its section is there no more', async () => {
  let asked = 0;
  const page = new DraftWriting({
    ...{ experienceId: id, storage: device.database.connect(), clock: device.clock },
    random: seededRandom(1),
    save: async () => {
      throw new AppError('not_found');
    },
    readAgain: () => {
      asked += 1;
      page.receive(sampleDraft({ sections: [] }));
    },
    isOpen: async () => false,
  });
  await device.during(page.open(device.server.read()));
  page.part(SECTION)?.write(textOf('Un bourg.'));
  await device.clock.pass(5_000);
  expect(asked).toBe(1);
  expect(page.orphans).toHaveLength(1);
  await device.during(page.close());
});

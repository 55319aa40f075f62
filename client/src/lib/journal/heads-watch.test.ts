import { describe, expect, test } from 'vitest';
import type { Call } from '../api/operations.ts';
import { type FollowedHeads, HeadsWatch } from './heads-watch.ts';
import { SimClock } from './testing/sim-clock.ts';

/** A watch over a conversation, two channels (one not read yet) and a person; its questions are answered by hand. */
function stage(person: { version: number | null } | null = { version: 7 }, chance = 0.5) {
  const clock = new SimClock();
  const told: unknown[] = [];
  const asked: unknown[] = [];
  const looked: string[] = [];
  const may = { ask: true };
  let answer: unknown = { conversations: {}, channels: {} };
  const follow = (id: string, version: number | null) => ({
    version,
    compare: (head: number | null, was: number) => told.push([id, head, was]),
  });
  const followed: FollowedHeads = {
    conversations: new Map([['room', follow('room', 5)]]),
    channels: new Map([
      ['channel', follow('channel', 3)],
      ['unread', follow('unread', null)],
    ]),
    person: person && follow('person', person.version),
  };
  const watch = new HeadsWatch({
    clock,
    random: { fraction: () => chance, uuid: () => 'unused' },
    call: (async (name: string, input: unknown) => {
      asked.push([name, input]);
      if (answer instanceof Error) throw answer;
      return answer;
    }) as Call,
    canAsk: () => may.ask,
    followed: async (which) => {
      looked.push(which);
      return followed;
    },
  });
  return {
    ...{ clock, watch, told, asked, looked, may },
    answerWith: (value: unknown) => {
      answer = value;
    },
  };
}

describe('a look', () => {
  test('asks for the heads of all that has a version, and compares each', async () => {
    const { watch, told, asked, looked, answerWith } = stage();
    answerWith({ conversations: { room: 9 }, channels: { channel: null }, person: 8 });
    await watch.look('all');
    expect(looked).toEqual(['all']);
    const versions = { conversations: { room: 5 }, channels: { channel: 3 }, person: 7 };
    expect(asked).toStrictEqual([['conversations.heads', versions]]);
    expect(told).toEqual([
      ['room', 9, 5],
      ['channel', null, 3],
      ['person', 8, 7],
    ]);
  });

  test('that finds no difference tells that the versions stand', async () => {
    const { watch, told } = stage();
    await watch.look('open');
    expect(told).toEqual([
      ['room', 5, 5],
      ['channel', 3, 3],
      ['person', 7, 7],
    ]);
  });

  test.each([null, { version: null }])(
    'asks nothing of a person of whom nothing was read: %o',
    async (person) => {
      const { watch, told, asked, answerWith } = stage(person);
      answerWith({ conversations: {}, channels: {}, person: 8 });
      await watch.look('open');
      const versions = { conversations: { room: 5 }, channels: { channel: 3 } };
      expect(asked).toStrictEqual([['conversations.heads', versions]]);
      expect(told).toHaveLength(2);
    },
  );

  test('is not taken while asking makes no sense, and fails as its question does', async () => {
    const { watch, asked, looked, may, answerWith } = stage();
    may.ask = false;
    await watch.look('all');
    expect([asked, looked]).toEqual([[], []]);
    may.ask = true;
    answerWith(new Error('away'));
    await expect(watch.look('all')).rejects.toThrow('away');
  });
});

describe('by itself', () => {
  test('it looks at what is open every half a minute, whatever failed, until it is stopped', async () => {
    const { watch, clock, looked, answerWith } = stage();
    watch.stop();
    watch.start();
    await clock.pass(29_999);
    expect(looked).toEqual([]);
    answerWith(new Error('away'));
    await clock.pass(1);
    expect(looked).toEqual(['open']);
    await clock.pass(30_000);
    expect(looked).toEqual(['open', 'open']);
    watch.stop();
    await clock.pass(120_000);
    expect(looked).toHaveLength(2);
  });

  test.each([
    [0, 27_000],
    [0.9, 32_400],
  ])('it looks a little earlier or later by chance: %s', async (chance, wait) => {
    const { watch, clock, looked } = stage(null, chance);
    watch.start();
    await clock.pass(wait - 1);
    expect(looked).toEqual([]);
    await clock.pass(1);
    expect(looked).toEqual(['open']);
  });

  test('it begins the wait anew when it is started again', async () => {
    const { watch, clock, looked } = stage();
    watch.start();
    await clock.pass(20_000);
    watch.start();
    await clock.pass(29_999);
    expect(looked).toEqual([]);
    await clock.pass(1);
    expect(looked).toEqual(['open']);
  });
});

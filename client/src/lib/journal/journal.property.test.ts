import { namedFiles } from '@sentiers/shared/messages/body.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weather } from './testing/simulated-network.ts';
import { endOf, firstWord, rooms, SimulatedWorld } from './testing/simulated-world.ts';

const doings = [
  'send',
  'send',
  'send',
  'sendWithFile',
  'takeBack',
  'rewrite',
  'remove',
  'edit',
  'react',
  'cut',
  'restore',
  'crash',
  'sleep',
  'wake',
  'older',
  'around',
  'hide',
  'show',
  'poll',
  'votes',
  'newIncarnation',
  'pass',
  'pass',
] as const;

interface Step {
  what: (typeof doings)[number];
  tab: number;
  room: number;
  /** What the step makes of it: milliseconds, a rank, a choice. */
  how: number;
}

const step = (tabs: number): fc.Arbitrary<Step> =>
  fc.record({
    what: fc.constantFrom(...doings),
    tab: fc.nat(tabs - 1),
    room: fc.nat(rooms.length - 1),
    how: fc.nat(5_000),
  });

const weather: fc.Arbitrary<Weather> = fc.record({
  lose: fc.double({ min: 0, max: 0.4, noNaN: true }),
  loseFrame: fc.double({ min: 0, max: 0.5, noNaN: true }),
  doubleFrame: fc.double({ min: 0, max: 0.3, noNaN: true }),
  delay: fc.nat(2_000),
});

async function take(world: SimulatedWorld, { what, tab, room, how }: Step): Promise<void> {
  const place = rooms[room] as string;
  const one = world.tabs[tab];
  if (!one) return;
  const conversation = one.client.conversation(place);
  const { messages } = { messages: world.server.read(place) };
  const someMessage = messages[how % Math.max(1, messages.length)];
  switch (what) {
    case 'send':
      return void world.send(tab, place);
    case 'sendWithFile':
      return void world.sendWithFile(tab, place);
    case 'takeBack':
      return void world.takeBack(tab);
    case 'rewrite':
      return void world.rewrite(tab);
    case 'remove':
      return void world.remove(tab, place);
    case 'edit':
      return void world.edit(tab, place);
    case 'react':
      return void world.react(tab, place, how % 2 === 0);
    case 'cut':
      return one.link.cut();
    case 'restore':
      return one.link.restore();
    case 'crash':
      return world.crash(tab);
    case 'sleep':
      return one.sleep();
    case 'wake':
      return one.wake();
    case 'older':
      return void conversation.loadOlder();
    case 'around':
      return void conversation.loadAround(1 + (how % Math.max(1, messages.length)));
    case 'hide':
    case 'show':
      if (someMessage) world.server.setHidden(someMessage.id, what === 'hide');
      return;
    case 'poll':
      return world.server.poll(place, `poll-${how % 3}`, how);
    case 'votes':
      return world.server.poll(place, 'poll-0', how);
    case 'newIncarnation':
      if (how % 10 === 0) world.server.restoreFromBackup();
      return;
    case 'pass':
      return world.clock.pass(how * 4);
  }
}

/** What is there at the end, of the words that were meant. */
function there(world: SimulatedWorld): Map<string, { times: number; room: string; seq: number }> {
  const found = new Map<string, { times: number; room: string; seq: number }>();
  for (const room of rooms) {
    for (const { body, seq, state } of world.server.read(room)) {
      if (state === 'deleted') continue;
      const words = firstWord(body);
      found.set(words, { times: (found.get(words)?.times ?? 0) + 1, room, seq });
    }
  }
  return found;
}

function inOrder(world: SimulatedWorld, person: string, room: string): number[] {
  const found = there(world);
  return [...world.meant]
    .filter(
      ([words, meant]) =>
        meant.person === person && meant.room === room && endOf(meant) === 'there' && found.has(words),
    )
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([words]) => found.get(words)?.seq ?? 0);
}

async function expectEverythingAtItsPlace(world: SimulatedWorld): Promise<void> {
  expect(world.faults).toEqual([]);
  for (const { client } of world.tabs) {
    const { entries } = client.outbox.getSnapshot();
    expect(entries.filter(({ status }) => status === 'waiting')).toEqual([]);
    for (const room of rooms) {
      const { items, fresh, hasNewer } = client.conversation(room).getSnapshot();
      const server = world.server.read(room);
      const from = items[0]?.seq ?? 1;
      const to = hasNewer ? (items.at(-1)?.seq ?? 0) : server.length;
      expect(items).toEqual(server.slice(from - 1, to));
      expect(fresh).toBe(true);
      const live = client.conversation(room).live.getSnapshot();
      expect(live.status).toBe('ready');
      expect([...live.of('poll'), ...live.of('tally')].sort(byId)).toEqual(world.server.readLive(room));
      for (const { body, files, state } of server) {
        if (state === 'published')
          expect([body, files.length]).toEqual([body, namedFiles(body).length || files.length]);
      }
    }
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('over a network that loses, doubles, delays and overtakes, with crashes and tabs that sleep', () => {
  test.each([
    ['two tabs of one person that hear each other, and another person', ['anna', 'anna', 'bilal'], true],
    ['two tabs of one person bound by their storage alone', ['anna', 'anna'], false],
  ])(
    '%s: everything kept is there once, in its order, and each replica equals a fresh read',
    (_, people, peers) =>
      fc.assert(
        fc.asyncProperty(
          fc.record({
            seed: fc.nat(),
            weather,
            steps: fc.array(step(people.length), { minLength: 5, maxLength: 60, size: 'max' }),
          }),
          async ({ seed, weather: bad, steps }) => {
            const world = new SimulatedWorld({ seed, weather: bad, people, peers });
            await world.clock.pass(1_000);
            for (const one of steps) {
              await take(world, one);
              await world.clock.pass(one.how % 700);
            }
            await world.settle();
            await expectEverythingAtItsPlace(world);
            const found = there(world);
            for (const [words, meant] of world.meant) {
              const end = endOf(meant);
              const hidden = world.server.read(meant.room).some(({ state }) => state === 'hidden');
              if (end === 'there' && !hidden) expect([words, found.get(words)?.times]).toEqual([words, 1]);
              if (end === 'absent') expect([words, found.get(words)]).toEqual([words, undefined]);
              expect(found.get(words)?.times ?? 0).toBeLessThan(2);
            }
            for (const person of new Set(people)) {
              for (const room of rooms) {
                const ranks = inOrder(world, person, room);
                expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
              }
            }
          },
        ),
        { numRuns: 50, endOnFailure: false },
      ),
    60_000,
  );
});

import { describe, expect, test } from 'vitest';
import { Observable } from './observable.ts';
import { Pace } from './pace.ts';
import { SimClock } from './testing/sim-clock.ts';

function stage(count?: (value: number) => number) {
  const clock = new SimClock();
  const pace = new Pace(clock);
  const told: string[] = [];
  const follow = (name: string) => {
    const store = new Observable(0);
    const shown = pace.follow(store, count && (() => count(store.getSnapshot())));
    const stop = shown.subscribe(() => told.push(`${name} ${shown.getSnapshot()}`));
    return { store, shown, stop };
  };
  return { clock, pace, told, follow };
}

describe('a pace', () => {
  test('tells at once what comes alone, however often', async () => {
    const { clock, told, follow } = stage();
    const { store } = follow('a');
    store.set(1);
    expect(told).toEqual(['a 1']);
    await clock.pass(250);
    store.set(2);
    expect(told).toEqual(['a 1', 'a 2']);
    expect(clock.timers).toBe(0);
  });

  test('tells what flows together, at most four times a second, and the last of it', async () => {
    const { clock, told, follow } = stage();
    const { store } = follow('a');
    for (let at = 1; at <= 20; at += 1) {
      store.set(at);
      await clock.pass(50);
    }
    await clock.pass(1_000);
    expect(told).toEqual(['a 1', 'a 5', 'a 10', 'a 15', 'a 20']);
  });

  test('tells what nobody reads one by one once a second, until it is quieter', async () => {
    const { clock, told, follow } = stage();
    const { store } = follow('a');
    for (let at = 1; at <= 225; at += 1) {
      store.set(at);
      await clock.pass(10);
    }
    await clock.pass(1_000);
    store.set(226);
    store.set(227);
    await clock.pass(1_000);
    store.set(228);
    store.set(229);
    await clock.pass(250);
    expect(told).toEqual(['a 1', 'a 25', 'a 125', 'a 225', 'a 226', 'a 227', 'a 228', 'a 229']);
  });

  test('reckons by what came, however much of it one change brings, and takes a page that was read for one', async () => {
    const { clock, told, follow } = stage((reached) => reached);
    const { store } = follow('a');
    const at = async (reached: number) => {
      store.set(reached);
      await clock.pass(250);
    };
    await at(5_000);
    await at(5_001);
    await at(5_101);
    await at(5_108);
    await at(5_109);
    expect(told).toEqual(['a 5000', 'a 5001', 'a 5101']);
    await clock.pass(1_000);
    expect(told).toEqual(['a 5000', 'a 5001', 'a 5101', 'a 5109']);
    await clock.pass(1_000);
    store.set(1);
    expect(told.at(-1)).toBe('a 1');
  });

  test('tells several stores in the same moment, and those that changed only', async () => {
    const { clock, told, follow } = stage();
    const [a, b] = [follow('a'), follow('b')];
    follow('c');
    a.store.set(1);
    b.store.set(1);
    a.store.set(2);
    expect(told).toEqual(['a 1']);
    await clock.pass(250);
    expect(told).toEqual(['a 1', 'b 1', 'a 2']);
    await clock.pass(1_000);
    expect(told).toHaveLength(3);
  });

  test('shows what was told until it tells more, and tells nobody who left', async () => {
    const { clock, told, follow } = stage();
    const { store, shown, stop } = follow('a');
    store.set(1);
    store.set(2);
    expect(shown.getSnapshot()).toBe(1);
    stop();
    await clock.pass(250);
    expect([told, shown.getSnapshot()]).toEqual([['a 1'], 2]);
  });

  test('hurries where someone waits for it, once', async () => {
    const { clock, pace, told, follow } = stage();
    const { store } = follow('a');
    pace.hurry();
    store.set(1);
    store.set(2);
    pace.hurry();
    expect([told, clock.timers]).toEqual([['a 1', 'a 2'], 0]);
    store.set(3);
    await clock.pass(249);
    expect(told).toHaveLength(2);
    await clock.pass(1);
    expect(told).toEqual(['a 1', 'a 2', 'a 3']);
  });

  test('goes on where a clock was put back', async () => {
    const { clock, told, follow } = stage();
    const { store } = follow('a');
    store.set(1);
    const now = clock.now.bind(clock);
    clock.now = () => now() - 3_600_000;
    store.set(2);
    await clock.pass(250);
    expect(told).toEqual(['a 1', 'a 2']);
  });
});

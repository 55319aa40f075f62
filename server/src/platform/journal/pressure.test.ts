import { expect, it } from 'vitest';
import { Pressure } from './pressure.ts';

it('is high where nearly all of the last moment was work, and no longer than that', () => {
  const spent = { active: 1_000, idle: 0 };
  const pressure = new Pressure(() => ({ ...spent }));
  const after = (active: number, idle: number) => {
    spent.active += active;
    spent.idle += idle;
    return pressure.isHigh();
  };
  expect(after(0, 0)).toBe(false);
  // Too short to tell: it stays as it was.
  expect(after(240, 0)).toBe(false);
  expect(after(10, 0)).toBe(true);
  expect(after(0, 240)).toBe(true);
  expect(after(0, 10)).toBe(false);
  expect(after(200, 50)).toBe(false);
  expect(after(201, 49)).toBe(true);
  expect(after(60_000, 60_000)).toBe(false);
});

it('asks the process itself', () => {
  expect(typeof new Pressure().isHigh()).toBe('boolean');
});

import { describe, expect, it } from 'vitest';
import { HandClock } from './hand-clock.ts';

function clock(second = 0, rate = 1) {
  let now = 5_000;
  const hand = new HandClock(second, rate, () => now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
    return hand.second;
  };
  return { hand, pass };
}

describe('the moment of a video that plays elsewhere', () => {
  it('stands still until it is followed, and again once it is not', () => {
    const { hand, pass } = clock(30);
    expect(pass(10)).toBe(30);
    hand.follow();
    expect(pass(10)).toBe(40);
    hand.stop();
    expect(pass(10)).toBe(40);
  });

  it('goes on from where it is said to be', () => {
    const { hand, pass } = clock();
    hand.follow();
    pass(7);
    hand.set(100);
    expect(hand.second).toBe(100);
    expect(pass(3)).toBe(103);
  });

  it('counts what was passed at the speed that it had then', () => {
    const { hand, pass } = clock(0, 1.5);
    hand.follow();
    expect(pass(10)).toBe(15);
    hand.setRate(2);
    expect(pass(10)).toBe(35);
  });

  it('followed twice is followed once', () => {
    const { hand, pass } = clock();
    hand.follow();
    pass(4);
    hand.follow();
    expect(pass(1)).toBe(5);
  });
});

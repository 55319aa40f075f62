import { describe, expect, it } from 'vitest';
import { lastWrittenAt, secondsLeft } from './slow-mode.ts';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const message = (author: string, seconds: number) => ({ author: { id: author }, createdAt: at(seconds) });
const waiting = (state: string, seconds: number) => ({ state, entry: { writtenAt: at(seconds) } });
const view = (parts: object) => ({ items: [], sent: [], messages: [], ...parts }) as never;

describe('lastWrittenAt', () => {
  it('is of my own words, wherever they stand, and not of those that were refused', () => {
    expect(lastWrittenAt(view({ items: [message('me', 10), message('other', 20)] }), 'me')).toBe(10_000);
    expect(lastWrittenAt(view({ items: [message('me', 10)], sent: [message('me', 30)] }), 'me')).toBe(30_000);
    expect(lastWrittenAt(view({ messages: [waiting('queued', 40), waiting('refused', 50)] }), 'me')).toBe(
      40_000,
    );
    expect(lastWrittenAt(view({ items: [message('other', 20)] }), 'me')).toBe(0);
  });
});

describe('secondsLeft', () => {
  const of = (given: object) => secondsLeft({ last: 0, pause: 30, asked: 0, now: 0, ...given });

  it('counts from my last words', () => {
    expect(of({ now: 5_000 })).toBe(0);
    expect(of({ last: 1_000, now: 1_000 })).toBe(30);
    expect(of({ last: 1_000, now: 30_001 })).toBe(1);
    expect(of({ last: 1_000, now: 31_000 })).toBe(0);
  });

  it('follows the server where it asked for longer', () => {
    expect(of({ last: 1_000, asked: 41_000, now: 31_000 })).toBe(10);
  });

  it('never asks for more than the pause, whatever the device’s clock says', () => {
    expect(of({ last: 3_600_000, now: 0 })).toBe(30);
  });
});

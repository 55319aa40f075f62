import { usualMinutes } from '@sentiers/shared/codev/schema.ts';
import { describe, expect, it } from 'vitest';
import { clockFor, stoppedOrRunning, withMoreTime } from './codev-clock.ts';

const now = new Date('2026-11-26T10:00:00Z');
const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const running = { endsAt: at('10:05:00'), secondsLeft: null };
const stopped = { endsAt: null, secondsLeft: 90 };
const over = { endsAt: null, secondsLeft: null };

describe('a session’s clock', () => {
  it('gives each step its time, and none once it is over', () => {
    expect(clockFor('contract', usualMinutes, now)).toEqual(running);
    expect(clockFor('done', usualMinutes, now)).toEqual(over);
  });

  it.each([
    ['to what is left', running, { endsAt: at('10:08:00'), secondsLeft: null }],
    [
      'whole, where it was over',
      { endsAt: at('09:50:00'), secondsLeft: null },
      { endsAt: at('10:03:00'), secondsLeft: null },
    ],
    ['while it is stopped', stopped, { endsAt: null, secondsLeft: 270 }],
    [
      'while it is stopped after its time',
      { endsAt: null, secondsLeft: -20 },
      { endsAt: null, secondsLeft: 180 },
    ],
    ['to no session that is over', over, over],
  ])('adds time %s', (_how, clock, expected) => {
    expect(withMoreTime(clock, 3, now)).toEqual(expected);
  });

  it('stops and goes on with what was left; twice is once', () => {
    const halted = stoppedOrRunning(running, true, now);
    expect(halted).toEqual({ endsAt: null, secondsLeft: 300 });
    expect(stoppedOrRunning(halted, true, at('10:30:00'))).toEqual(halted);
    expect(stoppedOrRunning(halted, false, at('11:00:00'))).toEqual({
      endsAt: at('11:05:00'),
      secondsLeft: null,
    });
    expect(stoppedOrRunning(running, false, now)).toEqual(running);
    expect(stoppedOrRunning(over, true, now)).toEqual(over);
  });
});

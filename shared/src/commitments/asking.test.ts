import { describe, expect, it } from 'vitest';
import { askDays, isOver, nextAskDay } from './asking.ts';
import { commitmentStateSchema } from './schema.ts';

const madeOn = '2026-01-15';

describe('the days on which a commitment is asked about', () => {
  it.each([
    ['2026-06-01', ['2026-02-14', '2026-03-16', '2026-06-01']],
    ['2026-03-16', ['2026-02-14', '2026-03-16']],
    ['2026-03-01', ['2026-02-14', '2026-03-01']],
    ['2026-02-14', ['2026-02-14']],
    ['2026-01-20', ['2026-01-20']],
  ])('due on %s: %j', (dueOn, days) => {
    expect(askDays({ madeOn, dueOn })).toEqual(days);
  });

  it('come one after the other, each once, and none after its term', () => {
    const commitment = { madeOn, dueOn: '2026-06-01', state: 'open' as const };
    expect(nextAskDay(commitment, '2026-01-15')).toBe('2026-02-14');
    expect(nextAskDay(commitment, '2026-02-13')).toBe('2026-02-14');
    expect(nextAskDay(commitment, '2026-02-14')).toBe('2026-03-16');
    expect(nextAskDay(commitment, '2026-03-20')).toBe('2026-06-01');
    expect(nextAskDay(commitment, '2026-06-01')).toBeNull();
  });

  it('are no more once it is given up or kept', () => {
    const over = commitmentStateSchema.options.filter(isOver);
    expect(over).toEqual(['abandoned', 'kept']);
    for (const state of commitmentStateSchema.options) {
      const next = nextAskDay({ madeOn, dueOn: '2026-06-01', state }, madeOn);
      expect(next).toBe(isOver(state) ? null : '2026-02-14');
    }
  });
});

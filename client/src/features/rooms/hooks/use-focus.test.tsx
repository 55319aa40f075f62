// @vitest-environment jsdom
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFocus } from './use-focus.ts';

const agenda: RoomTarget = { kind: 'agenda', id: null };
const poll: RoomTarget = { kind: 'poll', id: 'p1' };

function follow(focus: RoomTarget | null = null) {
  const hook = renderHook(({ to }) => useFocus(to, ['polls', 'documents'], 'discussion'), {
    initialProps: { to: focus },
  });
  const shown = () => hook.result.current.shown;
  return { ...hook, shown, lead: (to: RoomTarget | null) => hook.rerender({ to }) };
}

describe('where a phone is led', () => {
  it('follows, and stays there when it ends', () => {
    const { shown, lead } = follow();
    expect(shown()).toBe('discussion');
    lead(agenda);
    expect(shown()).toBe('documents');
    lead(poll);
    expect(shown()).toBe('polls');
    lead(null);
    expect(shown()).toBe('polls');
  });

  it('goes back to where one was when one leaves, and comes back', () => {
    const { shown, result, lead } = follow(agenda);
    act(() => result.current.leave());
    expect(shown()).toBe('discussion');
    expect(result.current.left).toBe(true);
    act(() => result.current.comeBack());
    expect(shown()).toBe('documents');
    lead(null);
    expect(shown()).toBe('documents');
  });

  it('takes a choice of one’s own for leaving, until something else is shown to all', () => {
    const { shown, result, lead } = follow(agenda);
    act(() => result.current.show('polls'));
    expect([shown(), result.current.left]).toEqual(['polls', true]);
    lead(null);
    expect(shown()).toBe('polls');
    lead(poll);
    expect([shown(), result.current.left]).toEqual(['polls', false]);
    act(() => result.current.leave());
    expect(shown()).toBe('discussion');
  });

  it('goes nowhere for what has no part on the page', () => {
    const { shown, result, lead } = follow();
    lead({ kind: 'entrance', id: null });
    expect([shown(), result.current.left]).toEqual(['discussion', false]);
    lead({ kind: 'question', id: 'q1' });
    expect(shown()).toBe('discussion');
  });
});

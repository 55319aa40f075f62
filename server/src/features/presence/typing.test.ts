import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTypingBoard } from './typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function board() {
  const told: [string, string[]][] = [];
  const typing = createTypingBoard((conversationId) =>
    told.push([conversationId, typing.people(conversationId)]),
  );
  return { typing, told };
}

it('tells who types, once, and who stops', () => {
  const { typing, told } = board();
  typing.set('thread', 'phone', 'nora');
  typing.set('thread', 'phone', 'nora');
  typing.unset('thread', 'phone');
  expect(told).toEqual([
    ['thread', ['nora']],
    ['thread', []],
  ]);
});

it('fades five seconds after the last word, not after the first', () => {
  const { typing } = board();
  typing.set('thread', 'phone', 'nora');
  vi.advanceTimersByTime(4_000);
  typing.set('thread', 'phone', 'nora');
  vi.advanceTimersByTime(4_000);
  expect(typing.people('thread')).toEqual(['nora']);
  vi.advanceTimersByTime(1_000);
  expect(typing.people('thread')).toEqual([]);
});

it('shows someone once, until the last of their devices stops', () => {
  const { typing, told } = board();
  typing.set('thread', 'phone', 'nora');
  typing.set('thread', 'laptop', 'nora');
  typing.leave('phone');
  expect(told).toEqual([['thread', ['nora']]]);
  typing.leave('laptop');
  expect(told.at(-1)).toEqual(['thread', []]);
});

it('forgets a connection that goes, in every conversation', () => {
  const { typing } = board();
  typing.set('one', 'phone', 'nora');
  typing.set('other', 'phone', 'nora');
  typing.set('other', 'tablet', 'karim');
  typing.leave('phone');
  expect([typing.people('one'), typing.people('other')]).toEqual([[], ['karim']]);
});

it('keeps the list short', () => {
  const { typing } = board();
  for (let index = 0; index < 50; index += 1) typing.set('thread', `phone ${index}`, `person ${index}`);
  expect(typing.people('thread')).toHaveLength(10);
});

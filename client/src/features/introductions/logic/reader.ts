import type { Introduction } from '@sentiers/shared/introductions/schema.ts';

/** As what someone reads a request: who made it, who qualifies it, who is asked. */
export type Reader = 'requester' | 'qualifier' | 'target';

/** As what this person reads it. */
export function readerOf(introduction: Introduction, personId: string): Reader {
  if (introduction.requester.id === personId) return 'requester';
  return introduction.qualifying === null ? 'target' : 'qualifier';
}

/** Whether it waits for this reader, is open to them, or neither. */
export function toneOf(introduction: Introduction, reader: Reader): 'waiting' | 'open' | 'quiet' {
  const { state, abilities } = introduction;
  if (state === 'accepted') return 'open';
  const waits = {
    requester: abilities.agree || introduction.asksHelped,
    qualifier: abilities.qualify && state !== 'reworded',
    target: abilities.answer,
  };
  return waits[reader] ? 'waiting' : 'quiet';
}

/** How it stands for this reader, in a word's key: of who answered, what they answered stays theirs to know. */
export function standingOf(
  { state, abilities }: Introduction,
  reader: Reader,
): Introduction['state'] | 'answered' {
  return reader === 'target' && state === 'sent' && !abilities.answer ? 'answered' : state;
}

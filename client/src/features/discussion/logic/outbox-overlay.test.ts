import type { Message } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, it } from 'vitest';
import type { PendingGestures } from '../../../lib/journal/waiting.ts';
import { overlayGestures } from './outbox-overlay.ts';

const message: Message = {
  id: 'm1',
  clientId: 'c1',
  version: 1,
  kind: 'message',
  conversationId: 't',
  seq: 1,
  revision: 0,
  author: { id: 'a', name: 'A', organisation: null, role: 'member', cohortYear: null, photo: null },
  state: 'published',
  body: 'avant',
  files: [],
  createdAt: '2026-11-21T09:00:00.000Z',
  writtenAt: null,
  editedAt: null,
  reactions: [{ reaction: 'utile', people: ['b', 'me'] }],
  movedIn: false,
  mark: null,
  hiddenReason: null,
};

function overlay(gesture: Partial<PendingGestures> | null, sent: Message[] = []): Message[] {
  const pending = { edit: null, deleted: false, reactions: new Map(), ...gesture };
  const gestures = new Map(gesture ? [['m1', pending]] : []);
  return overlayGestures([message], { sent, gestures }, 'me');
}

describe('overlayGestures', () => {
  it('sets and takes back my reaction, once', () => {
    expect(overlay({ reactions: new Map([['utile', true]]) })[0]?.reactions).toEqual([
      { reaction: 'utile', people: ['b', 'me'] },
    ]);
    expect(overlay({ reactions: new Map([['utile', false]]) })[0]?.reactions).toEqual([
      { reaction: 'utile', people: ['b'] },
    ]);
    expect(overlay({ reactions: new Map([['merci', true]]) })[0]?.reactions).toContainEqual({
      reaction: 'merci',
      people: ['me'],
    });
  });

  it('shows a deletion at once, without its words', () => {
    expect(overlay({ deleted: true })[0]).toMatchObject({ state: 'deleted', body: '', reactions: [] });
  });

  it('shows what was sent before it is loaded, and once', () => {
    const sent = { ...message, id: 'm2', clientId: 'c2', seq: 2 };
    expect(overlay(null, [message, sent]).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('leaves untouched messages the same objects, so that nothing is drawn again for nothing', () => {
    expect(overlay(null)[0]).toBe(message);
  });
});

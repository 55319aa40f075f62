import type { Message, MessageAbilities } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, it } from 'vitest';
import { actsOf as actsWith, type MessagePlace } from './message-acts.ts';

const none: MessageAbilities = {
  edit: false,
  delete: false,
  react: false,
  report: false,
  hide: false,
  restore: false,
  move: false,
  mark: false,
};
const place: MessagePlace = {
  canPost: false,
  canAccept: false,
  answerId: null,
  muted: null,
  pinned: [],
  guest: false,
};
const message = (state: 'published' | 'deleted' | 'hidden' = 'published', seq = 2) => ({
  id: `m${seq}`,
  seq,
  state,
  author: { id: 'nora' } as Message['author'],
});

const actsOf = (
  of: ReturnType<typeof message>,
  abilities: MessageAbilities,
  around: MessagePlace,
  bookmarked = false,
) => actsWith(of, abilities, around, bookmarked, 'maud');

describe('actsOf', () => {
  it('has a message pinned, or pinned no more, by whoever animates its room', () => {
    const animated = { ...place, muted: [] };
    expect(actsOf(message(), none, animated).flat()).toContain('pin');
    expect(actsOf(message(), none, place).flat()).not.toContain('pin');
    const pinned = actsOf(message(), none, { ...animated, pinned: [message().id] }).flat();
    expect(pinned).toContain('unpin');
    expect(pinned).not.toContain('pin');
    expect(actsOf(message('hidden'), none, animated).flat()).not.toContain('pin');
  });

  it('offers to take the word or to give it back where one animates a room, to others than oneself', () => {
    expect(actsOf(message(), none, { ...place, muted: [] }).flat()).toContain('mute');
    expect(actsOf(message(), none, { ...place, muted: ['nora'] }).flat()).toContain('unmute');
    expect(actsOf(message(), none, { ...place, muted: ['nora'] }).flat()).not.toContain('mute');
    expect(actsWith(message(), none, { ...place, muted: [] }, false, 'nora').flat()).not.toContain('mute');
    expect(actsOf(message(), none, place).flat()).not.toContain('mute');
  });
  it('always offers the link and « non lu à partir d’ici »', () => {
    expect(actsOf(message('deleted'), none, { ...place, canPost: true })).toEqual([
      ['copyLink', 'unreadFromHere'],
    ]);
  });
  it('offers a guest what is said and reported, and nothing to keep', () => {
    const guest = { ...place, canPost: true, guest: true };
    expect(actsOf(message(), { ...none, report: true }, guest)).toEqual([['reply'], ['report']]);
  });
  it('offers to answer only where one may write, and only what can be read', () => {
    const writable = { ...place, canPost: true };
    expect(actsOf(message(), none, writable).flat()).toContain('reply');
    expect(actsOf(message(), none, place).flat()).not.toContain('reply');
    expect(actsOf(message('hidden'), none, writable).flat()).not.toContain('reply');
  });
  it('offers exactly what the policies allow, what goes together side by side', () => {
    expect(actsOf(message('hidden'), { ...none, restore: true }, place)).toEqual([
      ['copyLink', 'unreadFromHere'],
      ['restore'],
    ]);
    const writable = { ...place, canPost: true };
    expect(actsOf(message(), { ...none, edit: true, delete: true }, writable)).toEqual([
      ['reply', 'edit'],
      ['remind', 'bookmark', 'copyLink', 'unreadFromHere'],
      ['delete'],
    ]);
  });
  it('offers to keep an answer, not the question itself, and to keep it no more', () => {
    const asker = { ...place, canAccept: true, answerId: 'm3' };
    expect(actsOf(message(), none, asker)[0]).toEqual(['acceptAnswer']);
    expect(actsOf(message('published', 3), none, asker)[0]).toEqual(['releaseAnswer']);
    for (const other of [message('published', 1), message('hidden')]) {
      expect(actsOf(other, none, asker).flat()).not.toContain('acceptAnswer');
    }
    expect(actsOf(message('published', 3), none, { ...asker, canAccept: false }).flat()).not.toContain(
      'releaseAnswer',
    );
  });
  it('offers to change or take away the bookmark that is there, never another one', () => {
    expect(actsOf(message(), none, place, true)).toEqual([
      ['remind', 'changeBookmark', 'removeBookmark', 'copyLink', 'unreadFromHere'],
    ]);
    expect(actsOf(message('deleted'), none, place, true)).toEqual([
      ['removeBookmark', 'copyLink', 'unreadFromHere'],
    ]);
  });
});

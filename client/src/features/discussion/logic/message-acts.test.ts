import type { MessageAbilities } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, it } from 'vitest';
import { actsOf } from './message-acts.ts';

const none: MessageAbilities = {
  edit: false,
  delete: false,
  react: false,
  report: false,
  hide: false,
  restore: false,
  move: false,
};

describe('actsOf', () => {
  it('always offers the link and « non lu à partir d’ici »', () => {
    expect(actsOf({ state: 'deleted' }, none, true)).toEqual(['copyLink', 'unreadFromHere']);
  });
  it('offers to answer only where one may write, and only what can be read', () => {
    expect(actsOf({ state: 'published' }, none, true)).toContain('reply');
    expect(actsOf({ state: 'published' }, none, false)).not.toContain('reply');
    expect(actsOf({ state: 'hidden' }, none, true)).not.toContain('reply');
  });
  it('offers exactly what the policies allow', () => {
    expect(actsOf({ state: 'hidden' }, { ...none, restore: true }, false)).toEqual([
      'copyLink',
      'unreadFromHere',
      'restore',
    ]);
    expect(actsOf({ state: 'published' }, { ...none, edit: true, delete: true }, true)).toEqual([
      'reply',
      'edit',
      'copyLink',
      'remind',
      'unreadFromHere',
      'delete',
    ]);
  });
});

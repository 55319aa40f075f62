import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { describe, expect, it } from 'vitest';
import { isMutedIn, silenceOf } from './room-silence.ts';

const codev = { stage: 'consultation', client: { id: 'ada' }, facilitator: { id: 'fay' } } as Room['codev'];
const roomOf = (state: Room['state'], session: Room['codev']) => ({ state, codev: session }) as Room;
const detailOf = (room: Room, post: boolean) => ({ room, abilities: { post } }) as Thread;

describe('why one doesn’t write in a live room', () => {
  it('is that it has not opened, or has closed', () => {
    expect(silenceOf(roomOf('ahead', null), 'ada')).toBe('ahead');
    expect(silenceOf(roomOf('closed', codev), 'ada')).toBe('closed');
  });

  it('is that it is others’ turn in a codéveloppement session, which is not being muted', () => {
    const room = roomOf('open', codev);
    expect(silenceOf(room, 'ada')).toBe('turn');
    expect(isMutedIn(detailOf(room, false), 'ada')).toBe(false);
  });

  it('is being muted where nothing else forbids it', () => {
    const room = roomOf('open', codev);
    expect(silenceOf(room, 'bea')).toBeNull();
    expect(isMutedIn(detailOf(room, false), 'bea')).toBe(true);
    expect(isMutedIn(detailOf(room, true), 'bea')).toBe(false);
    expect(isMutedIn(undefined, 'bea')).toBe(false);
  });
});

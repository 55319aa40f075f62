import type { PersonChange } from '@sentiers/shared/inbox/schema.ts';
import { expect, test } from 'vitest';
import type { ChannelFeeds } from './channel-feeds.ts';
import type { Conversations } from './conversations.ts';
import type { Feed } from './feed.ts';
import { followedHeads } from './followed-heads.ts';
import type { KeptConversations } from './kept-conversations.ts';
import { settle } from './testing/sim-clock.ts';

/** Two conversations of this page, one of them looked at; two on the device, one of them also here. */
function sources({ forgets = true } = {}) {
  const forgotten: (readonly string[])[] = [];
  const open = { id: 'open', isOpen: true, version: 4, compare: () => undefined };
  const closed = { id: 'closed', isOpen: false, version: 5, compare: () => undefined };
  const channels = new Map();
  const person = { version: 7 };
  return {
    ...{ open, closed, channels, person, forgotten },
    from: {
      conversations: { all: () => [open, closed] } as unknown as Conversations,
      channels: { open: () => channels } as unknown as ChannelFeeds,
      person: person as unknown as Feed<PersonChange>,
      kept: {
        versions: async () =>
          new Map([
            ['closed', 2],
            ['kept', 3],
          ]),
        forget: async (ids: readonly string[]) => {
          forgotten.push(ids);
          if (!forgets) throw new Error('full');
        },
      } as unknown as KeptConversations,
    },
  };
}

test('what is looked at is followed, beside the open channels and what is the person’s own', async () => {
  const { from, open, channels, person } = sources();
  const followed = await followedHeads('open', from);
  expect([...followed.conversations]).toEqual([['open', open]]);
  expect(followed.channels).toBe(channels);
  expect(followed.person).toBe(person);
});

test('everything is: what this page knows as it knows it, what is only kept as it is kept', async () => {
  const { from, open, closed } = sources();
  const { conversations } = await followedHeads('all', from);
  expect([...conversations.keys()]).toEqual(['open', 'closed', 'kept']);
  expect(conversations.get('open')).toBe(open);
  expect(conversations.get('closed')).toBe(closed);
  expect(conversations.get('kept')?.version).toBe(3);
});

test('one that is only kept goes once it is not ours to read any more, and stays while it is only behind', async () => {
  const { from, forgotten } = sources();
  const { conversations } = await followedHeads('all', from);
  conversations.get('kept')?.compare(9, 3);
  expect(forgotten).toEqual([]);
  conversations.get('kept')?.compare(null, 3);
  expect(forgotten).toEqual([['kept']]);
});

test('a device that can’t forget it now disturbs nothing', async () => {
  const { from, forgotten } = sources({ forgets: false });
  const { conversations } = await followedHeads('all', from);
  conversations.get('kept')?.compare(null, 3);
  await settle();
  expect(forgotten).toEqual([['kept']]);
});

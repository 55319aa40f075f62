import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import {
  type ChannelFacts,
  canAnnounce,
  canCreateThread,
  canManageChannel,
  canModerateChannel,
  canReadChannel,
  canWriteInChannel,
} from '../channels/policy.ts';
import { messageAbilities } from '../messages/policy.ts';
import { canCloseReport } from '../reports/policy.ts';
import { type ActorRow, actorRowNames, actorRows, places } from '../testing/actor-rows.ts';
import { canModerateThread, canPostInThread, canReadThread, canRenameThread } from '../threads/policy.ts';
import { canLeaveDirect } from './policy.ts';

/** The very channel and thread that some rows hold a role in. */
function conversation(
  participants: readonly string[],
  direct: { group?: boolean; receiving?: boolean } = {},
) {
  const channel: ChannelFacts = {
    id: places.channel,
    kind: 'direct',
    membership: 'restricted',
    cohortId: null,
    cohortEnded: false,
    openAfterEnd: false,
    direct: { participants, group: false, receiving: true, ...direct },
  };
  const authorId = participants[0] ?? '';
  const kind = 'direct' as const;
  return { id: places.thread, kind, authorId, closed: false, asksAcknowledgement: false, channel };
}

/** Before it is known who talks there. */
function unknown() {
  const { direct: _direct, ...channel } = conversation([]).channel;
  return { ...conversation([]), channel };
}

const gone: ActorRow[] = ['suspended member', 'suspended coordinator', 'removed'];

describe.each(actorRowNames)('%s', (row) => {
  const actor: Actor = actorRows[row];

  it('reads and does nothing where others talk, whatever their role there', () => {
    for (const open of ['restricted', 'open'] as const) {
      const thread = conversation(['someone', 'someone else'], { group: true });
      thread.channel.membership = open;
      const may = [canReadChannel, canWriteInChannel, canCreateThread, canAnnounce];
      for (const policy of [...may, canModerateChannel, canManageChannel]) {
        expect(policy(actor, thread.channel)).toBe(false);
      }
      for (const policy of [
        canReadThread,
        canPostInThread,
        canRenameThread,
        canModerateThread,
        canLeaveDirect,
      ]) {
        expect(policy(actor, thread)).toBe(false);
      }
      const message = { authorId: 'someone', state: 'published' } as const;
      expect(Object.values(messageAbilities(actor, message, thread))).not.toContain(true);
    }
  });

  it('reads and writes where they are named, as long as they are in the programme, and never moderates', () => {
    const isThere = !gone.includes(row);
    const pair = conversation([actor.personId, 'someone']);
    expect(canReadThread(actor, pair)).toBe(isThere);
    expect(canPostInThread(actor, pair)).toBe(isThere);
    expect(canPostInThread(actor, conversation([actor.personId, 'someone'], { receiving: false }))).toBe(
      false,
    );
    expect(canCreateThread(actor, pair.channel)).toBe(false);
    const hidden = { authorId: 'someone', state: 'hidden' } as const;
    expect(messageAbilities(actor, hidden, pair)).toMatchObject({ hide: false, restore: false });
    expect(canModerateThread(actor, pair)).toBe(false);
    expect(canManageChannel(actor, pair.channel)).toBe(false);
  });

  it('does nothing where it is not known who talks', () => {
    for (const policy of [canReadThread, canPostInThread, canRenameThread, canLeaveDirect]) {
      expect(policy(actor, unknown())).toBe(false);
    }
  });

  it('names and leaves a group, not a conversation of two', () => {
    const isThere = !gone.includes(row);
    const group = conversation([actor.personId, 'someone', 'a third'], { group: true });
    expect(canRenameThread(actor, group)).toBe(isThere);
    expect(canLeaveDirect(actor, group)).toBe(isThere);
    const pair = conversation([actor.personId, 'someone']);
    expect(canRenameThread(actor, pair)).toBe(false);
    expect(canLeaveDirect(actor, pair)).toBe(false);
  });

  it('looks at what was reported there only as the coordination', () => {
    expect(canCloseReport(actor, conversation(['someone', 'someone else']))).toBe(row === 'coordinator');
    expect(canCloseReport(actor, conversation([actor.personId, 'someone']))).toBe(row === 'coordinator');
    const { channel } = unknown();
    const elsewhere = {
      ...unknown(),
      kind: 'discussion' as const,
      channel: { ...channel, kind: 'theme' as const },
    };
    expect(canCloseReport(actor, elsewhere)).toBe(canModerateThread(actor, elsewhere));
  });
});

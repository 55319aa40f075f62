import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import { loadChannels } from '../channels/channels.access.ts';
import { findReadableThreads } from '../threads/threads.access.ts';

/** What a client remembers, by id: the version of its cache. */
interface Known {
  conversations: Record<string, number>;
  channels: Record<string, number>;
  person?: number | undefined;
}

interface Heads {
  conversations: Record<string, number | null>;
  channels: Record<string, number | null>;
  person?: number;
}

/** More than a client keeps: a longer list is a program gone wrong. */
const MOST_HEADS = 2_000;

/** Heads that differ from what a client remembers; null for what the actor doesn't read (any more). */
export async function compareHeads(actor: Actor, known: Known): Promise<Heads> {
  const conversationIds = Object.keys(known.conversations);
  const channelIds = Object.keys(known.channels);
  refuseMore(conversationIds, 'conversations');
  refuseMore(channelIds, 'channels');
  const [threads, channels] = await Promise.all([
    findReadableThreads(actor, conversationIds),
    loadChannels(channelIds),
  ]);
  const readable = channelIds.filter((id) => {
    const channel = channels.get(id);
    return channel !== undefined && canReadChannel(actor, channel.facts);
  });
  const heads = await journal.heads([...threads.keys(), ...readable, actor.personId]);
  const version = (id: string) => heads.get(id)?.version ?? 0;
  const answer: Heads = {
    conversations: differing(known.conversations, new Set(threads.keys()), version),
    channels: differing(known.channels, new Set(readable), version),
  };
  if (known.person !== undefined && known.person !== version(actor.personId)) {
    answer.person = version(actor.personId);
  }
  return answer;
}

function differing(
  known: Record<string, number>,
  readable: ReadonlySet<string>,
  version: (id: string) => number,
): Record<string, number | null> {
  const answer: Record<string, number | null> = {};
  for (const [id, cached] of Object.entries(known)) {
    if (!readable.has(id)) answer[id] = null;
    else if (version(id) !== cached) answer[id] = version(id);
  }
  return answer;
}

function refuseMore(ids: readonly string[], field: string): void {
  if (ids.length > MOST_HEADS) {
    throw new AppError('invalid_input', { fields: [{ path: [field], reason: 'too_long' }] });
  }
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ChannelChoice } from '@sentiers/shared/following/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { countNotUnread } from '../messages/not-unread.queries.ts';
import { readThread } from '../threads/threads.access.ts';
import { followsWith, loadChannelChoices } from './choices.queries.ts';
import {
  levelOf,
  notMuted,
  presentMute,
  type StandingDoc,
  StandingModel,
  standingId,
} from './standings.model.ts';

/** What of a conversation tells how much of it is unread. */
export type Ranks = Pick<StreamDoc, '_id' | 'home' | 'lastSeq' | 'voidSeqs' | 'contributors'>;
type Stored = Pick<StandingDoc, 'follow' | 'takesPart' | 'mutedUntil' | 'readSeq' | 'readEpoch'>;

const fresh: Stored = { follow: 'none', takesPart: false, mutedUntil: notMuted, readSeq: 0, readEpoch: 0 };

/** Where the actor stands in one conversation. */
export async function loadStanding(actor: Actor, threadId: string): Promise<ThreadStanding> {
  await readThread(actor, threadId);
  const standing = (await loadStandings(actor.personId, await loadRanks([threadId]))).get(threadId);
  if (!standing) throw new AppError('not_found');
  return standing;
}

const standingOf = gatherReads(readById(StandingModel));

/** Where a person stands in each of these conversations: three queries for all, however long they are. */
export async function loadStandings(
  personId: string,
  ranks: readonly Ranks[],
): Promise<Map<string, ThreadStanding>> {
  const [stored, choices] = await Promise.all([
    Promise.all(ranks.map(({ _id }) => standingOf(standingId(personId, _id)))),
    loadChannelChoices(personId),
  ]);
  const found = stored.filter((standing) => standing !== undefined);
  const byThread = new Map<string, Stored>(found.map((standing) => [standing.threadId, standing]));
  const marks = new Map(ranks.map(({ _id }) => [_id, byThread.get(_id)?.readSeq ?? 0]));
  const unread = await countUnread(personId, ranks, marks);
  return new Map(
    ranks.map(({ _id, home }) => [
      _id,
      presentStanding(byThread.get(_id) ?? fresh, choices.of(home ?? ''), unread.get(_id) ?? 0),
    ]),
  );
}

/**
 * Unread: the published messages after the mark that are not the person's own. Ranks are dense, so it is counted from
 * what does not count, which is little: what was taken away, and one's own.
 */
export async function countUnread(
  personId: string,
  ranks: readonly Ranks[],
  marks: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const behind = ranks
    .map(({ _id, lastSeq, voidSeqs, contributors }) => {
      const after = marks.get(_id) ?? 0;
      return {
        conversationId: _id,
        after,
        lastSeq,
        voidSeqs: voidSeqs.filter((seq) => seq > after),
        wroteHere: contributors.includes(personId),
      };
    })
    .filter(({ lastSeq, after }) => lastSeq > after);
  const notUnread = await countNotUnread(personId, behind);
  return new Map(
    behind.map(({ conversationId: id, lastSeq, after }) => [
      id,
      Math.max(0, lastSeq - after - (notUnread.get(id) ?? 0)),
    ]),
  );
}

export async function loadRanks(threadIds: readonly string[]): Promise<Ranks[]> {
  const ranks = await Promise.all(threadIds.map(ranksOf));
  return ranks.filter((of) => of !== undefined);
}

/** Each of those who write in a room at once is told where they stand in it. */
const ranksOf = gatherReads<Ranks>(async (ids) => {
  const fields = { home: 1, lastSeq: 1, voidSeqs: 1, contributors: 1 };
  const ranks = await StreamModel.find({ _id: { $in: ids } }, fields).lean<Ranks[]>();
  return new Map(ranks.map((of) => [of._id, of]));
});

export function presentStanding(stored: Stored, channel: ChannelChoice, unread: number): ThreadStanding {
  const { follow, takesPart, mutedUntil, readSeq, readEpoch } = stored;
  return {
    following: followsWith(stored, channel),
    level: levelOf(follow),
    takesPart,
    mutedUntil: presentMute(mutedUntil),
    read: { seq: readSeq, epoch: readEpoch },
    unread,
  };
}

export async function unreadAfter(personId: string, threadId: string, seq: number): Promise<number> {
  return countAfter(personId, await loadRanks([threadId]), seq);
}

export async function countAfter(personId: string, ranks: readonly Ranks[], seq: number): Promise<number> {
  const counted = await countUnread(personId, ranks, new Map(ranks.map(({ _id }) => [_id, seq])));
  return counted.values().next().value ?? 0;
}

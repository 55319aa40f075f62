import { MessageModel } from './messages.model.ts';
import { PostTallyModel } from './post-tallies.model.ts';

/** Part of a conversation: the ranks after `after`, up to `lastSeq`. */
export interface RankRange {
  conversationId: string;
  after: number;
  lastSeq: number;
  /** Ranks in it that were taken away. */
  voidSeqs: readonly number[];
  /** Whether the person ever wrote in the conversation. */
  wroteHere: boolean;
}

/** Counted at once for all ranges; one's own posts are rarely more after one's own mark. */
const COUNTED_AT_ONCE = 500;
/** A count that went through more posts than this leaves a tally, for the next one to start from. */
const TALLY_EVERY = 500;

/**
 * How many messages of each range are not unread for a person: their own, and those that were taken away. Exact, and
 * no longer for a long conversation than for a short one.
 */
export async function countNotUnread(
  personId: string,
  ranges: readonly RankRange[],
): Promise<Map<string, number>> {
  const written = ranges.filter(({ wroteHere }) => wroteHere);
  const [own, ownTaken] = await Promise.all([countOwn(personId, written), countOwnTaken(personId, written)]);
  return new Map(
    ranges.map(({ conversationId: id, voidSeqs }) => [
      id,
      (own.get(id) ?? 0) + voidSeqs.length - (ownTaken.get(id) ?? 0),
    ]),
  );
}

/** One's own posts in each range, taken away or not. */
async function countOwn(personId: string, ranges: readonly RankRange[]): Promise<Map<string, number>> {
  if (ranges.length === 0) return new Map();
  const counted = await MessageModel.aggregate<{ _id: string; posts: number }>([
    {
      $match: {
        $or: ranges.map(({ conversationId, after, lastSeq }) => ({
          conversationId,
          authorId: personId,
          seq: { $gt: after, $lte: lastSeq },
        })),
      },
    },
    { $limit: COUNTED_AT_ONCE },
    { $group: { _id: '$conversationId', posts: { $sum: 1 } } },
  ]);
  const posts = new Map(counted.map((row) => [row._id, row.posts]));
  const all = counted.reduce((sum, row) => sum + row.posts, 0);
  if (all < COUNTED_AT_ONCE) return posts;
  const counts = await Promise.all(
    ranges.map(async ({ conversationId, after, lastSeq }): Promise<[string, number]> => {
      const [upToLast, upToMark] = await Promise.all([
        countUpTo(personId, conversationId, lastSeq),
        countUpTo(personId, conversationId, after),
      ]);
      return [conversationId, upToLast - upToMark];
    }),
  );
  return new Map(counts);
}

/** Counts from the nearest tally: who wrote which rank never changes, so a tally is true for ever. */
async function countUpTo(authorId: string, conversationId: string, seq: number): Promise<number> {
  const tally = await PostTallyModel.findOne({ conversationId, authorId, seq: { $lte: seq } })
    .sort({ seq: -1 })
    .lean();
  const since = await MessageModel.countDocuments({
    conversationId,
    authorId,
    seq: { $gt: tally?.seq ?? 0, $lte: seq },
  });
  const posts = (tally?.posts ?? 0) + since;
  if (since > TALLY_EVERY) {
    const _id = `${conversationId}/${authorId}/${seq}`;
    await PostTallyModel.updateOne(
      { _id },
      { $setOnInsert: { conversationId, authorId, seq, posts } },
      { upsert: true },
    );
  }
  return posts;
}

async function countOwnTaken(personId: string, ranges: readonly RankRange[]): Promise<Map<string, number>> {
  const taken = ranges.filter(({ voidSeqs }) => voidSeqs.length > 0);
  if (taken.length === 0) return new Map();
  const found = await MessageModel.find(
    {
      $or: taken.map(({ conversationId, voidSeqs }) => ({
        conversationId,
        authorId: personId,
        seq: { $in: voidSeqs },
      })),
    },
    { _id: 0, conversationId: 1 },
  ).lean<{ conversationId: string }[]>();
  return countBy(found.map(({ conversationId }) => conversationId));
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

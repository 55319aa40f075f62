import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import type { MentorshipDoc } from './mentorships.model.ts';

/** By mentorship: how many messages since it began, and when the last one was written. Nothing of what they say. */
export type Exchanges = ReadonlyMap<string, { messages: number; lastAt: Date | null }>;

type Head = Pick<StreamDoc, '_id' | 'lastSeq' | 'activityAt'>;

/** What the heads of their conversations tell of these mentorships. */
export async function loadExchanges(mentorships: readonly MentorshipDoc[]): Promise<Exchanges> {
  const ids = mentorships.flatMap(({ conversationId }) => conversationId ?? []);
  const heads = new Map((await readHeads(ids)).map((head) => [head._id, head]));
  return new Map(
    mentorships.map(({ _id, conversationId, seqBefore }) => {
      const head = heads.get(conversationId ?? '');
      const messages = Math.max(0, (head?.lastSeq ?? 0) - seqBefore);
      return [_id, { messages, lastAt: messages > 0 ? (head?.activityAt ?? null) : null }];
    }),
  );
}

/** Rank of the last message of a conversation; 0 of one in which nothing was said. */
export async function lastSeqOf(conversationId: string): Promise<number> {
  const [head] = await readHeads([conversationId]);
  return head?.lastSeq ?? 0;
}

function readHeads(ids: readonly string[]): Promise<Head[]> {
  return StreamModel.find({ _id: { $in: [...ids] } }, { lastSeq: 1, activityAt: 1 }).lean<Head[]>();
}

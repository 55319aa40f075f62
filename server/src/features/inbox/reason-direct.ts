import { passes } from '@sentiers/shared/inbox/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { findVoidAmong } from '../messages/message-words.queries.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { loadStances } from '../standings/choices.queries.ts';
import { type AccessedThread, loadThreads } from '../threads/threads.access.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { mayKnow } from './inbox.access.ts';
import { type NoticeDoc, NoticeModel, noticeId, waitingLine } from './inbox.model.ts';
import { addNotice, lineFor, reopenFor } from './notices.ts';

type Posted = ConsumedOf<'message.posted'>;

interface Pair {
  personId: string;
  place: AccessedThread;
  posts: Posted[];
}

/**
 * Tells each of those who talk in a direct conversation that something was written to them: one line a conversation,
 * which leads to the first message not read yet and waits again when another one comes after it was read. Someone who
 * wants no more of it than mentions isn't told, nor is anyone of someone they blocked.
 */
export async function noticeDirect(posts: readonly Posted[]): Promise<void> {
  const pairs = await pairsIn(posts);
  if (pairs.length === 0) return;
  const everyone = pairs.map(({ personId }) => personId);
  const ids = pairs.map(({ personId, place }) => noticeId(personId, 'direct', place.thread._id));
  const [actors, blocks, stances, lines] = await Promise.all([
    loadActors(everyone),
    loadBlocks(everyone),
    loadStances(pairs.map(({ personId, place }) => ({ personId, ...ofThread(place) }))),
    NoticeModel.find({ _id: { $in: ids } }).lean<NoticeDoc[]>(),
  ]);
  const lineById = new Map(lines.map((line) => [line._id, line]));
  await Promise.all(
    pairs.map(async ({ personId, place, posts: here }, i) => {
      const actor = actors.get(personId);
      const line = lineById.get(ids[i] ?? '');
      if (!actor || !mayKnow(actor, { reason: 'direct' }, place.facts)) return;
      const { level, readSeq } = stances({ personId, ...ofThread(place) });
      if (line?.open || !passes('direct', level)) return;
      const after = Math.max(line?.seq ?? 0, readSeq);
      const first = await firstAfter(
        after,
        here.filter(({ data }) => data.authorId !== personId && !blocks(personId, data.authorId)),
      );
      if (first) await (line ? reopenFor(line, lineFor(first)) : addNotice(newLine(personId, place, first)));
    }),
  );
}

function ofThread({ thread }: AccessedThread) {
  return { threadId: thread._id, channelId: thread.channelId };
}

async function pairsIn(posts: readonly Posted[]): Promise<Pair[]> {
  const threads = await loadThreads(posts.map(({ data }) => data.threadId));
  const byThread = Map.groupBy(posts, ({ data }) => data.threadId);
  return [...byThread].flatMap(([threadId, here]) => {
    const place = threads.get(threadId);
    const participants = place?.facts.channel.direct?.participants ?? [];
    return place ? participants.map((personId) => ({ personId, place, posts: here })) : [];
  });
}

async function firstAfter(seq: number, posts: readonly Posted[]): Promise<Posted | undefined> {
  const waiting = posts.filter(({ data }) => data.seq > seq);
  const taken = await findVoidAmong(waiting.map(({ data }) => data.messageId));
  return waiting.find(({ data }) => !taken.has(data.messageId));
}

function newLine(personId: string, { thread: { _id, channelId } }: AccessedThread, post: Posted): NoticeDoc {
  return waitingLine({ personId, reason: 'direct', channelId, threadId: _id, ...lineFor(post) }, _id);
}

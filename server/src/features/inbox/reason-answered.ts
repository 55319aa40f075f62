import { passes } from '@sentiers/shared/inbox/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { findVoidAmong } from '../messages/message-words.queries.ts';
import { type Blocks, loadBlocks } from '../people/blocks.queries.ts';
import { loadStances, type Stances } from '../standings/choices.queries.ts';
import { type AccessedThread, loadThreads } from '../threads/threads.access.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { mayKnow } from './inbox.access.ts';
import { type NoticeDoc, NoticeModel, noticeId, waitingLine } from './inbox.model.ts';
import { addNotice, lineFor, reopenFor } from './notices.ts';

type Posted = ConsumedOf<'message.posted'>;

/**
 * Tells a thread's author that someone answered: one line a thread, which leads to the first answer not read yet and
 * waits again when another one comes after it was read. Someone who wants no more of it than mentions isn't told, nor of
 * someone they blocked. In direct conversations each message says so by itself.
 */
export async function noticeAnswers(posts: readonly Posted[]): Promise<void> {
  const threads = await loadThreads(posts.map(({ data }) => data.threadId));
  const blocks = await loadBlocks([...threads.values()].map(({ thread }) => thread.authorId));
  const byThread = Map.groupBy(
    posts.filter((post) => answers(post, threads, blocks)),
    ({ data }) => data.threadId,
  );
  if (byThread.size === 0) return;
  const authorIds = [...byThread.keys()].map((id) => threads.get(id)?.thread.authorId ?? '');
  const [actors, stances, lines] = await Promise.all([
    loadActors(authorIds),
    loadStances([...threads.values()].map(placeOfAuthor)),
    loadLines([...byThread.keys()], authorIds),
  ]);
  await Promise.all(
    [...byThread].map(async ([threadId, answersHere]) => {
      const place = threads.get(threadId);
      const actor = actors.get(place?.thread.authorId ?? '');
      if (!place || !actor || !mayKnow(actor, { reason: 'answered' }, place.facts)) return;
      const line = lines.get(noticeId(actor.personId, 'answered', threadId));
      const answer = await firstWaiting(answersHere, line, stances(placeOfAuthor(place)));
      if (answer) await (line ? reopenFor(line, lineFor(answer)) : addNotice(newLine(place, answer)));
    }),
  );
}

/** An answer that mentions the author already says so by itself. */
function answers({ data }: Posted, threads: ReadonlyMap<string, AccessedThread>, blocks: Blocks): boolean {
  const { thread } = threads.get(data.threadId) ?? {};
  if (!thread || thread.kind === 'direct' || thread.kind === 'room' || thread.authorId === data.authorId)
    return false;
  return !data.mentions.includes(thread.authorId) && !blocks(thread.authorId, data.authorId);
}

/** While a line waits already, which is most of the time, nothing is asked of the answers. */
async function firstWaiting(
  posts: readonly Posted[],
  line: NoticeDoc | undefined,
  { level, readSeq }: ReturnType<Stances>,
): Promise<Posted | undefined> {
  if (line?.open || !passes('answered', level)) return undefined;
  const after = Math.max(line?.seq ?? 0, readSeq);
  const waiting = posts.filter(({ data }) => data.seq > after);
  const taken = await findVoidAmong(waiting.map(({ data }) => data.messageId));
  return waiting.find(({ data }) => !taken.has(data.messageId));
}

function placeOfAuthor({ thread }: AccessedThread) {
  return { personId: thread.authorId, threadId: thread._id, channelId: thread.channelId };
}

async function loadLines(
  threadIds: readonly string[],
  authorIds: readonly string[],
): Promise<Map<string, NoticeDoc>> {
  const ids = threadIds.map((threadId, i) => noticeId(authorIds[i] ?? '', 'answered', threadId));
  const lines = await NoticeModel.find({ _id: { $in: ids } }).lean<NoticeDoc[]>();
  return new Map(lines.map((line) => [line._id, line]));
}

function newLine({ thread }: AccessedThread, answer: Posted): NoticeDoc {
  const { _id, channelId, authorId } = thread;
  return waitingLine(
    { personId: authorId, reason: 'answered', channelId, threadId: _id, ...lineFor(answer) },
    _id,
  );
}

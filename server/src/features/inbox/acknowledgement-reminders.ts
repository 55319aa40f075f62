import { loadStances } from '../standings/choices.queries.ts';
import { listAwaited } from '../threads/acknowledgements.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { loadAwaiting } from './awaiting.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, waitingLine } from './inbox.model.ts';
import { addNotice, endNotice, remindOf } from './notices.ts';
import { endOf, placeOf } from './settling.ts';

type Reminded = ConsumedOf<'acknowledgement.reminded'>;
const reason = 'acknowledgement-reminder' as const;

/**
 * Reminds those who have not said « Bien reçu »: one line for each thread, which waits again at each reminder and
 * takes the place of the announcement's own.
 */
export async function remindAwaited(events: readonly Reminded[]): Promise<void> {
  for (const event of events) {
    const place = (await loadThreads([event.data.threadId])).get(event.data.threadId);
    if (!place) continue;
    const lines = (await listAwaited(place.facts)).map((personId) => newLine(personId, event));
    await remind(lines, event);
  }
}

async function remind(lines: readonly NoticeDoc[], { data: { threadId } }: Reminded): Promise<void> {
  const personIds = lines.map(({ personId }) => personId);
  const [announced, earlier, stances, awaiting] = await Promise.all([
    findOpen(threadId, personIds),
    NoticeModel.find({ _id: { $in: lines.map(({ _id }) => _id) } }).lean<NoticeDoc[]>(),
    loadStances(lines.map(placeOf)),
    loadAwaiting(lines),
  ]);
  const known = new Map(earlier.map((line) => [line._id, line]));
  const wanted = lines.filter((line) => endOf(line, { taken: new Set(), stances, awaiting }) === null);
  await Promise.all(announced.map((line) => endNotice(line, 'aside')));
  await Promise.all(
    wanted.map((line) => {
      const before = known.get(line._id);
      return before ? remindOf(before, line) : addNotice(line);
    }),
  );
}

function findOpen(threadId: string, personIds: readonly string[]): Promise<NoticeDoc[]> {
  return NoticeModel.find({
    threadId,
    personId: { $in: [...personIds] },
    reason: 'announcement',
    open: true,
  }).lean<NoticeDoc[]>();
}

function newLine(personId: string, { at, data: { threadId, channelId, by } }: Reminded): NoticeDoc {
  return waitingLine({ personId, reason, channelId, threadId, at, actorId: by, seq: 1 }, threadId);
}

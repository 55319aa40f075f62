import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { ConsumedOf } from './consumed-events.ts';
import type { NoticeDoc, NoticeEnd } from './inbox.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** A line began to wait for its person, or waits again for something new. */
    'notice.waits': {
      noticeId: string;
      personId: string;
      reason: NoticeReason;
      threadId: string | null;
      messageId: string | null;
    };
  }
}

/** Adds a line to its person's journal, once: its id is made of what it is about. */
export async function addNotice(notice: NoticeDoc): Promise<void> {
  try {
    await commitLine(notice, {
      receipt: derivedReceipt('notice', notice.personId, notice._id),
      changes: [
        {
          entity: { kind: 'notice', id: notice._id },
          streams: [{ kind: 'person', id: notice.personId }],
          write: ({ version }) => ({ insert: { ...notice, version } }),
        },
      ],
      events: () => (notice.open ? [waits(notice)] : []),
    });
  } catch (error) {
    // It is there, under a receipt of another kind: that of a server of before.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** What a line of a thread's answers, or of a direct conversation, leads to. */
export function lineFor({
  at,
  data,
}: ConsumedOf<'message.posted'>): Pick<NoticeDoc, 'actorId' | 'messageId' | 'seq' | 'at'> {
  return { actorId: data.authorId, messageId: data.messageId, seq: data.seq, at };
}

/** A line waits no more. One that has ended meanwhile stays as it is. */
export async function endNotice(notice: NoticeDoc, end: NoticeEnd): Promise<void> {
  await change(notice, { open: true }, { open: false, end });
}

/** A line waits, or no more, for another reason than before; not when it was set aside meanwhile. */
export async function settleNotice(notice: NoticeDoc, end: NoticeEnd | null): Promise<void> {
  await change(notice, { end: notice.end }, { open: end === null, end });
}

/** A line waits again. */
export async function reopenNotice(notice: NoticeDoc): Promise<void> {
  await change(notice, { open: false }, { open: true, end: null });
}

/** The line of a thread's answers, or of a direct conversation, waits again, for this one. */
export async function reopenFor(
  notice: NoticeDoc,
  answer: Pick<NoticeDoc, 'actorId' | 'messageId' | 'seq' | 'at'>,
): Promise<void> {
  const { actorId, messageId, seq, at } = answer;
  await change(
    notice,
    { open: false, seq: { $lt: seq } },
    { open: true, end: null, actorId, messageId, seq, at },
    [waits({ ...notice, messageId })],
  );
}

/**
 * A line leads to where its message was moved. One that was read stays so: how far its person read elsewhere says
 * nothing of it.
 */
export async function leadElsewhere(
  notice: NoticeDoc,
  { threadId, channelId, seq }: { threadId: string; channelId: string; seq: number },
): Promise<void> {
  const end = notice.end === 'read' ? 'aside' : notice.end;
  await change(notice, { messageId: notice.messageId }, { threadId, channelId, seq, end });
}

/** A line about this thread, whose message went elsewhere. */
export async function setAsideFor(notice: NoticeDoc, threadId: string): Promise<void> {
  await change(notice, { messageId: notice.messageId, threadId }, { open: false, end: 'aside' });
}

/** The line of an announcement waits again: its person is reminded. */
export async function remindOf(
  notice: NoticeDoc,
  { actorId, at }: Pick<NoticeDoc, 'actorId' | 'at'>,
): Promise<void> {
  await change(notice, { at: { $lt: at } }, { open: true, end: null, actorId, at });
}

async function change(
  notice: NoticeDoc,
  where: Record<string, unknown>,
  fields: Partial<NoticeDoc>,
  events: readonly NewDomainEvent[] = [],
): Promise<void> {
  await commitLine(notice, {
    changes: [
      {
        entity: { kind: 'notice', id: notice._id },
        streams: [{ kind: 'person', id: notice.personId }],
        write: () => ({ where, update: { $set: fields } }),
        refused: () => new AppError('already_done'),
      },
    ],
    events: () => events,
  });
}

/** One line that is refused for good is left out, and said in the log: everybody's other lines do not wait for it. */
async function commitLine({ _id, reason }: NoticeDoc, unit: Unit): Promise<void> {
  try {
    await journal.commit<NoticeDoc>(unit);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // It is so already: what was to be done came twice, or its person was faster.
    if (error.code === 'already_done') return;
    logger.error({ err: error, notice: _id, reason }, 'a line of an inbox was refused, and is left out');
  }
}

function waits({ _id, personId, reason, threadId, messageId }: NoticeDoc): NewDomainEvent {
  return { type: 'notice.waits', data: { noticeId: _id, personId, reason, threadId, messageId } };
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canAcknowledge,
  canAskAcknowledgement,
  canFollowAcknowledgements,
} from '@sentiers/shared/threads/policy.ts';
import type { Acknowledgements, Thread } from '@sentiers/shared/threads/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import {
  type AcknowledgementDoc,
  AcknowledgementModel,
  acknowledgementId,
} from './acknowledgements.model.ts';
import { loadAcknowledgements } from './acknowledgements.queries.ts';
import { requireThread } from './threads.access.ts';
import { authoriseAgain, commitChange } from './threads.changes.ts';
import { loadThread } from './threads.queries.ts';

/** Hours within which those who have not answered are reminded once. */
const REMINDER_HOURS = 24;

/** Asks the readers of an announcement for a « Bien reçu », or no more. What was said stays said. */
export async function askAcknowledgement(
  actor: Actor,
  { threadId, asked }: { threadId: string; asked: boolean },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canAskAcknowledgement);
  const before = thread.acknowledgement;
  if ((before?.asked ?? false) !== asked) {
    const update = before
      ? { $set: { 'acknowledgement.asked': asked } }
      : { $set: { acknowledgement: { asked, count: 0, remindedAt: null } } };
    await commitChange(
      thread,
      {
        write: () => ({ update }),
        events: () => [{ type: 'acknowledgement.asked', data: { threadId, asked } }],
      },
      authoriseAgain(actor, threadId, canAskAcknowledgement),
    );
  }
  return loadThread(actor, threadId);
}

/** Says « Bien reçu ». Once: saying it again answers when it was said. */
export async function acknowledge(
  actor: Actor,
  threadId: string,
): Promise<{ threadId: string; acknowledgedAt: string }> {
  const { thread } = await requireThread(actor, threadId, canAcknowledge);
  const { personId } = actor;
  const id = acknowledgementId(personId, threadId);
  const earlier = await AcknowledgementModel.findById(id).lean<AcknowledgementDoc>();
  if (earlier) return { threadId, acknowledgedAt: earlier.at.toISOString() };
  const { entity } = await journal.commit<AcknowledgementDoc>({
    receipt: derivedReceipt('acknowledgement', personId, id),
    authorise: authoriseAgain(actor, threadId, canAcknowledge),
    changes: [
      {
        entity: { kind: 'acknowledgement', id },
        streams: [{ kind: 'person', id: personId }],
        write: ({ version, at }) => ({ insert: { _id: id, personId, threadId, at, version } }),
      },
    ],
    events: () => [
      { type: 'thread.acknowledged', data: { threadId, channelId: thread.channelId, personId } },
    ],
  });
  return { threadId, acknowledgedAt: entity.doc.at.toISOString() };
}

/**
 * Reminds those who have not said « Bien reçu », once a day.
 *
 * @throws AppError `already_done` where they were reminded within the last day
 */
export async function remindAcknowledgement(actor: Actor, threadId: string): Promise<Acknowledgements> {
  const { thread } = await requireThread(actor, threadId, canFollowAcknowledgements);
  const { channelId } = thread;
  await commitChange(
    thread,
    {
      write: (at) => ({
        where: { $or: remindedBefore(new Date(at.getTime() - REMINDER_HOURS * 3_600_000)) },
        update: { $set: { 'acknowledgement.remindedAt': at } },
      }),
      events: () => [{ type: 'acknowledgement.reminded', data: { threadId, channelId, by: actor.personId } }],
      refused: () => new AppError('already_done'),
    },
    authoriseAgain(actor, threadId, canFollowAcknowledgements),
  );
  return loadAcknowledgements(actor, threadId);
}

function remindedBefore(limit: Date) {
  const field = 'acknowledgement.remindedAt';
  return [{ [field]: null }, { [field]: { $lte: limit } }];
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ScheduledMessage } from '@sentiers/shared/later/schema.ts';
import { mentionedGroups } from '@sentiers/shared/messages/groups.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { EntityDoc } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { requireGroups } from '../messages/groups.queries.ts';
import { readThread, requireThread } from '../threads/threads.access.ts';
import { presentScheduled } from './later.queries.ts';
import { changeScheduled } from './scheduled.changes.ts';
import { type ScheduledDoc, ScheduledModel } from './scheduled.model.ts';
import { leaveAt } from './sending.ts';

/** More than anyone means to keep: beyond it something runs wild. */
const MOST_WAITING = 100;

export interface NewScheduled {
  conversationId: string;
  clientId: string;
  body: string;
  at: string;
}

/**
 * Keeps a message that leaves at a moment. The same `clientId` again answers the same one.
 *
 * @throws AppError `thread_closed`, `forbidden`, `group_forbidden`, `client_id_conflict`; `withdrawn` where that one was
 *   cancelled, `already_done` where it has left; `rate_limited` beyond a hundred waiting
 */
export async function scheduleMessage(actor: Actor, input: NewScheduled): Promise<ScheduledMessage> {
  const { conversationId, body } = input;
  const id = input.clientId.toLowerCase();
  await mayWrite(actor, input);
  const waiting = await ScheduledModel.countDocuments({ personId: actor.personId, state: 'waiting' });
  if (waiting >= MOST_WAITING) throw new AppError('rate_limited');
  const doc: ScheduledDoc = {
    _id: id,
    personId: actor.personId,
    conversationId,
    body,
    at: new Date(input.at),
    revision: 1,
    state: 'waiting',
    refusal: null,
    overAt: null,
    version: 0,
  };
  await leaveAt(doc);
  const { entity } = await journal.commit<ScheduledDoc>({
    // Not the message's own receipt: that one is for when it leaves.
    receipt: {
      authorId: actor.personId,
      clientId: `scheduled-${id}`,
      hash: requestHash({ conversationId, body, at: input.at }),
    },
    authorise: async () => mayWrite(await loadActor(actor.personId), input),
    changes: [
      {
        entity: { kind: 'scheduled', id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ version }) => ({ insert: { ...doc, version } }),
      },
    ],
  });
  if (entity.doc.state === 'cancelled') throw new AppError('withdrawn');
  if (isOver(entity.doc)) throw new AppError('already_done');
  return present(actor, entity.doc);
}

async function mayWrite(
  actor: Actor,
  { conversationId, body }: Pick<NewScheduled, 'conversationId' | 'body'>,
): Promise<void> {
  const { facts } = await requireThread(actor, conversationId, canPostInThread);
  await requireGroups(actor, mentionedGroups(body), facts.channel);
}

/**
 * Changes its words or its moment. One that could not leave waits again.
 *
 * @throws AppError `not_found`, `group_forbidden`, `already_done` where it has left, `revision_conflict` where it changed meanwhile
 */
export async function updateScheduled(
  actor: Actor,
  input: { scheduledId: string; revision: number; body?: string | undefined; at?: string | undefined },
): Promise<ScheduledMessage> {
  const kept = await readOwn(actor, input.scheduledId);
  if (kept.revision !== input.revision) throw new AppError('revision_conflict');
  const next = {
    body: input.body ?? kept.body,
    at: input.at === undefined ? kept.at : new Date(input.at),
    revision: kept.revision + 1,
    state: 'waiting' as const,
    refusal: null,
  };
  if (next.at.getTime() <= Date.now())
    throw new AppError('invalid_input', { fields: [{ path: ['at'], reason: 'not_to_come' }] });
  const groups = mentionedGroups(next.body);
  if (groups.length > 0) {
    const { facts } = await readThread(actor, kept.conversationId);
    await requireGroups(actor, groups, facts.channel);
  }
  await leaveAt({ ...kept, ...next });
  const changed = await changeScheduled(kept, {
    where: { revision: kept.revision, state: { $in: ['waiting', 'refused'] } },
    fields: next,
    refused: movedOn,
  });
  return present(actor, changed);
}

/** It won't leave. What has left already answers `already_done`. */
export async function cancelScheduled(actor: Actor, scheduledId: string): Promise<{ scheduledId: string }> {
  const kept = await readOwn(actor, scheduledId);
  await changeScheduled(kept, {
    where: { state: { $in: ['waiting', 'refused'] } },
    fields: { state: 'cancelled', overAt: new Date() },
    refused: movedOn,
  });
  return { scheduledId };
}

/** One of the actor's own that is not over. Throws `not_found`, for those of others too. */
export async function readOwn(actor: Actor, scheduledId: string): Promise<ScheduledDoc> {
  const kept = await ScheduledModel.findOne({
    _id: scheduledId.toLowerCase(),
    personId: actor.personId,
  }).lean<ScheduledDoc>();
  if (!kept || kept.state === 'cancelled') throw new AppError('not_found');
  if (kept.state === 'sent') throw new AppError('already_done');
  return kept;
}

function movedOn(current: EntityDoc | null): AppError {
  return new AppError(isOver(current) ? 'already_done' : 'revision_conflict');
}

function isOver(current: object | null): boolean {
  const state = (current as ScheduledDoc | null)?.state;
  return state === 'sending' || state === 'sent' || state === 'cancelled';
}

async function present(actor: Actor, doc: ScheduledDoc): Promise<ScheduledMessage> {
  const [presented] = await presentScheduled(actor, [doc]);
  if (!presented) throw new AppError('internal');
  return presented;
}

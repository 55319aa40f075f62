import type { Actor } from '@sentiers/shared/actor.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { canFollowAcknowledgements } from '@sentiers/shared/threads/policy.ts';
import type { Acknowledgements } from '@sentiers/shared/threads/schema.ts';
import { listChannelReaders } from '../channels/channel-readers.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import {
  type AcknowledgementDoc,
  AcknowledgementModel,
  acknowledgementId,
} from './acknowledgements.model.ts';
import { requireThread } from './threads.access.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

/** Who said « Bien reçu », in the order they did, and who of those that read here now has not, by name. */
export async function loadAcknowledgements(actor: Actor, threadId: string): Promise<Acknowledgements> {
  const { facts } = await requireThread(actor, threadId, canFollowAcknowledgements);
  const [rows, readers, thread] = await Promise.all([
    AcknowledgementModel.find({ threadId }).sort({ at: 1 }).lean<AcknowledgementDoc[]>(),
    listChannelReaders(facts.channel),
    ThreadModel.findById(threadId, { acknowledgement: 1 }).lean<Pick<ThreadDoc, 'acknowledgement'>>(),
  ]);
  const people = await loadPersonSummaries(rows.map(({ personId }) => personId));
  const said = new Set(rows.map(({ personId }) => personId));
  return {
    acknowledged: rows.map(({ personId, at }) => ({
      person: summaryOf(people, personId),
      at: at.toISOString(),
    })),
    waiting: readers.filter(({ id }) => isAwaited(id, facts, said)),
    remindedAt: thread?.acknowledgement?.remindedAt?.toISOString() ?? null,
  };
}

/** Ids of those of whom an announcement still waits for a « Bien reçu ». */
export async function listAwaited(facts: ThreadFacts): Promise<string[]> {
  const [rows, readers] = await Promise.all([
    AcknowledgementModel.find({ threadId: facts.id }, { personId: 1 }).lean<AcknowledgementDoc[]>(),
    listChannelReaders(facts.channel),
  ]);
  const said = new Set(rows.map(({ personId }) => personId));
  return readers.map(({ id }) => id).filter((id) => isAwaited(id, facts, said));
}

/** When each of these people said « Bien reçu » of each of these threads. */
export async function loadAcknowledged(
  pairs: readonly { personId: string; threadId: string }[],
): Promise<(personId: string, threadId: string) => Date | null> {
  const ids = pairs.map(({ personId, threadId }) => acknowledgementId(personId, threadId));
  const rows =
    ids.length === 0
      ? []
      : await AcknowledgementModel.find({ _id: { $in: ids } }).lean<AcknowledgementDoc[]>();
  const byId = new Map(rows.map(({ _id, at }) => [_id, at]));
  return (personId, threadId) => byId.get(acknowledgementId(personId, threadId)) ?? null;
}

function isAwaited(personId: string, { authorId }: ThreadFacts, said: ReadonlySet<string>): boolean {
  return personId !== authorId && !said.has(personId);
}

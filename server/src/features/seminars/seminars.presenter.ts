import type { Actor } from '@sentiers/shared/actor.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import {
  canManageSeminar,
  canRegister,
  type SeminarFacts,
  whyNotUnregister,
} from '@sentiers/shared/seminars/policy.ts';
import type { Seminar, SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { standingIn } from './places.ts';
import type { AccessedSeminar } from './seminars.access.ts';
import type { AgendaItemDoc, SeminarDoc } from './seminars.model.ts';

/** A seminar as its list needs it: without what only its own page shows. */
export type ListedSeminar = Omit<SeminarDoc, 'items' | 'description'>;

/** A line of the list of seminars, for one reader. */
export function presentSummary(
  actor: Actor,
  { seminar, facts }: { seminar: ListedSeminar; facts: SeminarFacts },
): SeminarSummary {
  const { registered, waiting, address, videoAddress, limit, closesAt } = seminar;
  const mine = standingIn(seminar, actor.personId);
  const isIn = mine.state !== 'none';
  return {
    id: seminar._id,
    cohortId: seminar.cohortId,
    kind: seminar.kind,
    state: seminar.state,
    title: seminar.title,
    startsAt: seminar.startsAt.toISOString(),
    endsAt: seminar.endsAt.toISOString(),
    place: { address, videoAddress },
    registration: { limit, closesAt: closesAt?.toISOString() ?? null },
    counts: { registered: registered.length, waiting: waiting.length },
    mine,
    abilities: {
      manage: canManageSeminar(actor, facts),
      register: !isIn && canRegister(actor, facts),
      unregister: isIn && whyNotUnregister(facts) === null,
    },
  };
}

interface Known {
  /** What its agenda shows. */
  files: ReadonlyMap<string, FileSummary>;
  /** Null for who doesn't prepare it. */
  changedBy: PersonSummary | null;
}

/** A seminar for one reader. */
export function presentSeminar(
  actor: Actor,
  { seminar, facts }: AccessedSeminar,
  { files, changedBy }: Known,
): Seminar {
  const { channelId, description, revision, changedAt, cancellation, items } = seminar;
  return {
    ...presentSummary(actor, { seminar, facts }),
    ...{ channelId, description, revision },
    changed: changedBy && { at: changedAt.toISOString(), by: changedBy },
    cancellation: cancellation && { at: cancellation.at.toISOString(), reason: cancellation.reason },
    items: items.map((item) => presentItem(item, files)),
  };
}

function presentItem(
  { startsAt, endsAt, documentIds, ...item }: AgendaItemDoc,
  files: ReadonlyMap<string, FileSummary>,
): Seminar['items'][number] {
  return {
    ...item,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    documents: documentIds.map((id) => files.get(id)).filter((file) => file !== undefined),
  };
}

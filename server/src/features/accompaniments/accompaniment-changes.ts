import type { NewDomainEvent } from '../../platform/journal/events.ts';
import type { Change } from '../../platform/journal/types.ts';
import type { AccessedAccompaniment } from './accompaniments.access.ts';
import type { AccompanimentDoc } from './accompaniments.model.ts';
import type { MeetingDoc, NotebookEntryDoc } from './notebook.model.ts';

/** A change of an accompaniment, refused as `revision_conflict` where it isn't any more what it was read as. */
export function planAccompaniment(
  { _id, organisationId, revision }: AccompanimentDoc,
  set: (at: Date) => Partial<AccompanimentDoc>,
): Change {
  return {
    entity: { kind: 'accompaniment', id: _id },
    streams: [{ kind: 'organisation', id: organisationId }],
    write: ({ at }) => ({
      where: { revision },
      update: { $set: { leaving: [], ...set(at), revision: revision + 1 } },
    }),
  };
}

/** A new page of the notebook, a new meeting, or the accompaniment itself. */
export function planInsert(
  kind: 'accompaniment' | 'accompaniment-entry' | 'accompaniment-meeting',
  docAt: (at: Date) => AccompanimentDoc | NotebookEntryDoc | MeetingDoc,
): Change {
  const { _id, organisationId } = docAt(new Date());
  return {
    entity: { kind, id: _id },
    streams: [{ kind: 'organisation', id: organisationId }],
    write: ({ at }) => ({ insert: docAt(at) }),
  };
}

/** A change of a page or of a meeting, refused as `revision_conflict` where it isn't any more what it was read as. */
export function planWithin<Doc extends NotebookEntryDoc | MeetingDoc>(
  kind: 'accompaniment-entry' | 'accompaniment-meeting',
  { _id, organisationId, revision }: Doc,
  set: (at: Date) => Partial<Doc>,
): Change {
  return {
    entity: { kind, id: _id },
    streams: [{ kind: 'organisation', id: organisationId }],
    write: ({ at }) => ({ where: { revision }, update: { $set: { ...set(at), revision: revision + 1 } } }),
  };
}

/** Has a line made for those of both sides, but for who did it; no word of it is in the line. */
export function tell(
  reason: 'accompaniment-joined' | 'accompaniment-noted' | 'accompaniment-meeting' | 'handover-asked',
  accompanimentId: string,
  { personIds, by }: { personIds: readonly string[]; by: string },
): NewDomainEvent {
  const subject = { kind: 'accompaniment', id: accompanimentId } as const;
  return { type: 'journey.told', data: { reason, personIds, subject, by } };
}

/** Everyone of both sides. */
export function everyoneOf({ facts }: AccessedAccompaniment): string[] {
  return [...new Set([...facts.peopleIds, ...facts.companionIds])];
}

import type { NoticeSubjectKind } from '@sentiers/shared/inbox/schema.ts';
import { v5 as derivedId } from 'uuid';
import type { Change } from '../../platform/journal/types.ts';
import type { ApproachDoc, IntroductionDoc } from './introductions.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone is asked whether they would meet its requester, for the first time or again. */
    'introduction.sent': { introductionId: string; approachId: string; reminds: boolean };
    /** Who was asked said yes. */
    'introduction.accepted': { introductionId: string; approachId: string };
  }
}

const APPROACHES = 'f4b0a3de-0a53-4c0e-8a0f-6d1b7b9e2c44';

/** One of an introduction by its rank: two sent at once are one, and the second is refused. */
export function approachId(introductionId: string, rank: number): string {
  return derivedId(`${introductionId}/${rank}`, APPROACHES);
}

/** A change of what its requester knows, refused where it isn't any more what it was read as. */
export function planIntroduction(
  { _id, requesterId, version }: IntroductionDoc,
  set: Partial<IntroductionDoc>,
): Change {
  return {
    entity: { kind: 'introduction', id: _id },
    streams: [{ kind: 'person', id: requesterId }],
    write: () => ({ where: { version }, update: { $set: set } }),
  };
}

/** A change of what its requester doesn't know. */
export function planApproach({ _id, sentBy, version }: ApproachDoc, set: Partial<ApproachDoc>): Change {
  return {
    entity: { kind: 'introduction-approach', id: _id },
    streams: [{ kind: 'person', id: sentBy }],
    write: () => ({ where: { version }, update: { $set: set } }),
  };
}

/** What lines of the inbox are about. */
export function subjectOf({ _id }: Pick<IntroductionDoc, '_id'>): { kind: NoticeSubjectKind; id: string } {
  return { kind: 'introduction', id: _id };
}

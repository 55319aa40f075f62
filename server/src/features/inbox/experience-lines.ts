import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import { findWhoIsAwaited, type Waiting } from '../experiences/waiting.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type TellingEvent =
  | ConsumedOf<'experience.authored'>
  | ConsumedOf<'experience.review-asked'>
  | ConsumedOf<'experience.reviewed'>
  | ConsumedOf<'experience.noted'>
  | ConsumedOf<'experience.agreement-asked'>
  | ConsumedOf<'experience.agreed'>
  | ConsumedOf<'experience.withdrawn'>;
type SettlingEvent = TellingEvent | ConsumedOf<'experience.published'> | ConsumedOf<'experience.discarded'>;

const reasons = {
  'experience.authored': 'experience-authored',
  'experience.review-asked': 'experience-review',
  'experience.reviewed': 'experience-reviewed',
  'experience.noted': 'experience-noted',
  'experience.agreement-asked': 'experience-agreement',
  'experience.agreed': 'experience-agreed',
  'experience.withdrawn': 'experience-withdrawn',
} as const satisfies Record<TellingEvent['type'], NoticeReason>;

/**
 * Those whom it concerns learn that they write with others, are asked to read a draft or to agree, or what came of it;
 * nobody of what they did themselves.
 */
export function experienceLines(event: TellingEvent): Reason[] {
  const { type, at, data } = event;
  const { experienceId, by: actorId } = data;
  return peopleIn(event)
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      ...nothingSaid,
      ...{ personId, reason: reasons[type], experienceId, actorId, at, note: noteOf(event) },
    }));
}

function peopleIn(event: TellingEvent): readonly string[] {
  switch (event.type) {
    case 'experience.agreed':
      // One answer among several is no news; that all were given is.
      return event.data.done ? event.data.authorIds : [];
    case 'experience.reviewed':
    case 'experience.withdrawn':
      return event.data.authorIds;
    default:
      return event.data.personIds;
  }
}

function noteOf(event: TellingEvent): string {
  switch (event.type) {
    case 'experience.review-asked':
      return event.data.request;
    case 'experience.reviewed':
      return event.data.words;
    case 'experience.noted':
      return event.data.body;
    case 'experience.withdrawn':
      return event.data.reason;
    default:
      return '';
  }
}

/** What each reason waits for; the others wait to be set aside. */
const awaited: Partial<Record<NoticeReason, keyof Waiting>> = {
  'experience-agreement': 'agreement',
  'experience-review': 'review',
  'experience-authored': 'draft',
  'experience-reviewed': 'draft',
  'experience-noted': 'draft',
  'experience-agreed': 'draft',
};

/**
 * Lines that ask for what was given meanwhile, or is asked no more, wait no longer; nor do those about a draft that their
 * person reads no more, or that was thrown away.
 */
export async function settleExperiences(events: readonly SettlingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const ids = [...new Set(events.map(({ data }) => data.experienceId))];
  const open = await NoticeModel.find({
    experienceId: { $in: ids },
    reason: { $in: Object.keys(awaited) as NoticeReason[] },
    open: true,
  }).lean<NoticeDoc[]>();
  if (open.length === 0) return;
  const waiting = await findWhoIsAwaited(ids);
  const idle = open.filter((notice) => {
    const what = awaited[notice.reason];
    const { experienceId = '', personId } = notice;
    const isWaited = what !== undefined && waiting.get(experienceId)?.[what].has(personId) === true;
    return !isWaited || open.some((later) => asksAgain(later, notice));
  });
  await Promise.all(idle.map((notice) => endNotice(notice, 'void')));
}

/** The same question to the same person, later: one line of it is enough. */
function asksAgain(later: NoticeDoc, { reason, personId, experienceId, at }: NoticeDoc): boolean {
  const isQuestion = reason === 'experience-agreement' || reason === 'experience-review';
  const isSame =
    later.reason === reason && later.personId === personId && later.experienceId === experienceId;
  return isQuestion && isSame && later.at > at;
}

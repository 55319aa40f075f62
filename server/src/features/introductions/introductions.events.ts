import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { registerSubject } from '../../platform/notices/subjects.ts';
import { registerReread } from '../../platform/realtime/rereads.ts';
import { openDoors } from './accepting.ts';
import { forgetErased } from './erased-contacts.ts';
import { turnIntroductions } from './introduction-clock.ts';
import { askingMail, mailId } from './introduction-mails.ts';
import { findIntroduction, listQualifiers, readableAmong } from './introductions.access.ts';
import {
  type ApproachDoc,
  ApproachModel,
  type IntroductionDoc,
  IntroductionModel,
} from './introductions.model.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/** What journals carry of introductions, who is told of what, and what happens in time. Once, before the server starts. */
export function registerIntroductions(): void {
  registerEntity<IntroductionDoc>({
    kind: 'introduction',
    model: IntroductionModel,
    streams: [{ kind: 'person', idField: 'requesterId', versionField: 'version' }],
    present: () => [],
  });
  registerEntity<ApproachDoc>({
    kind: 'introduction-approach',
    model: ApproachModel,
    streams: [{ kind: 'person', idField: 'sentBy', versionField: 'version' }],
    present: () => [],
  });
  registerReread<IntroductionDoc>('introduction', async ({ _id, requesterId }) => ({
    what: { kind: 'introduction', id: _id },
    personIds: [requesterId, ...(await othersConcerned(_id))],
  }));
  // Never its requester: that an approach was answered is what they must not learn.
  registerReread<ApproachDoc>('introduction-approach', async ({ introductionId }) => ({
    what: { kind: 'introduction', id: introductionId },
    personIds: await othersConcerned(introductionId),
  }));
  registerSubject('introduction', async (actor, ids) => {
    const docs = await IntroductionModel.find({ _id: { $in: [...ids] } }).lean<IntroductionDoc[]>();
    const readable = await readableAmong(actor, docs);
    return new Map(readable.map(({ introduction }) => [introduction._id, introduction.wording.whom]));
  });
  onDomainEventRepeatable('introductions.mail', ['introduction.sent'], mailAsked);
  onDomainEventRepeatable('introductions.open', ['introduction.accepted'], openDoors);
  defineRecurringJob('introductions.turn', LOOK_EVERY_MS, async () => {
    await turnIntroductions();
    await forgetErased();
  });
}

async function othersConcerned(introductionId: string): Promise<string[]> {
  const accessed = await findIntroduction(introductionId);
  if (!accessed) return [];
  const { facts } = accessed;
  return [...(await listQualifiers(facts)), ...(facts.targetId === null ? [] : [facts.targetId])];
}

async function mailAsked(events: readonly DomainEvent<'introduction.sent'>[]): Promise<void> {
  for (const { id, data } of events) {
    const { approachId, reminds } = data;
    await askingMail.queue(mailId(id), { approachId, reminds });
  }
}

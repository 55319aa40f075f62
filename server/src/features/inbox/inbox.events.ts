import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { remindAwaited } from './acknowledgement-reminders.ts';
import { type Consumed, consumedEvents, eventsOf } from './consumed-events.ts';
import { settleExperiences } from './experience-lines.ts';
import { followMessages, followThreads } from './following-moves.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { presentNoticesToOwners } from './inbox.presenter.ts';
import { settleJourneys, settleToldAnew } from './journey-lines.ts';
import { noticeAnswers } from './reason-answered.ts';
import { noticeDirect } from './reason-direct.ts';
import { addReasons } from './reasons.ts';
import { settleRecaps } from './recap-lines.ts';
import { settleReplays } from './replay-lines.ts';
import { settleSeminars } from './seminar-lines.ts';
import {
  settleByAcknowledgement,
  settleByChannel,
  settleByMessage,
  settleByStanding,
  settleImports,
  settleReports,
  settleWeeklyWords,
} from './settling.ts';
import { settleThanks } from './thanks.ts';
import { settleTrials } from './trial-lines.ts';

/** What persons' journals carry of notices, and who makes them. Once, before the server starts. */
export function registerInbox(): void {
  registerEntity<NoticeDoc>({
    kind: 'notice',
    model: NoticeModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: presentNoticesToOwners,
  });
  clearWithConversations(({ conversationIds }, session) =>
    NoticeModel.deleteMany({ threadId: { $in: [...conversationIds] } }, { session }),
  );
  onDomainEventRepeatable<Consumed['type']>('inbox', consumedEvents, keepInbox);
}

/**
 * Adds what these events give reason for, then settles what no longer waits. Both look at how things stand now, not
 * at what an event says of its moment: doing it late, or twice, ends the same.
 */
async function keepInbox(events: readonly Consumed[]): Promise<void> {
  await addReasons(events);
  await noticeAnswers(eventsOf(events, 'message.posted'));
  await noticeDirect(eventsOf(events, 'message.posted'));
  await settleByMessage([
    ...eventsOf(events, 'message.deleted'),
    ...eventsOf(events, 'message.hidden'),
    ...eventsOf(events, 'message.restored'),
  ]);
  await followMessages(eventsOf(events, 'messages.moved'));
  await followThreads(eventsOf(events, 'thread.moved'));
  await settleByStanding(eventsOf(events, 'standing.changed'));
  await settleByChannel(eventsOf(events, 'channel-following.changed'));
  await remindAwaited(eventsOf(events, 'acknowledgement.reminded'));
  await settleByAcknowledgement([
    ...eventsOf(events, 'acknowledgement.asked'),
    ...eventsOf(events, 'thread.acknowledged'),
  ]);
  await settleThanks([
    ...eventsOf(events, 'thread.answered'),
    ...eventsOf(events, 'message.deleted'),
    ...eventsOf(events, 'message.hidden'),
    ...eventsOf(events, 'message.restored'),
  ]);
  await settleReports(eventsOf(events, 'report.closed'));
  await settleImports([...eventsOf(events, 'import.consent'), ...eventsOf(events, 'import.closed')]);
  await settleSeminars([
    ...eventsOf(events, 'seminar.asked'),
    ...eventsOf(events, 'seminar.placed'),
    ...eventsOf(events, 'seminar.moved'),
    ...eventsOf(events, 'seminar.near'),
    ...eventsOf(events, 'seminar.cancelled'),
  ]);
  await settleRecaps([
    ...eventsOf(events, 'recap.answered'),
    ...eventsOf(events, 'recap.published'),
    ...eventsOf(events, 'message.deleted'),
    ...eventsOf(events, 'message.hidden'),
    ...eventsOf(events, 'messages.moved'),
    ...eventsOf(events, 'room-question.changed'),
  ]);
  await settleReplays([
    ...eventsOf(events, 'replay.answered'),
    ...eventsOf(events, 'replay.declared-absent'),
  ]);
  await settleExperiences([
    ...eventsOf(events, 'experience.authored'),
    ...eventsOf(events, 'experience.review-asked'),
    ...eventsOf(events, 'experience.reviewed'),
    ...eventsOf(events, 'experience.noted'),
    ...eventsOf(events, 'experience.agreement-asked'),
    ...eventsOf(events, 'experience.agreed'),
    ...eventsOf(events, 'experience.published'),
    ...eventsOf(events, 'experience.withdrawn'),
    ...eventsOf(events, 'experience.discarded'),
  ]);
  await settleTrials([
    ...eventsOf(events, 'trial.reported'),
    ...eventsOf(events, 'trial.due'),
    ...eventsOf(events, 'trial.changed'),
    ...eventsOf(events, 'trial.removed'),
  ]);
  await settleToldAnew(eventsOf(events, 'journey.told'));
  await settleJourneys(eventsOf(events, 'journey.settled'));
  await settleWeeklyWords([...eventsOf(events, 'weekly.ready'), ...eventsOf(events, 'weekly.sent')]);
}

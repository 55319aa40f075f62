import type { DomainEvent } from '../../platform/journal/events.ts';

/** What gives reason for a line, or settles one. */
export const consumedEvents = [
  'thread.created',
  'thread.answered',
  'thread.acknowledged',
  'acknowledgement.asked',
  'acknowledgement.reminded',
  'message.posted',
  'message.edited',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'messages.moved',
  'thread.moved',
  'standing.changed',
  'channel-following.changed',
  'report.created',
  'report.closed',
  'reminder.rung',
  'scheduled.refused',
  'weekly.ready',
  'weekly.sent',
  'import.consent',
  'import.closed',
  'recap.asked',
  'recap.answered',
  'recap.published',
  'room-question.changed',
  'thread.addressed',
  'seminar.announced',
  'seminar.asked',
  'seminar.placed',
  'seminar.moved',
  'seminar.near',
  'seminar.cancelled',
  'replay.asked',
  'replay.answered',
  'replay.replaced',
  'replay.declared-absent',
  'experience.authored',
  'experience.review-asked',
  'experience.reviewed',
  'experience.noted',
  'experience.agreement-asked',
  'experience.agreed',
  'experience.published',
  'experience.withdrawn',
  'experience.discarded',
  'trial.declared',
  'trial.reported',
  'trial.due',
  'trial.changed',
  'trial.removed',
  'journey.told',
  'journey.settled',
] as const;
export type Consumed = DomainEvent<(typeof consumedEvents)[number]>;
export type ConsumedOf<Type extends Consumed['type']> = Extract<Consumed, { type: Type }>;

/** Those of one type, in their order. */
export function eventsOf<Type extends Consumed['type']>(
  events: readonly Consumed[],
  type: Type,
): ConsumedOf<Type>[] {
  return events.filter((event): event is ConsumedOf<Type> => event.type === type);
}

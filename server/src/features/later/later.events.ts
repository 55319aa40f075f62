import type { LaterChange } from '@sentiers/shared/later/schema.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { type ReminderDoc, ReminderModel } from './reminders.model.ts';
import { ringForgotten } from './reminders.service.ts';
import { type ScheduledDoc, ScheduledModel } from './scheduled.model.ts';
import { sendForgotten } from './sending.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/** Where the message stands that something is about. */
interface Place {
  personId: string;
  threadId: string;
  channelId: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** A reminder's moment has come. */
    'reminder.rung': Place & { messageId: string; seq: number; note: string };
    /** A message could not leave at its moment. */
    'scheduled.refused': Place & { scheduledId: string };
  }
}

/** What persons' journals carry of what is kept for later. Once, before the server starts. */
export function registerLater(): void {
  registerEntity<ScheduledDoc>({
    kind: 'scheduled',
    model: ScheduledModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: (docs) => docs.map((doc) => present('scheduled', doc)),
  });
  registerEntity<ReminderDoc>({
    kind: 'reminder',
    model: ReminderModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: (docs) => docs.map((doc) => present('reminder', doc)),
  });
  clearWithConversations(async ({ conversationIds, idsOf }, session) => {
    await ScheduledModel.deleteMany({ conversationId: { $in: [...conversationIds] } }, { session });
    await ReminderModel.deleteMany({ messageId: { $in: [...idsOf('message')] } }, { session });
  });
  defineRecurringJob('later.send-forgotten', LOOK_EVERY_MS, () => sendForgotten());
  defineRecurringJob('later.ring-forgotten', LOOK_EVERY_MS, () => ringForgotten());
}

/** Only that it changed: what it says is read with its list, as rights stand then. */
function present(kind: LaterChange['kind'], { _id, version }: ScheduledDoc | ReminderDoc): LaterChange {
  return { kind, id: _id, version };
}

import { mailReasonOf } from '@sentiers/shared/mails/schema.ts';
import type { ClientSession } from 'mongoose';
import { v5 as derivedId } from 'uuid';
import { config } from '../../config.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { type DomainEvent, onDomainEvent } from '../../platform/journal/events.ts';
import { type MailItemDoc, MailItemModel } from './mails.model.ts';
import { dueAt } from './rhythm.ts';
import { sendDueMails } from './sending.ts';
import { loadMailSettings } from './settings.access.ts';

const ITEMS = '0b7c2a53-6a0e-4f3c-9a55-1f6f7f0f4d11';
const LOOK_EVERY_MS = 5_000;

/** What waits for someone may leave by mail. Once, before the server starts. */
export function registerMails(): void {
  onDomainEvent('mails', ['notice.waits'], keepForMail);
  defineRecurringJob('mails.send-due', LOOK_EVERY_MS, () => sendDueMails());
}

async function keepForMail(
  events: readonly DomainEvent<'notice.waits'>[],
  session: ClientSession,
): Promise<void> {
  const wanted = events.filter(({ data }) => mailReasonOf(data.reason) !== null);
  const settings = await loadMailSettings([...new Set(wanted.map(({ data }) => data.personId))]);
  const items = wanted.flatMap(({ id, at, data }): MailItemDoc[] => {
    const choices = settings.get(data.personId);
    const due = choices && dueAt(choices, at, config().mailDelayMs);
    if (!due) return [];
    const { noticeId, personId, reason } = data;
    return [{ _id: derivedId(id, ITEMS), noticeId, personId, reason, at, dueAt: due, batchId: null }];
  });
  if (items.length > 0) await MailItemModel.insertMany(items, { session });
}

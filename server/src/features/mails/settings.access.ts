import { type MailChoices, type MailReason, mailReasons } from '@sentiers/shared/mails/schema.ts';
import { listMailboxOwners } from '../accounts/accounts.access.ts';
import { MailItemModel, type MailSettingsDoc, MailSettingsModel } from './mails.model.ts';

/** More threads than anyone stops by hand; the oldest go first. */
const MAX_STOPPED_THREADS = 500;

/** How things are until someone says otherwise. */
export const defaultChoices: MailChoices = {
  rhythm: 'at-once',
  hour: 8,
  timeZone: 'Europe/Paris',
  reasons: [...mailReasons],
};

/** What each of these people chose; all of them are in the answer. */
export async function loadMailSettings(personIds: readonly string[]): Promise<Map<string, MailSettingsDoc>> {
  const found = await MailSettingsModel.find({ _id: { $in: [...personIds] } }).lean<MailSettingsDoc[]>();
  const chosen = new Map(
    found.map((settings) => [settings._id, withNewReasons({ ...older(settings._id), ...settings })]),
  );
  return new Map(personIds.map((id) => [id, chosen.get(id) ?? unchosen(id)]));
}

/** Those that were asked of everyone at first. */
const firstReasons: readonly MailReason[] = ['direct', 'mentioned', 'answered', 'announcement'];

/** What came after someone chose leaves as it does for who chose nothing, until they say otherwise. */
function withNewReasons(settings: MailSettingsDoc): MailSettingsDoc {
  const { reasons, askedReasons = [] } = settings;
  return {
    ...settings,
    reasons: [...reasons, ...mailReasons.filter((each) => !askedReasons.includes(each))],
  };
}

export async function mailSettingsOf(personId: string): Promise<MailSettingsDoc> {
  return (await loadMailSettings([personId])).get(personId) ?? unchosen(personId);
}

/** How many of these people, of those who have an account, receive announcements by mail. */
export async function countMailedAnnouncements(personIds: readonly string[]): Promise<number> {
  const withMailbox = await listMailboxOwners(personIds);
  const settings = await loadMailSettings(withMailbox);
  return [...settings.values()].filter(
    ({ rhythm, reasons }) => rhythm !== 'never' && reasons.includes('announcement'),
  ).length;
}

/** Keeps what someone chose; what waits for them is looked at anew. */
export async function saveMailSettings(
  personId: string,
  set: Partial<Omit<MailSettingsDoc, '_id' | 'stoppedThreads'>>,
): Promise<void> {
  const asked = set.reasons ? { ...set, askedReasons: [...mailReasons] } : set;
  const { _id, ...unset } = { ...unchosen(personId), ...asked };
  const untouched = Object.entries(unset).filter(([name]) => !(name in asked));
  await MailSettingsModel.updateOne(
    { _id },
    { $set: asked, $setOnInsert: Object.fromEntries(untouched) },
    { upsert: true },
  );
  await MailItemModel.updateMany({ personId, batchId: null }, { $set: { dueAt: new Date() } });
}

/** A thread sends someone mails no more, or again. Twice is once. */
export async function saveThreadStopped(personId: string, threadId: string, stopped: boolean): Promise<void> {
  const { _id, stoppedThreads: _none, ...choices } = unchosen(personId);
  await MailSettingsModel.updateOne(
    { _id },
    { $pull: { stoppedThreads: threadId }, $setOnInsert: choices },
    { upsert: true },
  );
  if (!stopped) return;
  await MailSettingsModel.updateOne(
    { _id, stoppedThreads: { $ne: threadId } },
    { $push: { stoppedThreads: { $each: [threadId], $slice: -MAX_STOPPED_THREADS } } },
  );
}

/** What choices that were kept lack: they were made before there were more reasons. */
function older(personId: string): MailSettingsDoc {
  return { ...unchosen(personId), askedReasons: [...firstReasons] };
}

function unchosen(personId: string): MailSettingsDoc {
  return {
    _id: personId,
    ...defaultChoices,
    ...{ rhythmBefore: null, askedReasons: [...mailReasons], stoppedThreads: [] },
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailSettings } from '@sentiers/shared/mails/schema.ts';
import { sendDueMails } from '../features/mails/sending.ts';
import { outboxDirectory } from '../platform/mail/mailer.ts';
import { consequences, type Speaker } from './discussion.ts';
import { mailsTo } from './mailbox.ts';

/** How long a mention waits for its reader in tests of mails, in milliseconds. */
export const MAIL_DELAY_MS = 120_000;

/** Where someone's mails go. */
export const email = (who: Speaker) => `${who.id}@exemple.test`;
/** The mails that someone got, the oldest first. */
export const mails = (who: Speaker) => mailsTo(email(who));
/** A moment to come: by default, once a mention has waited. */
export const later = (ms = MAIL_DELAY_MS + 1_000) => new Date(Date.now() + ms);

/** Changes what someone chose of their mails; answers all of it. */
export async function settings(who: Speaker, changes: Partial<MailSettings>): Promise<MailSettings> {
  const { body } = await who.visitor.patch('/api/me/mails', changes).expect(200);
  return body;
}

/** What was said has its consequences, and the time to wait is over. */
export async function timePasses(ms?: number): Promise<void> {
  await consequences();
  await sendDueMails(() => later(ms));
}

/** The mails that came by what is done here. */
export async function mailsBy(who: Speaker, act: () => Promise<void>): Promise<string[]> {
  const before = (await mails(who)).length;
  await act();
  return (await mails(who)).slice(before);
}

/** The last mail that someone got, as it was handed over. */
export function emlOf(who: Speaker): string {
  const names = readdirSync(outboxDirectory()).filter(
    (name) => name.startsWith(email(who)) && name.endsWith('.eml'),
  );
  return readFileSync(join(outboxDirectory(), names.sort().at(-1) ?? ''), 'utf8');
}

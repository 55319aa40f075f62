import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { outboxDirectory } from '../platform/mail/mailer.ts';

const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 25;

/** Texts of the mails that this address has received, the oldest first. */
export async function mailsTo(email: string): Promise<string[]> {
  const names = await readdir(outboxDirectory()).catch(() => []);
  const mine = names.filter((name) => name.startsWith(`${email}-`) && name.endsWith('.txt')).sort();
  return Promise.all(mine.map((name) => readFile(join(outboxDirectory(), name), 'utf8')));
}

/** The mail of this rank (from 0) to this address, once it has come. */
export async function waitForMail(email: string, rank = 0): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const mail = (await mailsTo(email))[rank];
    if (mail !== undefined) return mail;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error(`no mail of rank ${rank} to ${email} within ${PATIENCE_MS} ms`);
}

/** The secret of the link in a mail. */
export function tokenIn(mail: string): string {
  return /#([\w-]{43})/.exec(mail)?.[1] ?? '';
}

/** The six digits in a mail. */
export function codeIn(mail: string): string {
  return /(\d{3}) (\d{3})$/m.exec(mail)?.slice(1).join('') ?? '';
}

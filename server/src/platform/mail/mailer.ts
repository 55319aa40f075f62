import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { config } from '../../config.ts';

export interface Mail {
  /** Stable: the same mail sent again carries the same Message-ID, and mailboxes show it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click, of the mail program itself, stops such mails (RFC 8058). */
  stopUrl?: string;
  /** Where answers go, where they don't go to the sender. */
  replyTo?: string;
}

/** Where mails are written when no SMTP server is configured. */
export function outboxDirectory(): string {
  return join(config().dataDir, 'outbox');
}

/** Sends a mail by SMTP or, where none is configured, writes it as a file and says where. */
export async function deliver(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom, publicUrl } = config();
  const message: SendMailOptions = {
    from: mailFrom,
    to: mail.to,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.stopUrl && {
        'List-Unsubscribe': `<${mail.stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
  if (smtpUrl) await transportTo(smtpUrl).sendMail(message);
  else await writeToOutbox(mail, message);
}

let smtp: { url: string; transport: Transporter } | undefined;

function transportTo(url: string): Transporter {
  if (smtp?.url !== url) smtp = { url, transport: createTransport(url, { pool: true } as object) };
  return smtp.transport;
}

/** Lets go of the connections to the SMTP server. */
export function closeMailer(): void {
  smtp?.transport.close();
  smtp = undefined;
}

/** The mail itself for a mail program, and beside it a text that anyone opens; a second try replaces the first. */
async function writeToOutbox(mail: Mail, message: SendMailOptions): Promise<void> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message: eml } = await writer.sendMail(message);
  const directory = outboxDirectory();
  await mkdir(directory, { recursive: true });
  const name = `${mail.to.replace(/[^\w.@+-]/g, '_').slice(0, 60)}-${mail.id}`;
  await writeFile(join(directory, `${name}.eml`), eml as Buffer);
  const path = join(directory, `${name}.txt`);
  await writeFile(path, `À : ${mail.to}\nObjet : ${mail.subject}\n\n${mail.text}\n`);
  if (config().environment !== 'test') console.log(`Courriel pour ${mail.to} : ${path}`);
}

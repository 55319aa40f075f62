import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AppError } from '@sentiers/shared/errors.ts';
import { simpleParser } from 'mailparser';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { config } from '../../config.ts';
import { logger } from '../../platform/logging/logger.ts';
import { wordsOfMail } from './relay-letter.ts';
import { MOST_CONNECTIONS, MOST_MAIL_BYTES, MOST_MAILS_A_MINUTE } from './relay-limits.ts';
import { findAddressed, keepLetter } from './relaying.service.ts';

/** What a mail server is told, in SMTP's words. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

export interface MailRelay {
  port: number;
  stop(): Promise<void>;
}

/**
 * Takes answers to introductions by SMTP, at addresses that we made and that wait for one: anything else is refused
 * before its words are sent. Null where it isn't configured. What comes is read for its words; no header is kept, and
 * nothing is ever forwarded.
 *
 * @throws the listening error (`EADDRINUSE`…)
 */
export async function startMailRelay(): Promise<MailRelay | null> {
  const { mailRelay } = config();
  if (!mailRelay) return null;
  const server = createServer();
  server.on('error', (err) => logger.warn({ err }, 'the mail relay: a connection failed'));
  const port = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(mailRelay.port, mailRelay.host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : mailRelay.port);
    });
  });
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function createServer(): SMTPServer {
  const pace = new RateLimiterMemory({ points: MOST_MAILS_A_MINUTE, duration: 60 });
  return new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], size: MOST_MAIL_BYTES },
    ...{ maxClients: MOST_CONNECTIONS, disableReverseLookup: true, banner: 'Sentiers', logger: false },
    socketTimeout: 30_000,
    onMailFrom: (_address, session, done) => {
      pace.consume(session.remoteAddress).then(
        () => done(),
        () => done(new Refusal(451, 'Try again later')),
      );
    },
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length > 0) return done(new Refusal(452, 'One recipient at a time'));
      findAddressed(address).then(
        (found) => done(found ? undefined : new Refusal(550, 'No such address')),
        () => done(new Refusal(451, 'Try again later')),
      );
    },
    onData: (stream, session, done) => {
      receive(stream, session).then(
        () => done(),
        (error: unknown) => done(error instanceof Refusal ? error : new Refusal(451, 'Try again later')),
      );
    },
  });
}

async function receive(
  stream: Readable & { sizeExceeded?: boolean },
  session: SMTPServerSession,
): Promise<void> {
  const mail = await readMail(stream);
  const [recipient] = session.envelope.rcptTo;
  const { text = '', headers } = await simpleParser(mail, { skipHtmlToText: false, skipImageLinks: true });
  // Two programs that answer each other would never stop.
  if (/^(?!no\b)/i.test(String(headers.get('auto-submitted') ?? 'no'))) return;
  const body = wordsOfMail(text);
  if (!recipient || body === '') throw new Refusal(550, 'Nothing to read');
  const mailId = createHash('sha256').update(mail).digest('hex').slice(0, 32);
  try {
    if (!(await keepLetter(recipient.address, { mailId, body }))) throw new Refusal(550, 'No such address');
  } catch (error) {
    if (error instanceof AppError) throw new Refusal(451, 'Try again later');
    throw error;
  }
}

/** Throws where it is larger than is taken; the rest of it is read, for its sender to hear so. */
async function readMail(stream: Readable & { sizeExceeded?: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_MAIL_BYTES) chunks.push(chunk);
  }
  if (stream.sizeExceeded || bytes > MOST_MAIL_BYTES) throw new Refusal(552, 'Too large');
  return Buffer.concat(chunks);
}

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileAllowance } from '@sentiers/shared/files/policy.ts';
import { type Environment, environmentSchema, explain } from './environment.ts';

export interface Limits {
  addressPerMinute: number;
  accountPerMinute: number;
  socketsPerAddressPerMinute: number;
  /** At the same time. */
  socketsPerAccount: number;
  /** Tries in a quarter of an hour. */
  signInPerAddress: number;
  signInPerEmail: number;
  /** Mails asked for in an hour (codes, resets). */
  mailPerAddress: number;
  mailPerEmail: number;
  typingPerMinute: number;
  /** Codes of rooms tried in a quarter of an hour. */
  roomCodesPerAccount: number;
  /** Entries as a guest in a quarter of an hour: a seminar is one address. */
  guestsPerAddress: number;
  /** Codes that let no guest in, tried by someone without an account in a quarter of an hour. */
  wrongRoomCodesPerAddress: number;
  wrongRoomCodes: number;
  /** Sent from the public form in an hour. */
  questionsPerAddress: number;
  questionsPerEmail: number;
  /** By someone without an account, in an hour. */
  exportsPerAddress: number;
}

/** In bytes. */
export interface FileLimits {
  /** Of one file. */
  file: number;
  /** Of all that one person sends in a day. */
  day: number;
}

export interface Config {
  environment: 'development' | 'production' | 'test';
  port: number;
  host: string | undefined;
  /** Without a trailing slash. */
  publicUrl: string;
  /** PUBLIC_URL was given: it is then the only origin we take requests from. */
  publicUrlGiven: boolean;
  mongodbUri: string | undefined;
  dataDir: string;
  secrets: [string, ...string[]];
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Takes answers to introductions by SMTP; undefined: nothing listens, and mails don't invite to reply. */
  mailRelay: { host: string; port: number; domain: string } | undefined;
  /** How long what is mailed at once waits, in case it is read meanwhile. */
  mailDelayMs: number;
  trustProxy: boolean | number | string;
  logLevel: string;
  limits: Limits;
  files: Record<FileAllowance | 'video', FileLimits>;
  /** Experiences that one document of the library holds at most. */
  mostExported: number;
}

/** What is wrong with the environment, one plain line for each variable. */
export class ConfigError extends Error {
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
    this.lines = lines;
  }
}

let current: Config | undefined;

/** The configuration of this process, read from its environment when first asked for. */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}

/** Lays these values over the environment's: for tests, and for commands that know better. */
export function overrideConfig(values: Partial<Config>): void {
  current = { ...config(), ...values };
}

/** Forgets what was laid over the environment, which is read anew when next asked for. */
export function resetConfig(): void {
  current = undefined;
}

/**
 * Reads and checks every variable.
 *
 * @throws ConfigError naming each variable that can't be used
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(
        (issue) => `${String(issue.path[0])} : ${explain(issue.path[0], issue.message)}`,
      ),
    );
  }
  const values = parsed.data;
  const dataDir = resolve(values.SENTIERS_DATA ?? join(import.meta.dirname, '../../.data'));
  return {
    environment: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    publicUrlGiven: values.PUBLIC_URL !== undefined,
    mongodbUri: values.MONGODB_URI,
    dataDir,
    secrets: readSecrets(values, dataDir),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailRelay: readMailRelay(values),
    mailDelayMs: values.MAIL_DELAY_SECONDS * 1_000,
    trustProxy: readTrustProxy(values.TRUST_PROXY),
    logLevel: values.LOG_LEVEL ?? (values.NODE_ENV === 'production' ? 'info' : 'warn'),
    limits: readLimits(values),
    mostExported: values.EXPORT_MAX_EXPERIENCES,
    files: {
      member: { file: values.FILE_MAX_MB, day: values.FILE_DAY_MB },
      team: { file: values.FILE_MAX_MB_TEAM, day: values.FILE_DAY_MB_TEAM },
      video: { file: values.FILE_MAX_MB_VIDEO, day: values.FILE_DAY_MB_VIDEO },
    },
  };
}

function readLimits(values: Environment): Limits {
  return {
    addressPerMinute: values.LIMIT_ADDRESS_PER_MINUTE,
    accountPerMinute: values.LIMIT_ACCOUNT_PER_MINUTE,
    socketsPerAddressPerMinute: values.LIMIT_SOCKETS_PER_ADDRESS_PER_MINUTE,
    socketsPerAccount: values.LIMIT_SOCKETS_PER_ACCOUNT,
    signInPerAddress: values.LIMIT_SIGN_IN_PER_ADDRESS,
    signInPerEmail: values.LIMIT_SIGN_IN_PER_EMAIL,
    mailPerAddress: values.LIMIT_MAIL_PER_ADDRESS,
    mailPerEmail: values.LIMIT_MAIL_PER_EMAIL,
    typingPerMinute: values.LIMIT_TYPING_PER_MINUTE,
    roomCodesPerAccount: values.LIMIT_ROOM_CODES_PER_ACCOUNT,
    guestsPerAddress: values.LIMIT_GUESTS_PER_ADDRESS,
    wrongRoomCodesPerAddress: values.LIMIT_WRONG_ROOM_CODES_PER_ADDRESS,
    wrongRoomCodes: values.LIMIT_WRONG_ROOM_CODES,
    questionsPerAddress: values.LIMIT_QUESTIONS_PER_ADDRESS,
    questionsPerEmail: values.LIMIT_QUESTIONS_PER_EMAIL,
    exportsPerAddress: values.LIMIT_EXPORTS_PER_ADDRESS,
  };
}

/** One without the other would write addresses that nobody hears, or hear none. */
function readMailRelay({
  MAIL_RELAY_PORT: port,
  MAIL_RELAY_DOMAIN: domain,
  MAIL_RELAY_HOST: host,
}: Environment): Config['mailRelay'] {
  if (port === undefined && domain === undefined) return undefined;
  if (domain === undefined) throw new ConfigError(['MAIL_RELAY_DOMAIN : à donner avec MAIL_RELAY_PORT']);
  if (port === undefined) throw new ConfigError(['MAIL_RELAY_PORT : à donner avec MAIL_RELAY_DOMAIN']);
  return { host, port, domain };
}

function readTrustProxy(value: string | undefined): boolean | number | string {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** The given secrets; in production they are required, elsewhere one is made and kept beside the data. */
function readSecrets(values: Environment, dataDir: string): [string, ...string[]] {
  if (values.SESSION_SECRET) return values.SESSION_SECRET;
  if (values.NODE_ENV === 'production') {
    throw new ConfigError(['SESSION_SECRET : à donner en production (au moins 32 caractères au hasard)']);
  }
  return [keptSecret(join(dataDir, 'secret'))];
}

function keptSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(join(path, '..'), { recursive: true });
    const secret = randomBytes(32).toString('base64url');
    try {
      writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
      return secret;
    } catch {
      // Another start wrote it between our two lines.
      return readFileSync(path, 'utf8').trim();
    }
  }
}

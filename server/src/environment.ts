import { z } from 'zod';

/** Points a minute, unless said otherwise; 0 lifts the limit (for a bench). */
function limit(points: number) {
  return z.coerce.number().int().min(0).default(points);
}

const LARGEST_MB = 16_384;

/** Read in megabytes, kept in bytes. */
function megabytes(most: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_MB)
    .default(most)
    .transform((count) => count * 1024 * 1024);
}

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const secretsSchema = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .pipe(z.tuple([z.string().min(32)], z.string().min(32)));

/** The variables, as they are given; what they become is in `config.ts`. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Interface to listen on; all of them by default. */
  HOST: optionalText,
  /** The address people use. Cookies are `Secure` when it is https, and other origins are refused. */
  PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  MONGODB_URI: optionalText.pipe(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//)
      .optional(),
  ),
  /** Where the embedded database, the outbox and our own secret are kept. */
  SENTIERS_DATA: optionalText,
  /** Signs cookies and seals mails that wait. Several separated by commas: the first signs, all are read. */
  SESSION_SECRET: optionalText.pipe(secretsSchema.optional()),
  SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.string().default('Sentiers <ne-pas-repondre@sentiers.invalid>'),
  /** Where answers to introductions are received by SMTP; nothing listens without both. */
  MAIL_RELAY_PORT: optionalText.pipe(z.coerce.number<string>().int().min(0).max(65_535).optional()),
  MAIL_RELAY_DOMAIN: optionalText.pipe(
    z
      .string()
      .regex(/^[a-z\d-]+(\.[a-z\d-]+)+$/i)
      .optional(),
  ),
  MAIL_RELAY_HOST: z.string().trim().min(1).default('127.0.0.1'),
  /** How long a mention waits for its reader before it leaves by mail. */
  MAIL_DELAY_SECONDS: z.coerce.number().min(0).max(3_600).default(120),
  /** How many proxies stand before us, or their addresses: whose `X-Forwarded-For` is believed. */
  TRUST_PROXY: optionalText,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  /** A thousand people in one hall, who write and vote as fast as a room takes it, are one address. */
  LIMIT_ADDRESS_PER_MINUTE: limit(60_000),
  LIMIT_ACCOUNT_PER_MINUTE: limit(1_200),
  LIMIT_SOCKETS_PER_ADDRESS_PER_MINUTE: limit(6_000),
  LIMIT_SOCKETS_PER_ACCOUNT: limit(40),
  LIMIT_SIGN_IN_PER_ADDRESS: limit(100),
  LIMIT_SIGN_IN_PER_EMAIL: limit(10),
  LIMIT_MAIL_PER_ADDRESS: limit(60),
  LIMIT_MAIL_PER_EMAIL: limit(6),
  LIMIT_TYPING_PER_MINUTE: limit(120),
  LIMIT_ROOM_CODES_PER_ACCOUNT: limit(30),
  LIMIT_GUESTS_PER_ADDRESS: limit(400),
  LIMIT_WRONG_ROOM_CODES_PER_ADDRESS: limit(60),
  LIMIT_WRONG_ROOM_CODES: limit(1_000),
  LIMIT_QUESTIONS_PER_ADDRESS: limit(20),
  LIMIT_QUESTIONS_PER_EMAIL: limit(5),
  LIMIT_EXPORTS_PER_ADDRESS: limit(60),
  /** Experiences in one document of the library. */
  EXPORT_MAX_EXPERIENCES: z.coerce.number().int().min(1).max(10_000).default(500),
  FILE_MAX_MB: megabytes(25),
  FILE_MAX_MB_TEAM: megabytes(100),
  FILE_DAY_MB: megabytes(300),
  FILE_DAY_MB_TEAM: megabytes(1_000),
  /** Of a video that is to be watched: by those who run the programme only. */
  FILE_MAX_MB_VIDEO: megabytes(4_096),
  FILE_DAY_MB_VIDEO: megabytes(16_384),
});

/** Every variable that is read. */
export const environmentNames: readonly string[] = Object.keys(environmentSchema.shape);

export type Environment = z.infer<typeof environmentSchema>;

const expectations: Partial<Record<string, string>> = {
  NODE_ENV: 'development, production ou test',
  PORT: 'un nombre entre 0 et 65535',
  PUBLIC_URL: 'une adresse complète, comme https://sentiers.exemple.org',
  MONGODB_URI: 'une adresse mongodb:// ou mongodb+srv://',
  SESSION_SECRET: 'au moins 32 caractères',
  SMTP_URL: 'une adresse smtp:// ou smtps://',
  MAIL_RELAY_PORT: 'un nombre entre 0 et 65535',
  MAIL_RELAY_DOMAIN: 'un nom de domaine, comme portes.exemple.org',
  MAIL_DELAY_SECONDS: 'un nombre de secondes entre 0 et 3600',
  EXPORT_MAX_EXPERIENCES: 'un nombre entier, de 1 à 10000',
  LOG_LEVEL: 'fatal, error, warn, info, debug ou silent',
};

/** What a variable is to be, for who gave it another way. */
export function explain(name: PropertyKey | undefined, message: string): string {
  const key = String(name);
  if (key.startsWith('FILE_')) return `un nombre entier de mégaoctets, de 1 à ${LARGEST_MB}`;
  if (key.startsWith('LIMIT_')) return 'un nombre entier (0 lève la limite)';
  return expectations[key] ?? message;
}

import { z } from 'zod';

/** Identifier of one of our entities: a UUID in its canonical text form, any version. */
export const idSchema = z.guid().meta({ description: 'UUID' });

/**
 * Identifier chosen by a client for what it creates, so that sending twice creates once.
 * Any UUID is accepted; ours are version 7.
 */
export const clientIdSchema = z.guid().meta({ description: 'UUID chosen by the client' });

export const instantSchema = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 instant' });

/** A position in a journal: a non-negative safe integer. */
export const counterSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The same, read from a query string or a path, where everything is text. */
export const counterParameterSchema = z.coerce.number().pipe(counterSchema);

/** Page size asked for by a client. */
export function limitParameter(options: { default: number; max: number }) {
  return z.coerce.number().pipe(z.int().min(1).max(options.max)).default(options.default);
}

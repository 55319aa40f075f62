import { AppError } from '@sentiers/shared/errors.ts';
import type { z } from 'zod';

/** The opaque `next` of a page: what the following one starts after. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position in a cursor that came back from a client, or undefined without one.
 *
 * @throws AppError `invalid_input` (field `before`, or as it is called here) for what we didn't make
 */
export function decodeCursor<Position>(
  cursor: string | undefined,
  schema: z.ZodType<Position>,
  field = 'before',
): Position | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) {
    throw new AppError('invalid_input', { fields: [{ path: [field], reason: 'cursor' }] });
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

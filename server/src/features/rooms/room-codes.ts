import { randomInt } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import { ROOM_CODE_LENGTH, ROOM_CODE_LETTERS } from '@sentiers/shared/rooms/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';

/** Among 47 million, two rooms drawing the same is rare; ten times in a row is a fault elsewhere. */
const ATTEMPTS = 10;

/** Six letters drawn by chance. */
function drawCode(): string {
  return Array.from(
    { length: ROOM_CODE_LENGTH },
    () => ROOM_CODE_LETTERS[randomInt(ROOM_CODE_LETTERS.length)],
  ).join('');
}

/**
 * Writes something with a code that no other room has: the database refuses one that is taken, and another is drawn.
 *
 * @throws AppError `overloaded` where it is refused again and again
 */
export async function withCode(write: (code: string) => Promise<void>, draw = drawCode): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await write(draw());
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new AppError('overloaded', { retryAfter: 1 });
}

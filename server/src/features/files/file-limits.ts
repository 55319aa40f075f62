import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { fileAllowance } from '@sentiers/shared/files/policy.ts';
import type { Voice } from '@sentiers/shared/files/schema.ts';
import { config, type FileLimits } from '../../config.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { FileTallyModel } from './files.model.ts';

/** Five minutes of any recorder's sound fit well within. */
const MAX_VOICE_BYTES = 12 * 1024 * 1024;
const DAY_MS = 24 * 3_600_000;

interface Announced {
  bytes: number;
  voice?: Voice | undefined;
  video?: true | undefined;
}

/** Throws `payload_too_large` with the limit that is this person's, `forbidden` for a video that is not theirs to send. */
export function requireSize(actor: Actor, file: Announced): void {
  if (file.video && fileAllowance(actor) !== 'team') throw new AppError('forbidden');
  const { file: most } = file.video ? config().files.video : limitsOf(actor);
  const limit = file.voice ? Math.min(most, MAX_VOICE_BYTES) : most;
  if (file.bytes > limit) throw tooLarge(file.video ? 'video_size' : 'file_size', limit);
}

/** Counts a file among those of this person's day, videos apart. Throws `payload_too_large` where they would be too much. */
export async function chargeQuota(actor: Actor, { bytes, video }: Announced): Promise<void> {
  const { day: limit } = video ? config().files.video : limitsOf(actor);
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  if (bytes > limit) throw tooLarge('file_quota', limit);
  const fitting = { _id: `${actor.personId}:${day}${video ? ':video' : ''}`, bytes: { $lte: limit - bytes } };
  try {
    await FileTallyModel.updateOne(
      fitting,
      { $inc: { bytes }, $setOnInsert: { expiresAt: new Date(now + 2 * DAY_MS) } },
      { upsert: true },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // There is a tally of that day by now: another file's, begun at the same moment, or nothing more fits in it.
    const { matchedCount } = await FileTallyModel.updateOne(fitting, { $inc: { bytes } });
    if (matchedCount === 0) throw tooLarge('file_quota', limit);
  }
}

export function limitsOf(actor: Actor): FileLimits {
  return config().files[fileAllowance(actor)];
}

function tooLarge(reason: string, limit: number): AppError {
  return new AppError('payload_too_large', { fields: [{ path: ['bytes'], reason }], limit });
}

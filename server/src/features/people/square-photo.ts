import { AppError } from '@sentiers/shared/errors.ts';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** Pixels of a side: sharp on a phone's dense screen, about 30 kB. */
const SIDE = 512;
/** A picture that unfolds into more pixels than the best phones' is a trap, not a portrait. */
const MAX_PIXELS = 64_000_000;
const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);

/**
 * The picture as it is kept: square, WebP, upright, without any metadata (a phone writes where it was taken).
 * Its type is told from its content, never from its name. Throws `unsupported_media` for what isn't a picture
 * we read, `payload_too_large` for too many pixels, `invalid_input` for a broken one.
 */
export async function squarePhoto(bytes: Uint8Array): Promise<Buffer> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !accepted.has(type.mime)) {
    throw new AppError('unsupported_media', { fields: [{ path: ['photo'], reason: 'image_type' }] });
  }
  await refuseHuge(bytes);
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer();
  } catch (error) {
    throw broken(error);
  }
}

async function refuseHuge(bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw broken(error);
    });
  if (width * height > MAX_PIXELS) {
    throw new AppError('payload_too_large', { fields: [{ path: ['photo'], reason: 'image_pixels' }] });
  }
}

function broken(cause: unknown): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['photo'], reason: 'image_broken' }] }, { cause });
}

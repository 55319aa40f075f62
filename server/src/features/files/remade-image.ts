import { AppError } from '@sentiers/shared/errors.ts';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { refusedContent } from './refused-content.ts';

/** Pixels of the longer side: sharp on a large screen; what a phone sends is already smaller. */
const MAX_SIDE = 2560;
const MAX_ANIMATED_SIDE = 1024;
/** Sharp in a thread on a phone's dense screen, about 60 kB. */
const THUMBNAIL_SIDE = 800;
/** A picture that unfolds into more pixels than the best phones' is a trap. */
const MAX_PIXELS = 64_000_000;
/** Of all frames together; beyond it, or beyond so many frames, only the first is kept. */
const MAX_ANIMATED_PIXELS = 40_000_000;
const MAX_FRAMES = 300;
const SECONDS = 20;

interface RemadeImage {
  content: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
}

/**
 * A picture as it is kept: WebP, upright, not larger than a screen, without any metadata (a phone writes where it was
 * taken), and without whatever else was hidden in its bytes. Throws `payload_too_large` for too many pixels,
 * `invalid_input` for a broken one.
 */
export async function remakeImage(bytes: Uint8Array): Promise<RemadeImage> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const animated = isSmallAnimation(metadata);
    const side = animated ? MAX_ANIMATED_SIDE : MAX_SIDE;
    const { data, info } = await encode(open(bytes, animated), side, animated ? 75 : 84).toBuffer({
      resolveWithObject: true,
    });
    const thumbnail = await encode(open(bytes, false), THUMBNAIL_SIDE, 74).toBuffer();
    return { content: data, thumbnail, width: info.width, height: info.pageHeight ?? info.height };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusedContent('invalid_input', 'image_broken', error);
  }
}

/** Throws for too many pixels in one frame. */
function isSmallAnimation({ width, height, pages = 1, pageHeight = height }: Metadata): boolean {
  const pixels = width * pageHeight;
  if (pixels > MAX_PIXELS) throw refusedContent('payload_too_large', 'image_pixels');
  return pages > 1 && pages <= MAX_FRAMES && pixels * pages <= MAX_ANIMATED_PIXELS;
}

function open(bytes: Uint8Array, animated: boolean): Sharp {
  return sharp(bytes, { animated, limitInputPixels: MAX_PIXELS, failOn: 'error' });
}

function encode(image: Sharp, side: number, quality: number): Sharp {
  return image
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 3 })
    .timeout({ seconds: SECONDS });
}

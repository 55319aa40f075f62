/** Pixels of the longer side: what any screen shows; a phone's own photos have twice as many. */
const MAX_SIDE = 2048;
const QUALITY = 0.82;
/** What is lighter than this leaves as it is, if it is not larger than a screen either. */
const LIGHT_BYTES = 300 * 1024;
/** Those that may move, or are drawn, would lose what makes them. */
const untouched = new Set(['image/gif', 'image/svg+xml', 'image/apng']);

/**
 * A photo made smaller before it leaves: not larger than a screen, as WebP (JPEG where the browser can't), upright and
 * without what the phone wrote in it. The original where that wouldn't make it lighter, or where this browser can't
 * read it.
 */
export async function shrinkPicture(content: Blob): Promise<Blob> {
  if (untouched.has(content.type)) return content;
  const bitmap = await createImageBitmap(content, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && content.size <= LIGHT_BYTES && isReadByAll(content)) return content;
    const smaller = await redraw(bitmap, scale);
    return smaller.size < content.size || !isReadByAll(content) ? smaller : content;
  } finally {
    bitmap.close();
  }
}

/** A phone's own format, where its browser reads it, is one that the server doesn't. */
function isReadByAll({ type }: Blob): boolean {
  return !/hei[cf]/.test(type);
}

async function redraw(bitmap: ImageBitmap, scale: number): Promise<Blob> {
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

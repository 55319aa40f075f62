import { storeFile } from '../../platform/files/files.ts';
import { type ContentType, contentTypeOf, type SentAs } from './content-type.ts';
import { honestName } from './file-names.ts';
import { contentOf, sampleOf, sha256Of, wholeContent } from './file-parts.ts';
import type { FileDoc, StoredContent } from './files.model.ts';
import { refusedContent } from './refused-content.ts';
import { remakeImage } from './remade-image.ts';
import { ownerOf } from './stored-contents.ts';
import { takeTurns } from './take-turns.ts';

/** A photo of the best phone fits in it; it is held in memory while it is made anew. */
const MAX_IMAGE_BYTES = 40 * 1024 * 1024;

/** Pictures are unfolded a few at a time: each may take some hundred megabytes for a moment. */
const imageTurns = takeTurns(2);

/**
 * Looks at what has arrived and stores what is kept of it. Throws `unsupported_media`, `payload_too_large` or
 * `invalid_input` for what is not taken; nothing is stored of it.
 */
export async function examineContent(file: FileDoc): Promise<{ name: string; stored: StoredContent }> {
  const { sha256 } = file.announced;
  if (sha256 !== null && (await sha256Of(file)) !== sha256)
    throw refusedContent('invalid_input', 'file_broken');
  const type = await contentTypeOf(await sampleOf(file), { name: file.name, sentAs: sentAs(file) });
  const stored =
    type.kind === 'image' ? await imageTurns(() => storeImage(file, type)) : await storeAsIs(file, type);
  return { name: honestName(file.name, type), stored };
}

function sentAs({ announced: { voice, video } }: FileDoc): SentAs {
  if (voice !== null) return 'voice';
  return video ? 'video' : 'any';
}

async function storeImage(file: FileDoc, { mediaType }: ContentType): Promise<StoredContent> {
  if (file.announced.bytes > MAX_IMAGE_BYTES) throw refusedContent('payload_too_large', 'image_bytes');
  const owner = ownerOf(file);
  const { content, thumbnail, width, height } = await remakeImage(await wholeContent(file));
  return {
    ...{ kind: 'image', mediaType, bytes: content.length, width, height, voice: null },
    content: await storeFile(content, { contentType: mediaType, owner }),
    thumbnail: await storeFile(thumbnail, { contentType: 'image/webp', owner }),
  };
}

async function storeAsIs(file: FileDoc, { kind, mediaType }: ContentType): Promise<StoredContent> {
  const { bytes, voice } = file.announced;
  const content = await storeFile(contentOf(file), { contentType: mediaType, owner: ownerOf(file) });
  return { kind, mediaType, bytes, width: null, height: null, voice, content, thumbnail: null };
}

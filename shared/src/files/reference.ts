import type { FileKind } from './schema.ts';

/** How a body names a file: a picture with what it shows, a voice message, or another file by its name. */
export function fileReference({ id, name, kind }: { id: string; name: string; kind: FileKind }): string {
  const words = fileWords({ name, kind });
  if (kind === 'image') return `![${words}](file:${id})`;
  return kind === 'audio' ? `[${words}](voice:${id})` : `[${words}](file:${id})`;
}

/** The words by which a body names a file: of a picture, its name without the end that tells its type. */
export function fileWords({ name, kind }: { name: string; kind: FileKind }): string {
  const words = name.replace(/[[\]\n\\]/g, ' ').trim();
  return kind === 'image' ? words.replace(/\.[a-z0-9]{2,4}$/i, '').trim() : words;
}

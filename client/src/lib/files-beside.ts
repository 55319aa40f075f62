import { fileReference } from '@sentiers/shared/files/reference.ts';
import type { FileKind } from '@sentiers/shared/files/schema.ts';
import { namedFiles } from '@sentiers/shared/messages/body.ts';

interface FileBeside {
  id: string;
  name: string;
  kind: FileKind;
}

/** The body that is sent: the words, with the files beside them; a voice message before, the others after. */
export function bodyWith(words: string, files: readonly FileBeside[]): string {
  const others = files.filter(({ id }) => !words.includes(id));
  const voices = others.filter(({ kind }) => kind === 'audio').map(fileReference);
  const rest = others.filter(({ kind }) => kind !== 'audio').map(fileReference);
  return [...voices, words.trim(), rest.join('\n')].filter(Boolean).join('\n\n');
}

/** Ids of the files that a body on its way names, and that were not put among its words. */
export function filesBeside(body: string, files: readonly (FileBeside & { placed?: boolean })[]): string[] {
  return namedFiles(body).filter((id) => files.some((file) => file.id === id && !file.placed));
}

/** The words alone: a body without what names these files. */
export function wordsWithout(body: string, ids: readonly string[]): string {
  const without = (words: string, id: string) =>
    words.replace(new RegExp(`\\n*!?\\[[^\\]]*\\]\\((?:file|voice):${id}\\)`, 'g'), '');
  return ids.reduce(without, body).trim();
}

import type { MarkedToken } from 'marked';
import { type NamedFile, splitFiles } from '../markdown-files.ts';
import { innerTokens, readMarkdown } from '../markdown-tokens.ts';
import type { DrawnFile } from './drawn-file.ts';
import { pictureKey, type ShownPicture } from './shown-pictures.ts';

/** The pictures that a body draws, in its order; `files` are those it may show. */
export function picturesIn(place: string, body: string, files: readonly DrawnFile[]): ShownPicture[] {
  return drawnFiles(readMarkdown(body) ?? []).flatMap(({ id, words }) => {
    const file = files.find((one) => one.id === id && one.kind === 'image');
    return file ? [{ key: pictureKey(place, id), file, words }] : [];
  });
}

function drawnFiles(tokens: readonly MarkedToken[]): NamedFile[] {
  return tokens.flatMap((token) => {
    const inner = innerTokens(token);
    if (token.type !== 'paragraph') return drawnFiles(inner);
    return splitFiles(inner).flatMap(({ files }) => files ?? []);
  });
}

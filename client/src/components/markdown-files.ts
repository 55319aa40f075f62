import type { MarkedToken } from 'marked';
import { fileIn } from './markdown-links.ts';
import { descriptionOf } from './markdown-tokens.ts';

/** A file as words name it: by what it shows, or what it is called. */
export interface NamedFile {
  id: string;
  words: string;
}

type Run = { words: MarkedToken[]; files?: never } | { files: NamedFile[]; words?: never };

/** The tokens of a paragraph, in runs of words and runs of files. What only parts the files (a break, a space) goes. */
export function splitFiles(tokens: readonly MarkedToken[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const file = namedBy(token);
    const last = runs.at(-1);
    if (file && last?.files) last.files.push(file);
    else if (file) runs.push({ files: [file] });
    else if (last?.words) last.words.push(token);
    else if (!isGap(token)) runs.push({ words: [token] });
  }
  return runs.map((run) => (run.words ? { words: withoutGaps(run.words) } : run));
}

function namedBy(token: MarkedToken): NamedFile | null {
  if (token.type !== 'image' && token.type !== 'link') return null;
  const id = fileIn(token.href);
  return id === null ? null : { id, words: descriptionOf(token) };
}

function isGap(token: MarkedToken): boolean {
  return token.type === 'br' || (token.type === 'text' && token.text.trim() === '');
}

function withoutGaps(words: readonly MarkedToken[]): MarkedToken[] {
  const end = words.findLastIndex((token) => !isGap(token));
  return words.slice(0, end + 1);
}

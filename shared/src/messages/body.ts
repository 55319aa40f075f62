import { writtenText } from '../text.ts';

/** Markdown of a message: 1 to 20,000 characters. */
export const messageBodySchema = writtenText({ min: 1, max: 20_000 });

const mentionPattern = /@\[[^\]\n]{1,120}\]\(person:([0-9a-fA-F-]{36})\)/g;

/** Ids of the people a body mentions, each once, in order, at most fifty. */
export function mentionedPeople(body: string): string[] {
  const ids = new Set<string>();
  for (const match of body.matchAll(mentionPattern)) {
    if (match[1] && ids.size < 50) ids.add(match[1].toLowerCase());
  }
  return [...ids];
}

const filePattern = /\]\((?:file|voice):([0-9a-fA-F-]{36})\)/g;

/** More pictures than this in one message are an album, for which there is a page. */
const MAX_NAMED_FILES = 40;

/** Ids of the files a body names, each once, in order, at most forty. */
export function namedFiles(body: string): string[] {
  const ids = new Set<string>();
  for (const match of body.matchAll(filePattern)) {
    if (match[1] && ids.size < MAX_NAMED_FILES) ids.add(match[1].toLowerCase());
  }
  return [...ids];
}

/** A body without what it quotes of others. */
export function withoutQuotations(body: string): string {
  return body.replace(/^ {0,3}>.*$/gm, '');
}

/** A sign that is meant as it is (`\\*`), and where it is set aside while the marks are taken away: in a private plane. */
const escaped = /\\([!-/:-@[-`{-~])/g;
const set = 0xe000;
const setAside = /[\ue021-\ue07e]/g;

/** The words of a body without Markdown's marks, on one line. Line by line: no mark is looked for across thousands. */
export function plainTextOf(body: string): string {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .replace(escaped, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) + set))
    .replace(/```[^\n]*\n?/g, ' ')
    .replace(/^>[ \t]*—[ \t]*\[[^\]\n]*\]\(message:[^)\n]*\)$/gm, ' ')
    .replace(/@\[([^\]\n]*)\]\((?:person|group):[^)]*\)/g, '@$1')
    .replace(/!\[\]\([^)\n]*\)/g, '🖼')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^(?:#{1,6}|>|[-*+](?:[ \t]+\[[ xX]\])?|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t|:-]+\|$/gm, ' ')
    .replace(/[*_~`|]+/g, '')
    .replace(setAside, (sign) => String.fromCharCode(sign.charCodeAt(0) - set))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The plain first words of a body for a list: Markdown marks taken away, at most `max` characters. */
export function excerptOf(body: string, max = 140): string {
  const plain = plainTextOf(body.slice(0, max * 8));
  const characters = [...plain];
  return characters.length <= max
    ? plain
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

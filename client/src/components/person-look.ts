import { avatarGrounds } from '../theme/tokens.ts';

/** One or two letters for a name: the first of its first and last words (« Élise Rambaud » → « ÉR »). */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s'’-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return `${firstLetter(first)}${firstLetter(last)}` || '?';
}

/** The ground of someone's initials: the same everywhere and always, from their id. */
export function avatarGroundOf(id: string): string {
  let hash = 2_166_136_261; // FNV-1a: close ids, as ours made in one moment are, fall far apart
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619) >>> 0;
  }
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return avatarGrounds[hash % avatarGrounds.length] ?? avatarGrounds[0];
}

function firstLetter(word: string | undefined): string {
  return word ? (Array.from(word.normalize('NFC'))[0] ?? '').toLocaleUpperCase('fr') : '';
}

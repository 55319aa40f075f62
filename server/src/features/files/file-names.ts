import { type ContentType, endingOf } from './content-type.ts';

/** Separators of paths, and marks that turn the reading direction around to hide what a name ends in. */
const treacherous = /[/\\:\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const MAX_CHARACTERS = 150;

/** The name under which a file is kept: as it was given, with an ending that doesn't lie. */
export function honestName(given: string, { kind, endings }: ContentType): string {
  const name = given.replace(treacherous, ' ').replace(/\s+/g, ' ').trim() || 'fichier';
  const ending = endingOf(name);
  if (endings.includes(ending)) return name;
  // What we made anew, we also name anew; to the rest, what it is is added.
  const stem =
    kind === 'document' || kind === 'video' || ending === '' ? name : name.slice(0, -ending.length - 1);
  return `${[...stem].slice(0, MAX_CHARACTERS - 12).join('')}.${endings[0]}`;
}

import type { Reference, ReferencePlace } from '../../../components/editor/writing.ts';

/** A reference as a field of plain text shows it, and as the body holds it. */
export interface KnownReference {
  shown: string;
  written: string;
}

const written = /([@#])\[((?:\\.|[^\]\n\\]){1,240})\]\((?:person|group|thread|experience):[^)\s]+\)/g;
const escaped = /\\([!-/:-@[-`{-~])/g;

/** What a field of plain text shows of a body: « @Élise Rambaud » where it holds `@[Élise Rambaud](person:…)`. */
export function bodyToField(body: string): { text: string; known: KnownReference[] } {
  const known = new Map<string, KnownReference>();
  const text = body.replace(written, (whole, sign: string, name: string) => {
    const shown = sign + name.replace(escaped, '$1');
    known.set(shown, { shown, written: whole });
    return shown;
  });
  return { text, known: [...known.values()] };
}

/** How a reference is written in a body. */
export function referenceKnown({ sign, name, address }: Reference): KnownReference {
  const safe = name.replace(/\s+/g, ' ').replace(/[\\[\]*_`~<]/g, '\\$&');
  return { shown: sign + name, written: `${sign}[${safe}](${address})` };
}

/** Someone, as a reference. */
export function personReference({ id, name }: { id: string; name: string }): Reference {
  return { sign: '@', name, address: `person:${id}` };
}

/**
 * The body that a field's text stands for: every « @Full Name » that is known becomes its reference. Longer names go
 * first, so that « @Anne Petit-Jean » is never read as « @Anne Petit ».
 */
export function fieldToBody(text: string, known: readonly KnownReference[]): string {
  const byWords = new Map<string, string>();
  for (const { shown, written: body } of known) if (!byWords.has(shown)) byWords.set(shown, body);
  const shown = [...byWords.keys()]
    .filter((words) => text.includes(words))
    .sort((a, b) => b.length - a.length);
  if (shown.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${shown.map(escapePattern).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return text.replace(pattern, (words) => byWords.get(words) ?? words);
}

/** Those whose name, or any word of it, starts with what was typed, accents and case aside; `max` at most. */
export function suggest<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  words: string,
  max = 6,
): Item[] {
  const wanted = plain(words);
  if (wanted === '') return items.slice(0, max);
  const rank = (item: Item) => {
    const name = plain(nameOf(item));
    if (name.startsWith(wanted)) return 0;
    return ` ${name}`.replace(/['’-]/g, ' ').includes(` ${wanted}`) ? 1 : 2;
  };
  return items
    .map((item) => ({ item, order: rank(item) }))
    .filter(({ order }) => order < 2)
    .sort((a, b) => a.order - b.order)
    .slice(0, max)
    .map(({ item }) => item);
}

/** Writes a reference's words in place of what was typed, and leaves the caret after them. */
export function insertReference(
  text: string,
  place: ReferencePlace,
  { sign, name }: Reference,
): { text: string; start: number; end: number } {
  const after = text.slice(place.start + 1 + place.words.length);
  const inserted = `${sign}${name}${/^[\s.,;:!?)]/.test(after) ? '' : ' '}`;
  const caret = place.start + inserted.length;
  return { text: text.slice(0, place.start) + inserted + after, start: caret, end: caret };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').trim();
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

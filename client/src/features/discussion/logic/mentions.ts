/** Someone who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
}

const wireMention = /@\[([^\]\n]{1,120})\]\(person:([0-9a-fA-F-]{36})\)/g;

/** What a field shows of a body: « @Élise Rambaud » where the body holds `@[Élise Rambaud](person:…)`. */
export function bodyToField(body: string): { text: string; mentioned: Mentionable[] } {
  const mentioned = new Map<string, Mentionable>();
  const text = body.replace(wireMention, (_all, name: string, id: string) => {
    mentioned.set(id, { id, name });
    return `@${name}`;
  });
  return { text, mentioned: [...mentioned.values()] };
}

/**
 * The body that a field's text stands for: every « @Full Name » of someone known becomes a mention. Longer names
 * go first, so that « @Anne Petit-Jean » is never read as « @Anne Petit ».
 */
export function fieldToBody(text: string, known: readonly Mentionable[]): string {
  const byName = new Map<string, Mentionable>();
  for (const person of known) if (!byName.has(person.name)) byName.set(person.name, person);
  const names = [...byName.keys()]
    .filter((name) => text.includes(`@${name}`))
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])@(${names.map(escapePattern).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return text.replace(pattern, (all, name: string) => {
    const person = byName.get(name);
    return person ? `@[${name}](person:${person.id})` : all;
  });
}

/** The « @… » that is being typed at the caret: where it starts and what was typed after the sign. Null elsewhere. */
export function mentionAt(text: string, caret: number): { start: number; words: string } | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  const match = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(before);
  if (!match) return null;
  const words = match[1] ?? '';
  return { start: caret - words.length - 1, words };
}

/** People whose name, or any word of it, starts with what was typed, accents and case aside; `max` at most. */
export function suggestPeople<Person extends Mentionable>(
  people: readonly Person[],
  words: string,
  max = 6,
): Person[] {
  const wanted = plain(words);
  if (wanted === '') return people.slice(0, max);
  const rank = (person: Person) => {
    const name = plain(person.name);
    if (name.startsWith(wanted)) return 0;
    return name.split(/[\s'’-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .map((person) => ({ person, order: rank(person) }))
    .filter(({ order }) => order < 2)
    .sort((a, b) => a.order - b.order)
    .slice(0, max)
    .map(({ person }) => person);
}

/** Writes someone's name in place of what was typed after « @ », and leaves the caret after it. */
export function insertMention(
  text: string,
  place: { start: number; words: string },
  person: Mentionable,
): { text: string; start: number; end: number } {
  const after = text.slice(place.start + 1 + place.words.length);
  const inserted = `@${person.name}${/^[\s.,;:!?)]/.test(after) ? '' : ' '}`;
  const caret = place.start + inserted.length;
  return { text: text.slice(0, place.start) + inserted + after, start: caret, end: caret };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').trim();
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

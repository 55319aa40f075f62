import { fold } from './fold.ts';

/** What can be asked beside words, with the names it goes by: the first is how it is written, in each language. */
export const operatorNames = {
  channel: { fr: ['canal'], en: ['channel', 'in'] },
  author: { fr: ['auteur', 'autrice', 'de'], en: ['author', 'from'] },
  theme: { fr: ['thématique', 'thème'], en: ['theme', 'topic'] },
  territory: { fr: ['territoire'], en: ['territory'] },
  type: { fr: ['type'], en: ['type'] },
  before: { fr: ['avant'], en: ['before'] },
  after: { fr: ['après', 'depuis'], en: ['after', 'since'] },
  has: { fr: ['a', 'avec'], en: ['has'] },
  is: { fr: ['est'], en: ['is'] },
} as const satisfies Record<string, Record<SearchLanguage, readonly [string, ...string[]]>>;

export type SearchLanguage = 'fr' | 'en';
export type SearchOperator = keyof typeof operatorNames;
export const searchOperators = Object.keys(operatorNames) as SearchOperator[];

/** The values of operators that have only so many, by each name they go by: the first is how it is written. */
export const operatorValues = {
  type: {
    thread: { fr: ['fil'], en: ['thread'] },
    question: { fr: ['question'], en: ['question'] },
    announcement: { fr: ['annonce'], en: ['announcement'] },
    message: { fr: ['message'], en: ['message'] },
    person: { fr: ['personne'], en: ['person'] },
    organisation: { fr: ['structure'], en: ['organisation', 'organization'] },
    territory: { fr: ['territoire'], en: ['territory'] },
    channel: { fr: ['canal'], en: ['channel'] },
    file: { fr: ['fichier'], en: ['file'] },
    experience: { fr: ['retour'], en: ['experience'] },
  },
  has: { file: { fr: ['fichier'], en: ['file'] } },
  is: {
    unread: { fr: ['nonlu', 'non-lu'], en: ['unread'] },
    resolved: { fr: ['résolu', 'résolue'], en: ['resolved', 'solved'] },
  },
} as const;

export type ClosedOperator = keyof typeof operatorValues;
export type TypeValue = keyof (typeof operatorValues)['type'];

/** One piece of what was asked, in its order. `value` of a filter is as it was typed; see `filterMeaning`. */
export type SearchPart =
  | { kind: 'word'; text: string; negated: boolean }
  | { kind: 'phrase'; text: string; negated: boolean }
  | { kind: 'filter'; operator: SearchOperator; value: string; negated: boolean };

export type SearchFilter = Extract<SearchPart, { kind: 'filter' }>;

/** What the box can say of a query that can't be followed to the letter. */
export interface QueryProblem {
  reason: 'unknown_operator' | 'unknown_value' | 'bad_date';
  /** As it was typed. */
  operator: string;
  value: string;
}

export interface SearchQuery {
  parts: SearchPart[];
  problems: QueryProblem[];
  /** The last word may go on: nothing closes it yet. */
  open: boolean;
}

const byName = new Map<string, SearchOperator>(
  searchOperators.flatMap((operator) =>
    [...operatorNames[operator].fr, ...operatorNames[operator].en].map((name): [string, SearchOperator] => [
      fold(name),
      operator,
    ]),
  ),
);

const quotes = '"“”«»';
/** A minus, a name before a colon, then a quoted text or what runs to the next blank. */
const partPattern =
  /([-−])?(?:([\p{L}]+)\s?:(?!\/\/)[ \u00a0\u202f]?(?=[^\s:]))?(?:["“«]([^"”»]*)(?:["”»]|$)|([^\s"“”«»]+))/gu;

/** Reads what was typed. Never throws: what can't be followed stays a word, or is told among the problems. */
export function parseQuery(text: string): SearchQuery {
  const parts: SearchPart[] = [];
  const problems: QueryProblem[] = [];
  for (const match of text.matchAll(partPattern)) {
    const [, minus, name, quoted, bare] = match;
    const negated = minus !== undefined;
    const value = (quoted ?? bare ?? '').trim();
    if (value === '' || (quoted === undefined && /^[-−]+$/.test(value))) continue;
    const operator = name === undefined ? undefined : operatorNamed(name);
    if (name === undefined) {
      parts.push({ kind: quoted === undefined ? 'word' : 'phrase', text: value, negated });
    } else if (operator === undefined) {
      problems.push({ reason: 'unknown_operator', operator: name, value });
      parts.push({ kind: 'word', text: name, negated }, { kind: 'word', text: value, negated });
    } else {
      const filter: SearchFilter = { kind: 'filter', operator, value, negated };
      const problem = problemOf(filter);
      if (problem) problems.push({ reason: problem, operator: name, value });
      parts.push(filter);
    }
  }
  return { parts, problems, open: /[\p{L}\p{N}]$/u.test(text) && parts.at(-1)?.kind === 'word' };
}

/** The same, written anew: reading it again gives the same parts. */
export function formatQuery(parts: readonly SearchPart[], language: SearchLanguage = 'fr'): string {
  return parts.map((part) => formatPart(part, language)).join(' ');
}

function formatPart(part: SearchPart, language: SearchLanguage): string {
  const minus = part.negated ? '-' : '';
  if (part.kind === 'word') return minus + part.text;
  if (part.kind === 'phrase') return `${minus}"${part.text}"`;
  return `${minus}${operatorNames[part.operator][language][0]}:${writeValue(part.value)}`;
}

/** A value as it is written behind its operator: in quotes where it is of several words. */
export function writeValue(value: string): string {
  const needsQuotes = [...value].some((letter) => quotes.includes(letter) || /[\s:]/.test(letter));
  return needsQuotes ? `"${value}"` : value;
}

/** The operator that goes by this name, in either language; undefined for none. */
export function operatorNamed(name: string): SearchOperator | undefined {
  return byName.get(fold(name));
}

function problemOf({ operator, value }: SearchFilter): QueryProblem['reason'] | null {
  if (operator === 'before' || operator === 'after') return readDate(value) ? null : 'bad_date';
  if (operator in operatorValues) {
    return closedValue(operator as ClosedOperator, value) === null ? 'unknown_value' : null;
  }
  return null;
}

/** Which of an operator's few values a typed one names, in either language; null for none of them. */
export function closedValue<Operator extends ClosedOperator>(
  operator: Operator,
  typed: string,
): (keyof (typeof operatorValues)[Operator] & string) | null {
  const wanted = fold(typed);
  const values: Record<string, Record<SearchLanguage, readonly string[]>> = operatorValues[operator];
  const found = Object.entries(values).find(([, { fr, en }]) =>
    [...fr, ...en].some((name) => [fold(name), `${fold(name)}s`].includes(wanted)),
  );
  return (found?.[0] ?? null) as (keyof (typeof operatorValues)[Operator] & string) | null;
}

/** First and last day of what a typed date names: a day (2025-03-14, 14/03/2025), a month or a year; null for none. */
export function readDate(typed: string): { first: string; last: string } | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  const french = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(typed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [french?.[3], french?.[2], french?.[1]];
  if (year === undefined || Number(year) < 1) return null;
  const first = dayOf(Number(year), Number(month ?? 1), Number(day ?? 1));
  const lastMonth = Number(month ?? 12);
  const last = dayOf(
    Number(year),
    lastMonth,
    Number(day ?? new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate()),
  );
  return first && last ? { first, last } : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

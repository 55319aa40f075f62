import { type Folded, fold, squeezed, wordsOf } from './folded-text.ts';

/** Words that say who it is, and what stands for them. */
export interface Replacement {
  from: string;
  to: string;
}

/** A name where it stands in a text: its start and end are UTF-16 units of the text as it was. */
export interface FoundName {
  start: number;
  end: number;
  /** The little words before it as they were written, with their blank: « de l’ », « que ». */
  prefix: string;
  /** Of Markdown, between the little words and the name. */
  marks: string;
  /** The name as it is folded, with the marks within it. */
  name: string;
  /** What stands for it. */
  to: string;
}

export interface NameFinder {
  holds(text: string): boolean;
  /** In their order; none within another one. */
  find(text: string): FoundName[];
  /** Whether the letters of a text, without what is between them, hold those of a name. */
  isInAddress(text: string): boolean;
}

/** From so many letters a name is known written in one word too. */
const IN_ONE_WORD = 8;
/** From so many letters a name is looked for within the letters of an address. */
const IN_ADDRESS = 5;
/** A name of more words is not a person's: its words have one order. */
const PERSONS_WORDS = 4;
/** Between two words of a name: blanks, hyphens, marks… but no end of a sentence or of a paragraph. */
const BETWEEN = String.raw`(?:[^\p{L}\p{N}.!?;:\[\]()\n]|\.(?!\s)|\n(?!\s*\n))`;
/** Before other words of a name. */
const ARTICLE = /^(?:l|les?|la) /i;
const PREFIXES =
  "(?:lors|puis|quoi)?(?:que (?:l'|le |la |les )?|qu')|de l'|de la |du |des |de |d'|a l'|a la |aux |au |a |l'|le |la |les ";
/** Of the name, and of what is already marked where it begins: a link's bracket is one too. */
const MARKS = String.raw`[*_~\[]{0,4}`;
const EDGE = String.raw`[\p{L}\p{N}]`;

/** @param names at least one, each with some word */
export function nameFinder(names: readonly Replacement[]): NameFinder {
  const sorted = [...names].sort(longestFirst);
  const pattern = new RegExp(patternOf(sorted), 'giu');
  const inAddress = names.flatMap(({ from }) => squeezedForms(from));
  return {
    holds: (text) => fold(text).text.search(pattern) >= 0,
    find: (text) => {
      const folded = fold(text);
      return [...folded.text.matchAll(pattern)].map((match) => foundAt(match, { text, folded, sorted }));
    },
    isInAddress: (text) => {
      const letters = squeezed(text);
      return inAddress.some((form) => letters.includes(form));
    },
  };
}

function longestFirst(a: Replacement, b: Replacement): number {
  return squeezed(b.from).length - squeezed(a.from).length;
}

interface NameGroups {
  prefix: string;
  marks: string;
  [name: string]: string | undefined;
}

function foundAt(
  match: RegExpExecArray,
  { text, folded, sorted }: { text: string; folded: Folded; sorted: readonly Replacement[] },
): FoundName {
  // The pattern always says these, and which one of the names stands there.
  const { prefix, marks, ...groups } = match.groups as NameGroups;
  const { to } = sorted.find((_, at) => groups[`n${at}`] !== undefined) as Replacement;
  const start = folded.starts[match.index] ?? 0;
  return {
    ...{ start, end: folded.ends[match.index + match[0].length - 1] ?? text.length },
    prefix: text.slice(start, folded.starts[match.index + prefix.length]),
    ...{ marks, name: match[0].slice(prefix.length + marks.length), to },
  };
}

function patternOf(names: readonly Replacement[]): string {
  const all = names.map(({ from }, at) => `(?<n${at}>${formsOf(from).map(sourceOf).join('|')})`);
  return `(?<!${EDGE})(?<prefix>(?:${PREFIXES})?)(?<marks>${MARKS})(?:${all.join('|')})(?!${EDGE})`;
}

/** One way in which a name is written: its folded words in their order. */
interface Form {
  words: string[];
  /** Without the article that it has: « la Poste » is not every « poste », so that it begins with a capital. */
  isBare: boolean;
}

/** The ways a name is written: a person's may begin with its last word, an organisation's may lose its article. */
function formsOf(name: string): Form[] {
  const words = wordsOf(name);
  const whole = { words, isBare: false };
  if (ARTICLE.test(words.join(' '))) return [whole, { words: words.slice(1), isBare: true }];
  if (words.length > PERSONS_WORDS) return [whole];
  return words.map((_, at) => ({ words: [...words.slice(at), ...words.slice(0, at)], isBare: false }));
}

function sourceOf({ words, isBare }: Form): string {
  const least = words.join('').length >= IN_ONE_WORD ? 0 : 1;
  const source = words.join(`${BETWEEN}{${least},6}`);
  return isBare ? source.replace(/./u, (first) => `(?-i:${first.toUpperCase()})`) : source;
}

function squeezedForms(name: string): string[] {
  return formsOf(name)
    .map(({ words }) => words.join('').toLowerCase())
    .filter((form) => form.length >= IN_ADDRESS);
}

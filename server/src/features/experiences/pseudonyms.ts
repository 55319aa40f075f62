import { escapeMarkdown, type Folded, fold, foldedSource, squeezed, WORDS } from './folded-text.ts';

/** Words that say who it is, and what stands for them. */
export interface Replacement {
  from: string;
  to: string;
}

/** Takes names out of what is told beyond the level at which they are. */
export interface Pseudonymiser {
  /** A line of text without marks. */
  plain(text: string): string;
  /** Markdown: what comes out is Markdown, its pictures and its links to the house's files are kept. */
  markdown(body: string): string;
  /** Keeps the ending of the name. */
  fileName(name: string): string;
  /** Whether some name stands in it, be it within an address: what comes out of the others holds none. */
  holdsName(text: string): boolean;
  /** Whether letters in it make a name, be they a common word, or a part of one. */
  hints(text: string): boolean;
}

/** Stands where an address told the name. */
const NO_ADDRESS = '(adresse retirée)';
/** A word that is in no name. */
const ELSE = 'x';
/** Of a mention of someone who has no words of their own. */
export const SOMEONE = 'une personne';

/**
 * Finds names whatever their case and accents, between the marks of Markdown too, as whole words, first or last name
 * first, with their article or elision (« de l’Escale » → « d’une structure »). In one pass: what was put in a name's
 * place is not looked at again.
 */
export function pseudonymiser(replacements: readonly Replacement[]): Pseudonymiser {
  const names = replacements.filter(({ from }) => WORDS.test(from)).sort(longestFirst);
  if (names.length === 0)
    return { plain: same, markdown: same, fileName: same, holdsName: () => false, hints: () => false };
  const pattern = new RegExp(patternOf(names), 'giu');
  const addresses = [...new Set(names.flatMap(({ from }) => squeezedForms(from)))];
  const inAddress = (text: string) => {
    const found = squeezed(text);
    return addresses.some((name) => found.includes(name));
  };
  const holds = (text: string) => new RegExp(pattern).test(fold(text).text);
  const replace = (text: string, write: (to: string) => string) =>
    replaceNames(text, { pattern, names, write });
  const within = (text: string, write: (to: string) => string) => {
    const known = withoutAddresses(text, inAddress);
    // A name that marks hide from us (half of it is a link) is still read: then the marks go.
    const isHidden = holds(unmarked(replace(known, () => ELSE)));
    return replace(isHidden ? unmarked(known) : known, write);
  };
  const tells = (target: string) => inAddress(target) || holds(target);
  return {
    plain: (text) => within(text, same),
    markdown: (body) => within(withoutLinks(body, tells), escapeMarkdown),
    fileName: (name) => {
      const told = replace(name, same).replaceAll('/', ' ');
      return inAddress(told) || holds(told) ? `document${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}` : told;
    },
    holdsName: (text) => holds(text) || holds(unmarked(text)) || (text.match(ADDRESS) ?? []).some(inAddress),
    hints: (text) => holds(text) || inAddress(text),
  };
}

function same(text: string): string {
  return text;
}

function longestFirst(a: Replacement, b: Replacement): number {
  return squeezed(b.from).length - squeezed(a.from).length;
}

/** Between two words of a name: blanks, hyphens, marks… but no end of a sentence or of a paragraph. */
const BETWEEN = String.raw`(?:[^\p{L}\p{N}.!?;:…\[\]()\n]|\.(?!\s)|\n(?!\s*\n))`;
/** From so many letters a name is known written in one word too. */
const IN_ONE_WORD = 8;
const ARTICLES = new Set(['l', 'le', 'la', 'les']);
const PREFIXES =
  "que l'|que le |que la |que les |que |de l'|de la |du |des |de |d'|a l'|a la |aux |au |a |l'|le |la |les |(?:lors|puis|quoi)?qu'";

function patternOf(names: readonly Replacement[]): string {
  const forms = names.map(({ from }, index) => `(?<n${index}>${formsOf(from).join('|')})`);
  const edge = String.raw`[\p{L}\p{N}]`;
  return `(?<!${edge})(?<prefix>${PREFIXES})?(?<marks>[*_~]{0,3})(?:${forms.join('|')})(?!${edge})`;
}

function wordsOf(name: string): string[] {
  return fold(name).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The ways a name is written: a person's may begin with its last word, an organisation's may lose its article. */
function formsOf(name: string): string[] {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  const whole = joined(words);
  if (ARTICLES.has(first.toLowerCase()) && rest.length > 0) return [whole, capital(joined(rest))];
  if (words.length < 2 || words.length > 4) return [whole];
  return words.map((_, at) => joined([...words.slice(at), ...words.slice(0, at)]));
}

function joined(words: readonly string[]): string {
  const least = words.join('').length >= IN_ONE_WORD ? 0 : 1;
  return words.map(foldedSource).join(`${BETWEEN}{${least},6}`);
}

/** « la Poste » is not every « poste »: without its article a name begins with a capital. */
function capital(source: string): string {
  const [first = ''] = source;
  return `(?-i:${first.toUpperCase()})${source.slice(first.length)}`;
}

function squeezedForms(name: string): string[] {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  const rest = ARTICLES.has(words[0] ?? '') ? words.slice(1) : [];
  const rotated = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(''));
  return [...rotated, ...(rest.length > 0 ? [rest.join('')] : [])].filter((form) => form.length >= 5);
}

function replaceNames(
  text: string,
  {
    pattern,
    names,
    write,
  }: { pattern: RegExp; names: readonly Replacement[]; write: (to: string) => string },
): string {
  const folded = fold(text);
  let [told, from] = ['', 0];
  for (const match of folded.text.matchAll(pattern)) {
    const index = names.findIndex((_, at) => match.groups?.[`n${at}`] !== undefined);
    const span = spanOf(text, folded, match);
    const to = names[index]?.to ?? SOMEONE;
    const { prefix = '', marks = '' } = match.groups ?? {};
    told += text.slice(from, span.start);
    told += asItBegins(`${prefixFor(prefix, to)}${marks}${write(to)}${span.open}`, {
      marks,
      before: told,
      prefix: text.slice(span.start, span.start + prefix.length),
    });
    from = span.end;
  }
  return told + text.slice(from);
}

interface Span {
  start: number;
  end: number;
  /** Marks within it that are closed after it. */
  open: string;
}

/** Within a name: an underscore between two letters is none. */
const MARK = /\*{1,3}|~~|(?<=\s)_{1,3}|_{1,3}(?=\s)/g;

/** Where a match stands; a mark that is opened in it and closed just after it goes with it. */
function spanOf(text: string, { starts, ends }: Folded, match: RegExpExecArray): Span {
  const { prefix = '', marks = '' } = match.groups ?? {};
  const last = match.index + match[0].length - 1;
  const span = { start: starts[match.index] ?? 0, end: ends[last] ?? text.length, open: '' };
  const within = match[0].slice(prefix.length + marks.length).match(MARK) ?? [];
  // Pairs close each other; of an odd one, the other half stands before the name or after it.
  const odd = within.length % 2 === 1 ? (within.at(-1) ?? '') : '';
  const isClosedAfter = odd !== '' && odd !== marks && text.startsWith(odd, span.end);
  return isClosedAfter ? { ...span, end: span.end + odd.length } : { ...span, open: odd };
}

const VOWEL = /^[aeiouyh]/i;
const DETERMINER = /^(?:un|une|des|le|la|les|notre|nos|cette|cet|ce)\b|^l'/i;

/** French before what stands for a name: elided or not, without an article where it has one of its own. */
function prefixFor(prefix: string, to: string): string {
  const word = fold(to).text;
  const kind = prefix.toLowerCase();
  const elides = VOWEL.test(word);
  if (kind.endsWith("qu'")) return elides ? `${kind.slice(0, -1)}’` : `${kind.slice(0, -1)}e `;
  if (DETERMINER.test(word)) {
    if (kind.startsWith('que')) return elides ? 'qu’' : 'que ';
    if (kind.startsWith('d')) return elides ? 'd’' : 'de ';
    return kind.startsWith('a') ? 'à ' : '';
  }
  if (kind === "de l'") return elides ? 'de l’' : 'de ';
  if (kind === "a l'") return elides ? 'à l’' : 'à ';
  if (kind === "d'" || kind === 'de ') return elides ? 'd’' : 'de ';
  if (kind === "l'") return elides ? 'l’' : '';
  return kind.replace(/^a(?= )/, 'à');
}

/** With a capital where a sentence begins with it. */
function asItBegins(
  told: string,
  { before, prefix, marks }: { before: string; prefix: string; marks: string },
): string {
  const isCapital = prefix === '' || /^\p{Lu}/u.test(prefix);
  const begins = isCapital && /(?:^|\n)[\s>#*_«"(![-]*$|[.!?…]\s+[«"(*_]*$/.test(before + marks);
  return begins ? told.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('fr')) : told;
}

const LINK = /(!?)(@?)\[((?:\\.|[^\]\\\n])*)\]\(\s*<?([^)\s>]*)>?(?:\s+"((?:\\.|[^"\\])*)")?\s*\)/g;

/** Links whose address tells who, and those to people and to what they wrote (whose page
 * names them), are their words alone. */
function withoutLinks(body: string, tells: (target: string) => boolean): string {
  return body.replace(
    LINK,
    (link, picture: string, at: string, words: string, target: string, title = '') => {
      if (/^(?:person|group):/.test(target)) return at === '' ? words : SOMEONE;
      if (/^(?:message|thread|experience):/.test(target)) return words;
      if (!tells(target) && !tells(title)) return link;
      return tells(target) ? words : `${picture}[${words}](${target})`;
    },
  );
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()\]]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<![\p{L}\p{N}@/])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:fr|org|com|net|eu|coop|io|asso)\b[^\s<>()\]]*/giu;

function withoutAddresses(text: string, tells: (address: string) => boolean): string {
  return text.replace(ADDRESS, (address) => (tells(address) ? NO_ADDRESS : address));
}

/** The words alone, their lines kept. */
function unmarked(body: string): string {
  return body.replace(LINK, '$3').replace(/[*_~`[\]]/g, '');
}

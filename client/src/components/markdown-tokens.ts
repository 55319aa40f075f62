import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';

const marked = new Marked({ gfm: true, breaks: true });

/** Deeper than any message means to go; beyond it the text is shown as it was written. */
const deepest = 24;

/** More marks than any message means: a reader's phone would work on it for seconds. */
const mostMarks = 3_000;
const marks = /[*_~`[\]>]/g;
const deepLine = /^(?:\s*(?:>|[*+-]\s|\d+[.)]\s)){40}/m;

/**
 * Reads what someone wrote in Markdown (GitHub's, where a line break is one) into blocks. HTML is text like any
 * other. Null for what can't be read, or nests beyond sense: it is then shown as it was written.
 */
export function readMarkdown(text: string): MarkedToken[] | null {
  if (deepLine.test(text) || (text.match(marks)?.length ?? 0) > mostMarks) return null;
  try {
    const tokens = marked.lexer(text) as MarkedToken[];
    return isTooDeep(tokens, deepest) ? null : tokens;
  } catch {
    return null;
  }
}

/** The tokens inside one: lines of a block, words of a line, items of a list. */
export function innerTokens(token: MarkedToken): MarkedToken[] {
  if (token.type === 'list') return token.items;
  if (token.type === 'table') return [];
  return 'tokens' in token && token.tokens ? withWholeMentions(token.tokens) : [];
}

/** What stands before the brackets of each kind of reference: `@[Name](person:id)`, `#[Title](experience:id)`. */
const signs: Record<string, string> = { person: '@', group: '@', thread: '#', experience: '#' };

/** The sign of the reference that an address makes; undefined for any other address. */
export function signOf(address: string): string | undefined {
  return signs[/^([a-z]+):/i.exec(address)?.[1]?.toLowerCase() ?? ''];
}

/** In `@[Name](person:id)` moves the `@` into the link, so that the whole reference is one thing; so with `#`. */
export function withWholeMentions(tokens: Token[]): MarkedToken[] {
  const joined: MarkedToken[] = [];
  for (const token of tokens as MarkedToken[]) {
    const before = joined.at(-1);
    const sign = token.type === 'link' ? signOf(token.href) : undefined;
    if (token.type === 'link' && sign && before?.type === 'text' && before.text.endsWith(sign)) {
      joined[joined.length - 1] = { ...before, text: before.text.slice(0, -1) };
      joined.push({ ...token, tokens: [{ type: 'text', raw: sign, text: sign }, ...token.tokens] });
      continue;
    }
    joined.push(token);
  }
  return joined;
}

/** Reads one line of words, outside of any block. */
export function readLine(line: string): MarkedToken[] {
  return withWholeMentions(marked.Lexer.lexInline(line, marked.defaults));
}

/**
 * A quotation's words apart from its last line, where that tells the message they come from:
 * `— [Name](message:id)`.
 */
export function sourceOf(quote: readonly MarkedToken[]): {
  words: readonly MarkedToken[];
  source: Tokens.Link | null;
} {
  const none = { words: quote, source: null };
  const last = quote.at(-1);
  if (last?.type !== 'paragraph' || !last.tokens) return none;
  const [link, dash, before] = (last.tokens as MarkedToken[]).slice(-3).reverse();
  if (link?.type !== 'link' || !link.href.startsWith('message:')) return none;
  if (dash?.type !== 'text' || dash.text.trim() !== '—') return none;
  if (before && before.type !== 'br') return none;
  const rest = last.tokens.slice(0, before ? -3 : -2);
  const words = quote.slice(0, -1);
  return { words: rest.length > 0 ? [...words, { ...last, tokens: rest }] : words, source: link };
}

/** The description of an image, whose reader leaves the backslashes in. */
export function descriptionOf({ text }: { text: string }): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function isTooDeep(tokens: readonly MarkedToken[], left: number): boolean {
  if (left === 0) return tokens.length > 0;
  return tokens.some((token) => isTooDeep(innerTokens(token), left - 1));
}

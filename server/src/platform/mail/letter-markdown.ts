import { Marked, type MarkedToken, type Token } from 'marked';
import type { Piece, Span } from './letter.ts';

const marked = new Marked({ gfm: true, breaks: true });
const signs: Record<string, string> = { person: '@', group: '@', thread: '#', experience: '#' };
/** Where our own schemes lead; what is not named here is read as its words. */
const pages: Record<string, (id: string) => string> = {
  person: (id) => `/personnes/${id}`,
  thread: (id) => `/fils/${id}`,
  experience: (id) => `/retours/${id}`,
};

/**
 * What someone wrote in Markdown, as pieces of a letter: titles, sentences, lists and quotations, with links that lead
 * to our pages or to the web. Pictures and files are their names, for nothing is fetched by a mail.
 */
export function piecesOfMarkdown(body: string, publicUrl: string): Piece[] {
  const blocks = (tokens: readonly Token[]): Piece[] =>
    (tokens as readonly MarkedToken[]).flatMap((token): Piece[] => {
      switch (token.type) {
        case 'heading':
          return [{ heading: plain(spansOf(token.tokens, publicUrl)) }];
        case 'list':
          return [
            {
              items: token.items.map((item) => spansOf(item.tokens, publicUrl)),
              ordered: token.ordered,
            },
          ];
        case 'blockquote':
          return [{ quote: plain(spansOf(token.tokens, publicUrl)) }];
        case 'code':
          return [{ quote: token.text }];
        case 'table':
          return [
            ...[token.header, ...token.rows].map((row) => ({
              line: row.map((cell) => plain(spansOf(cell.tokens, publicUrl))).join(' · '),
            })),
          ];
        case 'hr':
          return [{ rule: true }];
        case 'space':
        case 'def':
          return [];
        default:
          return [{ spans: spansOf([token], publicUrl) }];
      }
    });
  return blocks(marked.lexer(body));
}

function spansOf(tokens: readonly Token[], publicUrl: string): Span[] {
  const spans: Span[] = [];
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === 'link') spans.push(linked(token.href, token.tokens, spans, publicUrl));
    else if (token.type === 'br') spans.push({ text: '\n' });
    else if (token.type === 'image') spans.push({ text: token.text });
    else if (token.type === 'strong') {
      spans.push(...spansOf(token.tokens, publicUrl).map((span) => ({ ...span, strong: true })));
    } else if ('tokens' in token && token.tokens) spans.push(...spansOf(token.tokens, publicUrl));
    else if ('text' in token) spans.push({ text: decode(token.text) });
  }
  return spans;
}

/** The sign before a name of ours goes into its link, so that the whole is one thing, or away before a title. */
function linked(href: string, tokens: readonly Token[], before: Span[], publicUrl: string): Span {
  const text = plain(spansOf(tokens, publicUrl));
  const [, scheme = '', id = ''] = /^(\w+):(.+)$/.exec(href) ?? [];
  const sign = signs[scheme];
  const last = before.at(-1);
  const isSigned = sign !== undefined && last?.text.endsWith(sign) === true;
  if (last && isSigned) before[before.length - 1] = { ...last, text: last.text.slice(0, -1) };
  const shown = isSigned && sign === '@' ? `@${text}` : text;
  const page = pages[scheme]?.(id);
  if (page !== undefined) return { text: shown, url: publicUrl + page };
  return /^(https?|mailto)$/.test(scheme) ? { text: shown, url: href } : { text: shown };
}

function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (whole) => named[whole] ?? whole);
}

import type { Locale } from '@sentiers/shared/session/schema.ts';
import { escapeHtml } from '../http/html.ts';

interface Link {
  label: string;
  url: string;
}

/** Some words of a sentence. */
export interface Span {
  text: string;
  strong?: boolean;
  url?: string;
}

/** What a mail is made of, in order; the same pieces give its text and its HTML. */
export type Piece =
  | { line: string }
  /** A sentence with links. */
  | { spans: readonly Span[] }
  | { items: readonly (readonly Span[])[]; ordered: boolean }
  | { heading: string }
  /** Someone's own words. */
  | { quote: string }
  /** The one thing to do. */
  | { link: Link }
  /** A way to what was just told of. */
  | { open: Link }
  /** A way out, in small. */
  | { stop: Link }
  | { code: string }
  | { small: string }
  | { rule: true };

export interface Letter {
  locale: Locale;
  title: string;
  pieces: readonly Piece[];
}

/** The letter as plain text and as sober HTML, without any image or remote file. */
export function writeLetter(letter: Letter): { text: string; html: string } {
  return { text: writeText(letter), html: writeHtml(letter) };
}

function writeText({ locale, title, pieces }: Letter): string {
  const colon = locale === 'fr' ? ' :' : ':';
  const blocks = pieces.map((piece) => {
    if ('link' in piece) return `${piece.link.label}${colon}\n${piece.link.url}`;
    if ('open' in piece) return `${piece.open.label}${colon} ${piece.open.url}`;
    if ('stop' in piece) return `${piece.stop.label}${colon}\n${piece.stop.url}`;
    if ('code' in piece) return `    ${spaced(piece.code)}`;
    if ('heading' in piece) return `## ${piece.heading}`;
    if ('quote' in piece) return piece.quote.replace(/^/gm, '> ');
    if ('rule' in piece) return '—';
    if ('spans' in piece) return textOf(piece.spans);
    if ('items' in piece) {
      return piece.items.map((item, i) => `${piece.ordered ? `${i + 1}.` : '-'} ${textOf(item)}`).join('\n');
    }
    return 'line' in piece ? piece.line : piece.small;
  });
  return [title, ...blocks, '—\nSentiers'].join('\n\n');
}

function textOf(spans: readonly Span[]): string {
  return spans
    .map(({ text, url }) => (url === undefined || url === text ? text : `${text} (${url})`))
    .join('');
}

/** Written on each element, for most mail programs drop a sheet of styles. */
const styles = {
  page: 'margin:0;padding:24px;background:#FAF6EC;color:#1F2A24;font:17px/1.55 Georgia,serif',
  sheet: 'max-width:34em;margin:0 auto',
  title: 'font-size:22px;line-height:1.3;margin:0 0 18px',
  heading: 'font-size:18px;line-height:1.35;margin:30px 0 8px',
  line: 'margin:0 0 10px;white-space:pre-line',
  list: 'margin:0 0 10px;padding-left:1.3em',
  quote: 'margin:0 0 10px;padding:2px 0 2px 14px;border-left:3px solid #2E5B4B;white-space:pre-line',
  button:
    'display:inline-block;padding:12px 20px;background:#2E5B4B;color:#FFFDF7;text-decoration:none;border-radius:10px',
  open: 'color:#2B6A86',
  code: 'font:28px/1.4 monospace;letter-spacing:.18em;margin:18px 0',
  small: 'font-size:14px;margin:0 0 6px;color:#55625A',
  rule: 'border:0;border-top:1px solid #E3DCCB;margin:30px 0 18px',
};

/** For the programs that do read a sheet: the evening's colours, as the pages have them. */
const darkSheet = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.page{background:#161D19!important;color:#EDE9DC!important}
.small{color:#A9B3A9!important}
.open{color:#8CC3DC!important}
.button{background:#8FC3AE!important;color:#161D19!important}
.quote{border-color:#8FC3AE!important}
.rule{border-color:#313C35!important}
}`;

function writeHtml({ locale, title, pieces }: Letter): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title><style>${darkSheet}</style></head>
<body class="page" style="${styles.page}"><div style="${styles.sheet}">
${element('h1', 'title', escapeHtml(title))}
${pieces.map(htmlOf).join('\n')}
${element('p', 'small', 'Sentiers')}
</div></body></html>`;
}

function htmlOf(piece: Piece): string {
  if ('link' in piece) {
    return (
      element('p', 'line', anchor('button', piece.link)) + element('p', 'small', escapeHtml(piece.link.url))
    );
  }
  if ('open' in piece) return element('p', 'line', anchor('open', piece.open));
  if ('stop' in piece) return element('p', 'small', anchor('small', piece.stop));
  if ('code' in piece) return element('p', 'code', escapeHtml(spaced(piece.code)));
  if ('heading' in piece) return element('h2', 'heading', escapeHtml(piece.heading));
  if ('quote' in piece) return element('blockquote', 'quote', escapeHtml(piece.quote));
  if ('rule' in piece) return `<hr class="rule" style="${styles.rule}">`;
  if ('spans' in piece) return element('p', 'line', spansHtml(piece.spans));
  if ('items' in piece) {
    const items = piece.items.map((item) => `<li>${spansHtml(item)}</li>`).join('');
    return element(piece.ordered ? 'ol' : 'ul', 'list', items);
  }
  if ('small' in piece) return element('p', 'small', escapeHtml(piece.small));
  return element('p', 'line', escapeHtml(piece.line));
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, url, strong }) => {
      const words = url === undefined ? escapeHtml(text) : anchor('open', { label: text, url });
      return strong ? `<strong>${words}</strong>` : words;
    })
    .join('');
}

function element(name: string, style: keyof typeof styles, html: string): string {
  return `<${name} class="${style}" style="${styles[style]}">${html}</${name}>`;
}

function anchor(style: 'button' | 'open' | 'small', { label, url }: Link): string {
  return `<a class="${style}" href="${escapeHtml(url)}" style="${styles[style]}">${escapeHtml(label)}</a>`;
}

function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

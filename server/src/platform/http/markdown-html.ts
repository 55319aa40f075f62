import { Marked, type MarkedExtension, Parser, Renderer, type Token, type Tokens } from 'marked';
import { escapeHtml } from './html.ts';
import { Markup } from './markup.ts';

export interface MarkdownStyle {
  /** The level of the highest heading among the words: what stands above them has the others. */
  headings?: 2 | 3 | 4;
  /** A picture that the words name by its file; null where it isn't shown, and its description stands in its place. */
  picture?: (fileId: string, description: string) => Markup | null;
  /** Name of a table that may have to be scrolled, for who doesn't see it. */
  tableLabel?: string;
}

const options: MarkedExtension = { gfm: true, breaks: true };
const reader = new Marked(options);

/**
 * What someone wrote in Markdown, as HTML: their own markup is shown as they typed it, links lead to the web, to a mail
 * or to our own pages and to nothing else, and references to people, threads and messages are their names.
 */
export function markdownHtml(body: string, style: MarkdownStyle = {}): Markup {
  const tokens = reader.lexer(body);
  const renderer = new SafeRenderer(style, highestHeading(tokens));
  return new Markup(new Parser({ ...reader.defaults, renderer }).parse(tokens));
}

class SafeRenderer extends Renderer {
  readonly #style: MarkdownStyle;

  readonly #highest: number;

  constructor(style: MarkdownStyle, highest: number) {
    super({ ...reader.defaults });
    this.#style = style;
    this.#highest = highest;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeHtml(text);
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const level = Math.min(6, depth - this.#highest + (this.#style.headings ?? 2));
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  }

  override link({ href, tokens }: Tokens.Link): string {
    const words = this.parser.parseInline(tokens);
    if (!leadsSomewhere(href)) return words;
    const rel = href.startsWith('/') ? '' : ' rel="nofollow noopener ugc"';
    return `<a href="${escapeHtml(href)}"${rel}>${words}</a>`;
  }

  override image({ href, text }: Tokens.Image): string {
    const [, fileId] = /^file:([0-9a-f-]{36})$/i.exec(href) ?? [];
    const picture = fileId && this.#style.picture?.(fileId.toLowerCase(), text);
    return picture ? picture.text : escapeHtml(text);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  override table(token: Tokens.Table): string {
    const label = escapeHtml(this.#style.tableLabel ?? 'Tableau');
    return `<div class="table" role="region" tabindex="0" aria-label="${label}">${super.table(token)}</div>\n`;
  }
}

/** Whoever begins at `###` skips no level of the page. */
function highestHeading(tokens: readonly Token[]): number {
  return Math.min(6, ...tokens.map((token) => (token.type === 'heading' ? Number(token.depth) : 6)));
}

/** The web, a mail, or an address of ours; `//elsewhere` and `/\elsewhere` are not ours. */
function leadsSomewhere(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href) || /^\/(?![/\\])/.test(href);
}

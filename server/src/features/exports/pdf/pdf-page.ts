import type { MarkedToken, Token, Tokens } from 'marked';
import PDFDocument from 'pdfkit';
import type { Picture } from '../exported-file.queries.ts';
import { Letters, registerFonts } from './pdf-fonts.ts';
import { emphasised, linesOf, type Run, runsOf } from './pdf-inline.ts';
import { drawTable } from './pdf-table.ts';

export const MARGIN = 72;
const FOOT = 68;
const BODY = 10.5;
/** Of the house's theme: ink, muted ink, forest, lake, ochre, trail red, hairlines. */
const ink = '#1F2A24';
export const muted = '#55625A';
export const forest = '#2E5B4B';
export const lake = '#2B6A86';
export const ochre = '#8F5A12';
export const trail = '#C8402F';
export const hairline = '#E3DCCB';

type Pictures = ReadonlyMap<string, Picture>;
const none: Pictures = new Map();

interface Line {
  size?: number;
  colour?: string;
  indent?: number;
  gap?: number;
  tag?: string;
  /** Width, where it isn’t that of the page. */
  within?: number;
  /** Where it leads in the document. */
  goTo?: string;
}

/** A4 pages with our letters, filled from the top: titles, lines, and words in Markdown. */
export class PdfPage {
  readonly document: PDFKit.PDFDocument;
  readonly #letters: Letters;
  readonly #root: PDFKit.PDFStructureElement;

  constructor({ title, locale, at }: { title: string; locale: string; at: Date }) {
    this.document = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, bottom: FOOT, left: MARGIN, right: MARGIN },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: locale,
      displayTitle: true,
      info: { Title: title, Creator: 'Sentiers', CreationDate: at },
    });
    registerFonts(this.document);
    this.#letters = new Letters(this.document);
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
  }

  title(text: string): void {
    this.line([{ text, face: 'title' }], { size: 22, colour: forest, gap: 6, tag: 'H1' });
  }

  /** A day or a section, in the table of contents too. */
  day(text: string, within: PDFKit.PDFOutline = this.document.outline): void {
    this.keep(90);
    this.document.y += 14;
    within.addItem(text);
    this.line([{ text, face: 'title' }], { size: 13, colour: forest, gap: 2, tag: 'H2' });
    this.rule();
    this.document.y += 4;
  }

  rule(): void {
    this.ruleAt(this.document.y);
    this.document.y += 6;
  }

  /** A hairline from side to side; where one writes next stays. */
  ruleAt(y: number, indent = 0): void {
    const { document } = this;
    this.decoration(() => {
      document
        .moveTo(MARGIN + indent, y)
        .lineTo(document.page.width - MARGIN, y)
        .lineWidth(0.6)
        .stroke(hairline);
    });
  }

  author(name: string, detail: string): void {
    this.keep(48);
    this.document.y += 7;
    this.line(
      [
        { text: name, face: 'bold' },
        { text: detail, face: 'text', colour: muted, size: 9 },
      ],
      { gap: 2 },
    );
  }

  quiet(text: string, { indent = 0 }: { indent?: number } = {}): void {
    this.line([{ text, face: 'italic' }], { size: 9.5, colour: muted, gap: 3, indent });
  }

  /** Words in Markdown, already read to tokens. */
  blocks(
    tokens: readonly Token[],
    { indent = 0, pictures = none }: { indent?: number; pictures?: Pictures } = {},
  ): void {
    for (const token of tokens as readonly MarkedToken[]) this.#block(token, { indent, pictures });
  }

  /** Foots each page with what it is part of and its number, and ends. */
  end(foot: string): void {
    const { document } = this;
    this.#root.end();
    const { start, count } = document.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      document.switchToPage(index);
      const { margins } = document.page;
      const bottom = margins.bottom;
      margins.bottom = 0;
      this.decoration(() => this.#footer(foot, `${index + 1} / ${count}`));
      margins.bottom = bottom;
    }
    document.end();
  }

  #footer(foot: string, number: string): void {
    const { document } = this;
    const y = document.page.height - 44;
    const width = document.page.width - 2 * MARGIN;
    const cut = [...foot].length > 80 ? `${[...foot].slice(0, 79).join('')}…` : foot;
    document.fontSize(8).fillColor(muted);
    let x = MARGIN;
    for (const { font, text } of this.#letters.pieces('text', cut)) {
      document.font(font).text(text, x, y, { lineBreak: false });
      x += document.widthOfString(text);
    }
    document.font('text latin').text(number, MARGIN, y, { width, align: 'right', lineBreak: false });
  }

  /** A paragraph of runs, under one another where it is too long for a line. */
  line(
    runs: readonly (Pick<Run, 'text' | 'face'> & Partial<Run> & { colour?: string; size?: number })[],
    { size = BODY, colour = ink, indent = 0, gap = 4, tag = 'P', within, goTo }: Line = {},
  ): void {
    const { document } = this;
    const pieces = runs.flatMap((run) =>
      this.#letters.pieces(run.face, breakable(run.text)).map((piece) => ({ ...run, ...piece })),
    );
    if (pieces.length === 0) return;
    this.#root.add(
      document.struct(tag, {}, () => {
        const x = MARGIN + indent;
        const width = within ?? document.page.width - MARGIN - x;
        pieces.forEach((piece, index) => {
          const { link = null, strike = false } = piece;
          const options = {
            ...{ width, lineGap: 3, paragraphGap: gap, continued: index < pieces.length - 1 },
            ...{ link, underline: link !== null, strike, ...(goTo && { goTo }) },
          };
          document
            .font(piece.font)
            .fontSize(piece.size ?? size)
            .fillColor(link === null ? (piece.colour ?? colour) : lake);
          if (index === 0) document.text(piece.text, x, document.y, options as PDFKit.Mixins.TextOptions);
          else document.text(piece.text, options as PDFKit.Mixins.TextOptions);
        });
      }),
    );
  }

  #block(token: MarkedToken, { indent, pictures }: { indent: number; pictures: Pictures }): void {
    switch (token.type) {
      case 'space':
      case 'def':
        return;
      case 'hr':
        this.rule();
        return;
      case 'heading':
        this.line(emphasised(runsOf(token.tokens)), { size: 11.5, indent });
        return;
      case 'list':
        this.#list(token, { indent, pictures });
        return;
      case 'blockquote':
        this.barred(indent, hairline, () => this.blocks(token.tokens, { indent: indent + 12, pictures }));
        return;
      case 'code':
        this.barred(indent, hairline, () =>
          this.line([{ text: token.text, face: 'text' }], { size: 9.5, indent: indent + 12 }),
        );
        return;
      case 'table':
        drawTable(this, token, indent);
        return;
      default:
        this.#words('tokens' in token && token.tokens ? token.tokens : [token], { indent, pictures });
    }
  }

  /** A paragraph, cut where a picture stands in it. */
  #words(tokens: readonly Token[], { indent, pictures }: { indent: number; pictures: Pictures }): void {
    let line: Token[] = [];
    const flush = () => {
      const lines = linesOf(runsOf(line));
      for (const runs of lines) this.line(runs, { indent, gap: runs === lines.at(-1) ? 4 : 0 });
      line = [];
    };
    for (const token of tokens) {
      const picture =
        token.type === 'image' ? pictures.get(String(token.href).replace(/^file:/, '')) : undefined;
      if (!picture) line.push(token);
      else {
        flush();
        this.#picture(picture, 'text' in token ? String(token.text) : '', indent);
      }
    }
    flush();
  }

  #picture(picture: Picture, description: string, indent: number): void {
    const { document } = this;
    const width = Math.min(document.page.width - 2 * MARGIN - indent, 380, picture.width);
    const height = Math.min((width * picture.height) / picture.width, 320);
    this.keep(height + 12);
    this.#root.add(
      document.struct('Figure', { alt: description }, () => {
        document.image(picture.data, MARGIN + indent, document.y, { fit: [width, height] });
      }),
    );
    document.y += height + 6;
    if (description) this.quiet(description, { indent });
  }

  #list(
    { items, ordered, start }: Tokens.List,
    { indent, pictures }: { indent: number; pictures: Pictures },
  ): void {
    items.forEach((item, index) => {
      const mark = ordered
        ? `${(Number(start) || 1) + index}.`
        : item.task
          ? item.checked
            ? '[x]'
            : '[ ]'
          : '–';
      this.keep(20);
      const { y } = this.document;
      this.line([{ text: mark, face: 'text' }], { indent, gap: 0 });
      this.document.y = y;
      this.blocks(item.tokens, { indent: indent + (ordered || item.task ? 20 : 12), pictures });
    });
  }

  /** With a bar at its left, as far as it stands on one page. */
  barred(indent: number, colour: string, draw: () => void): void {
    const { document } = this;
    const [page, top] = [document.page, document.y];
    draw();
    const from = document.page === page ? top : document.page.margins.top;
    const to = document.y - 4;
    if (to <= from) return;
    this.decoration(() => {
      const x = MARGIN + indent + 2;
      document.moveTo(x, from).lineTo(x, to).lineWidth(1.5).stroke(colour);
    });
  }

  /** Begins a page where less than this is left: a name never stands alone at a foot. */
  keep(points: number): void {
    const { document } = this;
    if (document.y > document.page.height - FOOT - points) document.addPage();
  }

  /** What says nothing to who listens to the document. */
  decoration(draw: () => void): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    draw();
    document.endMarkedContent();
  }
}

/** An address, or a cry, that no line holds: cut where it must be, for the library looks for its end again and again. */
function breakable(text: string): string {
  return text.replace(/\S{110}(?=\S)/g, '$& ');
}

import { createRequire } from 'node:module';

type Document = PDFKit.PDFDocument;

/** The faces of our own letters that a document uses. */
const faces = {
  title: ['bricolage-grotesque', 'bricolage-grotesque', '700-normal'],
  text: ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next', '400-normal'],
  italic: ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next', '400-italic'],
  bold: ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next', '700-normal'],
  boldItalic: ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next', '700-italic'],
} as const;
export type Face = keyof typeof faces;

/** Each face is cut in two files: the letters of most of Europe's West, and those of the others. */
const subsets = ['latin', 'latin-ext'] as const;
type Subset = (typeof subsets)[number];

const { resolve } = createRequire(import.meta.url);

export function registerFonts(document: Document): void {
  for (const [face, [pack, file, style]] of Object.entries(faces)) {
    for (const subset of subsets) {
      const path = resolve(`@fontsource/${pack}/files/${file}-${subset}-${style}.woff`);
      document.registerFont(nameOf(face as Face, subset), path);
    }
  }
}

export interface Piece {
  font: string;
  text: string;
}

/** A text in the files that have its letters; what none of them has (a picture, another writing) is a small square. */
export class Letters {
  readonly #document: Document;
  readonly #known = new Map<string, boolean>();

  constructor(document: Document) {
    this.#document = document;
  }

  pieces(face: Face, text: string): Piece[] {
    const pieces: Piece[] = [];
    for (const character of text.normalize('NFC')) {
      if (invisible.test(character)) continue;
      const found = subsets.find((subset) => this.#has(nameOf(face, subset), character));
      const font = nameOf(face, found ?? 'latin');
      const letter = found === undefined ? missing : character;
      const last = pieces.at(-1);
      if (last?.font === font) last.text += letter;
      else pieces.push({ font, text: letter });
    }
    return pieces;
  }

  #has(font: string, character: string): boolean {
    const key = `${font} ${character}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const has = glyphsOf(this.#document.font(font)).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    this.#known.set(key, has);
    return has;
  }
}

/** Joiners and variants, which show nothing by themselves. */
const invisible = /^(?:[\u200B\u200C\u2060\uFEFF\u00AD]|\u200D|[\uFE00-\uFE0F])$/;
const missing = '·';

function nameOf(face: Face, subset: Subset): string {
  return `${face} ${subset}`;
}

/** The font that the library reads its glyphs from: it has no other way to ask what is in it. */
function glyphsOf(document: Document): { hasGlyphForCodePoint(point: number): boolean } {
  return (document as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font
    .font;
}

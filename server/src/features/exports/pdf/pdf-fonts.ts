import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Document = PDFKit.PDFDocument;

const require = createRequire(import.meta.url);
const titles = dirname(
  require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff'),
);
const texts = dirname(
  require.resolve(
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  ),
);

/** The faces of our own letters that a document uses. */
const faces = {
  title: [titles, 'bricolage-grotesque', '700-normal'],
  text: [texts, 'atkinson-hyperlegible-next', '400-normal'],
  italic: [texts, 'atkinson-hyperlegible-next', '400-italic'],
  bold: [texts, 'atkinson-hyperlegible-next', '700-normal'],
  boldItalic: [texts, 'atkinson-hyperlegible-next', '700-italic'],
} as const;
export type Face = keyof typeof faces;

/** Each face is cut in two files: the letters of most of Europe's West, and those of the others. */
const subsets = ['latin', 'latin-ext'] as const;
type Subset = (typeof subsets)[number];

export function registerFonts(document: Document): void {
  for (const [face, [folder, file, style]] of Object.entries(faces)) {
    for (const subset of subsets) {
      document.registerFont(nameOf(face as Face, subset), join(folder, `${file}-${subset}-${style}.woff`));
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
    for (const written of text.normalize('NFC')) {
      if (invisible.test(written)) continue;
      const character = narrowSpace.test(written) ? '\u00A0' : written;
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
/** French puts them within numbers and before « ? »; our letters have the plain one alone, which binds as well. */
const narrowSpace = /^[\u2007\u2009\u202F]$/;
const missing = '·';

function nameOf(face: Face, subset: Subset): string {
  return `${face} ${subset}`;
}

/** The font that the library reads its glyphs from: it has no other way to ask what is in it. */
function glyphsOf(document: Document): { hasGlyphForCodePoint(point: number): boolean } {
  return (document as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font
    .font;
}

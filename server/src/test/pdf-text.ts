import { inflateSync } from 'node:zlib';

/** The words of a PDF of ours, as they are drawn: pieces of lines follow one another without a space. */
export function pdfText(bytes: Buffer): string {
  const objects = readObjects(bytes);
  const fonts = fontsOf(objects);
  const drawn = [...objects.values()].flatMap(({ stream }) =>
    stream === null ? [] : [wordsOf(stream, fonts)],
  );
  return drawn.join('\n');
}

interface PdfObject {
  head: string;
  stream: string | null;
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id = '', body = ''] = match;
    const at = body.indexOf('stream\n');
    const head = at === -1 ? body : body.slice(0, at);
    const raw = at === -1 ? null : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    objects.set(id, { head, stream: raw === null ? null : inflated(head, raw) });
  }
  return objects;
}

function inflated(head: string, raw: string): string | null {
  if (!head.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** Letters by their number, of each font as pages name it. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '') ?? [];
      fonts.set(name, lettersIn(objects.get(map)?.stream ?? ''));
    }
  }
  return fonts;
}

function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, code = ''], index) => {
      const number = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const units = code.replace(/ /g, '').match(/.{4}/g) ?? [];
      letters.set(number, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return letters;
}

function wordsOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> | undefined;
  let words = '';
  for (const [, font, shown = ''] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font);
    else {
      for (const [, codes = ''] of shown.matchAll(/<([0-9a-f]*)>/gi)) {
        words += (codes.match(/.{4}/g) ?? []).map((code) => letters?.get(code.toLowerCase()) ?? '').join('');
      }
    }
  }
  return words;
}

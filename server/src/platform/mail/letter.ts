import type { Locale } from '@sentiers/shared/session/schema.ts';
import { escapeHtml } from '../http/html.ts';

/** What a mail is made of, in order; the same pieces give its text and its HTML. */
export type Piece =
  | { line: string }
  | { link: { label: string; url: string } }
  | { code: string }
  | { small: string };

export interface Letter {
  locale: Locale;
  title: string;
  pieces: readonly Piece[];
}

/** The letter as plain text and as sober HTML, without any image or remote file. */
export function writeLetter(letter: Letter): { text: string; html: string } {
  return { text: writeText(letter), html: writeHtml(letter) };
}

function writeText({ title, pieces }: Letter): string {
  const blocks = pieces.map((piece) => {
    if ('link' in piece) return `${piece.link.label} :\n${piece.link.url}`;
    if ('code' in piece) return `    ${spaced(piece.code)}`;
    return 'line' in piece ? piece.line : piece.small;
  });
  return [title, ...blocks, '—\nSentiers'].join('\n\n');
}

const styles = {
  page: 'margin:0;padding:24px;background:#FAF6EC;color:#26302B;font:17px/1.55 Georgia,serif',
  sheet: 'max-width:34em;margin:0 auto',
  title: 'font-size:22px;line-height:1.3;margin:0 0 18px',
  button:
    'display:inline-block;padding:12px 20px;background:#1F5C46;color:#ffffff;text-decoration:none;border-radius:8px',
  code: 'font:28px/1.4 monospace;letter-spacing:.18em;margin:18px 0',
  small: 'font-size:14px;color:#56625B',
};

function writeHtml({ locale, title, pieces }: Letter): string {
  const body = pieces.map((piece) => {
    if ('link' in piece) {
      const url = escapeHtml(piece.link.url);
      return `<p><a href="${url}" style="${styles.button}">${escapeHtml(piece.link.label)}</a></p><p style="${styles.small}">${url}</p>`;
    }
    if ('code' in piece) return `<p style="${styles.code}">${escapeHtml(spaced(piece.code))}</p>`;
    if ('small' in piece) return `<p style="${styles.small}">${escapeHtml(piece.small)}</p>`;
    return `<p>${escapeHtml(piece.line)}</p>`;
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="${styles.page}"><div style="${styles.sheet}">
<h1 style="${styles.title}">${escapeHtml(title)}</h1>
${body.join('\n')}
<p style="${styles.small}">Sentiers</p>
</div></body></html>`;
}

function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

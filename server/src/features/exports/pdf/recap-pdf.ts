import { Marked, type Token } from 'marked';
import { withoutReferences } from '../exported-body.ts';
import { PdfPage } from './pdf-page.ts';

const marked = new Marked({ gfm: true, breaks: true });

interface Recap {
  title: string;
  /** Where it comes from, and who took it out, each on a line of its own. */
  notes: readonly string[];
  /** The address of the room. */
  address: string;
  markdown: string;
  locale: string;
  publicUrl: string;
}

/** A recap as a document to hand out: its sections are in its table of contents, its pages are numbered. */
export function newRecapPdf(
  { title, notes, address, markdown, locale, publicUrl }: Recap,
  now: Date,
): PDFKit.PDFDocument {
  const page = new PdfPage({ title, locale, at: now });
  page.title(title);
  for (const note of notes) page.quiet(note);
  page.line([{ text: address, face: 'text', link: address }], { size: 9, gap: 8 });
  const readable = withoutReferences(markdown, { publicUrl, pathOf: () => null });
  for (const token of marked.lexer(readable)) draw(page, token);
  page.end(title);
  return page.document;
}

function draw(page: PdfPage, token: Token): void {
  if (token.type === 'heading' && token.depth === 2) {
    page.day(token.text);
    return;
  }
  if (isQuestion(token)) {
    // It stands apart from what was answered to the one before, and with its own answer.
    page.keep(80);
    page.document.y += 5;
  }
  page.blocks([token]);
}

/** A line of its own in bold: what was asked, in the room or by a poll. */
function isQuestion(token: Token): boolean {
  if (token.type !== 'paragraph') return false;
  const [first, next] = token.tokens ?? [];
  return first?.type === 'strong' && (next === undefined || next.type === 'br');
}

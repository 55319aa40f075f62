import { setImmediate as turn } from 'node:timers/promises';
import { PdfPage } from '../pdf/pdf-page.ts';
import type { ExperienceWords } from './experience-words.ts';
import type { ExportedExperience } from './exported-library.queries.ts';
import { drawArticle } from './pdf-article.ts';
import { type Content, drawContents, drawCover, pagesOfContents } from './pdf-cover.ts';

interface Booklet {
  title: string;
  /** Of several experiences: what is said on the first page, before their table of contents. */
  cover: { description: string; by: string | null } | null;
  /** What is said of each in its collection, by its id. */
  notes: ReadonlyMap<string, string>;
  /** How many experiences, at most. */
  count: number;
  words: ExperienceWords;
}

/** Experiences as a document to hand out: each begins a page, and is found in the table of contents. */
export function experiencePdf(
  experiences: AsyncIterable<ExportedExperience>,
  booklet: Booklet,
  now = new Date(),
): { content: PDFKit.PDFDocument; writing: Promise<void> } {
  const { title, words } = booklet;
  const page = new PdfPage({ title, locale: words.locale, at: now });
  return { content: page.document, writing: write(page, experiences, booklet, now) };
}

async function write(
  page: PdfPage,
  experiences: AsyncIterable<ExportedExperience>,
  { title, cover, notes, count, words }: Booklet,
  now: Date,
): Promise<void> {
  const reserved = cover ? pagesOfContents(count) : 0;
  if (cover) {
    drawCover(page, { title, ...cover, count, now }, words);
    for (let each = 0; each < reserved; each += 1) page.document.addPage();
  }
  const contents: Content[] = [];
  for await (const { article } of experiences) {
    if (cover || contents.length > 0) page.document.addPage();
    const { start, count: pages } = page.document.bufferedPageRange();
    contents.push({ article, page: start + pages });
    await drawArticle(page, article, { words, note: notes.get(article.id) ?? '' });
    await turn();
  }
  if (cover) drawContents(page, contents, { reserved, words });
  page.end(title);
}

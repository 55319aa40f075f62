import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { forest, MARGIN, muted, type PdfPage, trail } from '../pdf/pdf-page.ts';
import { authorsOf, type ExperienceWords } from './experience-words.ts';

/** Lines of two titles that go over the end of a line each still fit. */
const A_PAGE = 12;
const BAND = 330;
const paper = '#FFFDF7';

export interface Content {
  article: Article;
  /** From 1. */
  page: number;
}

interface Cover {
  title: string;
  description: string;
  /** Whose collection it is; null of the whole library. */
  by: string | null;
  count: number;
  now: Date;
}

/** How many pages a table of contents takes. */
export function pagesOfContents(count: number): number {
  return Math.max(1, Math.ceil(count / A_PAGE));
}

/** The first page: a balise over the contour lines of a map, what it is, and of when. */
export function drawCover(
  page: PdfPage,
  { title, description, by, count, now }: Cover,
  words: ExperienceWords,
): void {
  const { document } = page;
  page.decoration(() => {
    document.rect(0, 0, document.page.width, BAND).fill(forest);
    drawContours(document);
    document.roundedRect(MARGIN, 112, 84, 28, 6).fill(paper);
    document.roundedRect(MARGIN, 150, 84, 28, 6).fill(trail);
  });
  document.y = 212;
  page.line([{ text: words.programme, face: 'title' }], { size: 22, colour: paper });
  document.y = BAND + 48;
  page.line([{ text: title, face: 'title' }], { size: 36, colour: forest, gap: 14, tag: 'H1' });
  if (description) page.line([{ text: description, face: 'text' }], { size: 14, colour: muted, gap: 14 });
  const at = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    now,
  );
  const gathered = [words.count(count), ...(by === null ? [] : [words.gathered(by)])];
  page.line([{ text: gathered.join(' · '), face: 'bold' }], { size: 12 });
  page.line([{ text: words.exported(at), face: 'text' }], { size: 10, colour: muted });
}

/** Quiet lines across the band, as around a hill. */
function drawContours(document: PDFKit.PDFDocument): void {
  const { width } = document.page;
  document.save();
  document.rect(0, 0, width, BAND).clip();
  document.lineWidth(0.8).strokeColor(paper).strokeOpacity(0.16);
  for (let line = -4; line < 24; line += 1) {
    const height = (x: number) =>
      line * 19 + 26 * Math.sin(x / 96 + line / 5) + 16 * Math.sin(x / 41 - line / 3) - x / 14;
    document.moveTo(0, height(0));
    for (let x = 6; x <= width + 6; x += 6) document.lineTo(x, height(x));
    document.stroke();
  }
  document.restore();
}

/** On the pages that were left for it, once it is known where each experience begins. */
export function drawContents(
  page: PdfPage,
  contents: readonly Content[],
  { reserved, words }: { reserved: number; words: ExperienceWords },
): void {
  const { document } = page;
  for (let sheet = 0; sheet < reserved; sheet += 1) {
    document.switchToPage(sheet + 1);
    document.y = MARGIN;
    if (sheet === 0) page.title(words.contents);
    document.y += 8;
    for (const content of contents.slice(sheet * A_PAGE, (sheet + 1) * A_PAGE)) drawLine(page, content);
  }
}

function drawLine(page: PdfPage, { article, page: number }: Content): void {
  const { document } = page;
  const { y } = document;
  const width = document.page.width - 2 * MARGIN;
  page.line([{ text: short(article.title, 110), face: 'bold' }], {
    gap: 1,
    within: width - 48,
    goTo: article.id,
  });
  page.line([{ text: `${short(authorsOf(article), 70)} · ${article.kind.name}`, face: 'text' }], {
    size: 9,
    colour: muted,
    within: width - 48,
  });
  const after = document.y;
  page.decoration(() => {
    document.font('title latin').fontSize(12).fillColor(forest);
    document.text(String(number), MARGIN, y, { width, align: 'right', lineBreak: false });
  });
  document.y = after + 3;
  page.ruleAt(document.y);
  document.y += 8;
}

function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

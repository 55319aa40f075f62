import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { forest, MARGIN, muted, type PdfPage } from '../pdf/pdf-page.ts';
import { authorsOf, type ExperienceWords } from './experience-words.ts';

const A_PAGE = 15;
const trail = '#C8402F';
const paper = '#FFFDF7';

export interface Content {
  article: Article;
  /** From 1. */
  page: number;
}

/** How many pages a table of contents takes. */
export function pagesOfContents(count: number): number {
  return Math.max(1, Math.ceil(count / A_PAGE));
}

/** The first page: a balise, what it is, and of when. */
export function drawCover(
  page: PdfPage,
  { title, description, count, now }: { title: string; description: string; count: number; now: Date },
  words: ExperienceWords,
): void {
  const { document } = page;
  page.decoration(() => {
    document.rect(0, 0, document.page.width, 250).fill(forest);
    document.roundedRect(MARGIN, 92, 96, 32, 6).fill(paper);
    document.roundedRect(MARGIN, 136, 96, 32, 6).fill(trail);
  });
  document.y = 300;
  page.line([{ text: title, face: 'title' }], { size: 34, colour: forest, gap: 14, tag: 'H1' });
  if (description) page.line([{ text: description, face: 'text' }], { size: 13, colour: muted, gap: 14 });
  const at = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    now,
  );
  page.line([{ text: words.count(count), face: 'bold' }], { size: 12 });
  page.quiet(words.exported(at));
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
    for (const content of contents.slice(sheet * A_PAGE, (sheet + 1) * A_PAGE)) drawLine(page, content);
  }
}

function drawLine(page: PdfPage, { article, page: number }: Content): void {
  const { document } = page;
  const { y } = document;
  const width = document.page.width - 2 * MARGIN;
  page.line([{ text: short(article.title, 60), face: 'bold' }], {
    gap: 0,
    within: width - 40,
    goTo: article.id,
  });
  page.line([{ text: short(authorsOf(article), 80), face: 'text' }], {
    size: 9,
    colour: muted,
    within: width - 40,
  });
  const after = document.y;
  page.decoration(() => {
    document.font('text latin').fontSize(10.5).fillColor(muted);
    document.text(String(number), MARGIN, y, { width, align: 'right', lineBreak: false });
  });
  document.y = after + 6;
}

function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

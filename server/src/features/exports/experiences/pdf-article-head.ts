import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { forest, lake, MARGIN, muted, ochre, type PdfPage, trail } from '../pdf/pdf-page.ts';
import { authorsOf, type ExperienceWords } from './experience-words.ts';

/** What stands above an experience: a balise, its kind, title, lede, who tells it, and whom it is for. */
export function drawHead(page: PdfPage, article: Article, words: ExperienceWords): void {
  const { kind, outcome, readingMinutes, publishedAt, byline, level } = article;
  const { document } = page;
  document.addNamedDestination(article.id);
  drawBalise(page, document.y);
  const above = [kind.name, ...(outcome ? [words.outcomes[outcome]] : []), words.minutes(readingMinutes)];
  page.line([{ text: above.join(' · '), face: 'bold' }], { size: 9.5, colour: lake, gap: 10, indent: 26 });
  page.line([{ text: article.title, face: 'title' }], { size: 24, colour: forest, gap: 8, tag: 'H1' });
  if (article.summary) {
    page.line([{ text: article.summary, face: 'text' }], { size: 13.5, colour: muted, gap: 12 });
  }
  page.rule();
  document.y += 2;
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const beside = [
    ...(byline.cohort ? [byline.cohort.name] : []),
    words.published(day.format(new Date(publishedAt))),
  ];
  page.line([{ text: authorsOf(article), face: 'bold' }], { gap: 1 });
  page.line(
    [
      { text: beside.join(' · '), face: 'text' },
      ...(level === 'public'
        ? []
        : [{ text: ` · ${words.levels[level]}`, face: 'bold' as const, colour: ochre }]),
    ],
    { size: 9.5, colour: muted, gap: 6 },
  );
  page.rule();
  document.y += 4;
}

/** The mark of the programme, at the height of the line beside it. */
function drawBalise(page: PdfPage, top: number): void {
  page.decoration(() => {
    page.document
      .roundedRect(MARGIN + 0.5, top - 0.5, 17, 5.5, 1.5)
      .lineWidth(0.9)
      .stroke(forest);
    page.document.roundedRect(MARGIN, top + 6.5, 18, 6, 1.5).fill(trail);
  });
}

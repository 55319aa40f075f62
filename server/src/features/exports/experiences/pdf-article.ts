import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import { Marked } from 'marked';
import { config } from '../../../config.ts';
import { withoutReferences } from '../exported-body.ts';
import { type Picture, printable } from '../exported-file.queries.ts';
import { lake, muted, type PdfPage } from '../pdf/pdf-page.ts';
import { authorsOf, type ExperienceWords, figuresOf } from './experience-words.ts';
import { drawFigures } from './pdf-figures.ts';

const marked = new Marked({ gfm: true, breaks: true });

type Pictures = ReadonlyMap<string, Picture>;

/** One experience, from the top of a page: title, lede, picture, figures, sections, and how to cite it. */
export async function drawArticle(page: PdfPage, article: Article, words: ExperienceWords): Promise<void> {
  const pictures = await picturesOf(article);
  head(page, article, words);
  const cover = article.cover && pictures.get(article.cover.id);
  if (article.cover && cover) page.blocks(marked.lexer(`![](file:${article.cover.id})`), { pictures });
  const outline = page.document.outline.addItem(article.title);
  for (const { title, level, value } of article.sections) {
    page.day(title, outline);
    if (level !== 'public') page.quiet(words.levels[level]);
    drawValue(page, value, { words, pictures });
  }
  if (article.heldBack) page.quiet(words.heldBack);
  page.keep(70);
  page.document.y += 14;
  page.rule();
  page.line([{ text: words.cite, face: 'bold' }], { size: 9, gap: 1 });
  page.line([{ text: article.citation, face: 'text' }], { size: 9, colour: muted });
}

function head(page: PdfPage, article: Article, words: ExperienceWords): void {
  const { kind, outcome, readingMinutes, publishedAt, byline } = article;
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  page.document.addNamedDestination(article.id);
  const above = [kind.name, ...(outcome ? [words.outcomes[outcome]] : []), words.minutes(readingMinutes)];
  page.line([{ text: above.join(' · '), face: 'bold' }], { size: 9.5, colour: lake, gap: 6 });
  page.title(article.title);
  if (article.summary)
    page.line([{ text: article.summary, face: 'text' }], { size: 13, colour: muted, gap: 8 });
  page.rule();
  const beside = [
    ...(byline.cohort ? [byline.cohort.name] : []),
    words.published(day.format(new Date(publishedAt))),
  ];
  page.line([{ text: authorsOf(article), face: 'bold' }], { gap: 1 });
  page.line([{ text: beside.join(' · '), face: 'text' }], { size: 9, colour: muted, gap: 8 });
}

function drawValue(
  page: PdfPage,
  value: ShownValue,
  { words, pictures }: { words: ExperienceWords; pictures: Pictures },
): void {
  const say = (markdown: string) => page.blocks(marked.lexer(shown(markdown, pictures)), { pictures });
  switch (value.type) {
    case 'text':
      say(value.body);
      return;
    case 'territory':
      page.line([{ text: value.places.map(({ label }) => label).join(', '), face: 'text' }]);
      return;
    case 'themes':
      page.line([{ text: value.themes.map(({ label }) => label).join(', '), face: 'text' }]);
      return;
    case 'step':
      if (value.step) page.line([{ text: words.steps[value.step], face: 'text' }]);
      return;
    case 'cost':
      drawFigures(page, figuresOf(words, value.cost));
      say(value.cost.note);
      return;
    case 'documents':
      for (const { file, caption } of value.documents) {
        page.line([{ text: `– ${caption ? `${caption} (${file.name})` : file.name}`, face: 'text' }], {
          gap: 2,
        });
      }
  }
}

function shown(body: string, pictures: Pictures): string {
  const pathOf = (id: string) => (pictures.has(id) ? `file:${id}` : null);
  return withoutReferences(body, { publicUrl: config().publicUrl, pathOf });
}

/** Those that this reader was given. */
async function picturesOf({ cover, sections }: Article): Promise<Map<string, Picture>> {
  const files = sections.flatMap(({ value }) => (value.type === 'text' ? value.files : []));
  const pictures = new Map<string, Picture>();
  for (const { id, kind } of [...(cover ? [cover] : []), ...files]) {
    const picture = kind === 'image' && !pictures.has(id) ? await printable(id) : null;
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}

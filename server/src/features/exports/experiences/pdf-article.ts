import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import { Marked } from 'marked';
import { config } from '../../../config.ts';
import { withoutReferences } from '../exported-body.ts';
import { type Picture, printable } from '../exported-file.queries.ts';
import { forest, lake, muted, ochre, type PdfPage } from '../pdf/pdf-page.ts';
import { type ExperienceWords, figuresOf } from './experience-words.ts';
import { drawHead } from './pdf-article-head.ts';
import { drawFigures } from './pdf-figures.ts';

const marked = new Marked({ gfm: true, breaks: true });

type Pictures = ReadonlyMap<string, Picture>;
type Section = Article['sections'][number];

/** Told in a line each at the head: a place, themes, a step. */
const brief: ReadonlySet<ShownValue['type']> = new Set(['territory', 'themes', 'step']);

/**
 * One experience, from the top of a page: title, lede, picture, what it is about, sections, and how to cite it.
 *
 * @param note what its collection says of it; empty where there is none
 */
export async function drawArticle(
  page: PdfPage,
  article: Article,
  { words, note }: { words: ExperienceWords; note: string },
): Promise<void> {
  const pictures = await picturesOf(article);
  drawHead(page, article, words);
  if (note !== '') {
    page.barred(0, lake, () =>
      page.line([{ text: note, face: 'italic' }], { colour: lake, gap: 6, indent: 14 }),
    );
    page.document.y += 4;
  }
  const cover = article.cover && pictures.get(article.cover.id);
  if (article.cover && cover) page.blocks(marked.lexer(`![](file:${article.cover.id})`), { pictures });
  drawBrief(page, article, words);
  const outline = page.document.outline.addItem(article.title);
  for (const section of article.sections.filter(({ value }) => !brief.has(value.type))) {
    heading(page, section, outline);
    if (isNarrower(section, article)) {
      page.line([{ text: words.levels[section.level], face: 'bold' }], { size: 9, colour: ochre, gap: 3 });
    }
    drawValue(page, section.value, { words, pictures });
  }
  if (article.heldBack) {
    page.keep(50);
    page.document.y += 14;
    page.barred(0, ochre, () =>
      page.line([{ text: words.heldBack, face: 'text' }], { size: 10, colour: ochre, indent: 14 }),
    );
  }
  page.keep(64);
  page.document.y += 14;
  page.rule();
  page.line([{ text: words.cite, face: 'bold' }], { size: 9, gap: 1 });
  page.line([{ text: article.citation, face: 'text' }], { size: 9, colour: muted });
}

/** Whether fewer people read the section than come across the experience: the head tells what these are. */
function isNarrower({ level }: Section, article: Article): boolean {
  return level !== 'public' && level !== article.level;
}

/** With what follows it: a title never stands alone at a foot, above figures that begin the next page. */
function heading(page: PdfPage, { title, value }: Section, within: PDFKit.PDFOutline): void {
  page.keep(value.type === 'cost' ? 150 : 90);
  page.document.y += 14;
  within.addItem(title);
  page.line([{ text: title, face: 'title' }], { size: 14.5, colour: forest, gap: 4, tag: 'H2' });
}

/** Name and words side by side, a line each. */
function drawBrief(page: PdfPage, article: Article, words: ExperienceWords): void {
  const names = 132;
  const lines = article.sections
    .filter(({ value }) => brief.has(value.type))
    .map((section) => ({ section, said: briefly(section.value, words) }))
    .filter(({ said }) => said !== '');
  for (const { section, said } of lines) {
    page.keep(24);
    const { y } = page.document;
    page.line([{ text: section.title, face: 'text' }], { size: 10, colour: muted, gap: 2, within: names });
    const left = page.document.y;
    page.document.y = y;
    const kept = isNarrower(section, article) ? ` (${words.levels[section.level]})` : '';
    page.line(
      [
        { text: said, face: 'text' },
        { text: kept, face: 'bold', colour: ochre },
      ],
      { size: 10, gap: 2, indent: names + 14 },
    );
    page.document.y = Math.max(left, page.document.y);
  }
}

function briefly(value: ShownValue, words: ExperienceWords): string {
  if (value.type === 'territory') return value.places.map(({ label }) => label).join(', ');
  if (value.type === 'themes') return value.themes.map(({ label }) => label).join(', ');
  return value.type === 'step' && value.step ? words.steps[value.step] : '';
}

function drawValue(
  page: PdfPage,
  value: ShownValue,
  { words, pictures }: { words: ExperienceWords; pictures: Pictures },
): void {
  const say = (markdown: string) => page.blocks(marked.lexer(shown(markdown, pictures)), { pictures });
  if (value.type === 'text') say(value.body);
  if (value.type === 'cost') {
    drawFigures(page, figuresOf(words, value.cost));
    say(value.cost.note);
  }
  if (value.type !== 'documents') return;
  for (const { file, caption } of value.documents) {
    page.line([{ text: `– ${caption ? `${caption} (${file.name})` : file.name}`, face: 'text' }], { gap: 2 });
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

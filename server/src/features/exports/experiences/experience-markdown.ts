import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import { Marked, type Token } from 'marked';
import { stringify } from 'yaml';
import { config } from '../../../config.ts';
import { withoutReferences } from '../exported-body.ts';
import type { FileShelf } from '../file-shelf.ts';
import { type ExperienceWords, figuresOf } from './experience-words.ts';
import type { ExportedExperience } from './exported-library.queries.ts';

const marked = new Marked({ gfm: true, breaks: true });

/**
 * An experience as Markdown: what a program reads of it first, then a text as anyone reads it. What is imported again is
 * read from both: the sections of the front matter are those of the text, in its order.
 */
export function experienceMarkdown(
  { article, names }: ExportedExperience,
  words: ExperienceWords,
  shelf: FileShelf,
): string {
  shelveFiles(article, shelf);
  const front = stringify(frontMatter({ article, names }, shelf), { lineWidth: 0 });
  const sections = article.sections.map(
    ({ title, value }) => `## ${oneLine(title)}\n\n${bodyOf(value, words, shelf)}`,
  );
  const foot = [
    ...(article.heldBack ? [`*${words.heldBack}*`] : []),
    `*${words.cite} : ${article.citation}*`,
  ];
  const parts = [`# ${oneLine(article.title)}`, article.summary, ...sections, '---', ...foot];
  return `---\n${front}---\n\n${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function shelveFiles({ cover, sections }: Article, shelf: FileShelf): void {
  if (cover) shelf.put(cover);
  for (const { value } of sections) {
    if (value.type === 'text') for (const file of value.files) shelf.put(file);
    if (value.type === 'documents') for (const { file } of value.documents) shelf.put(file);
  }
}

function frontMatter({ article, names }: ExportedExperience, shelf: FileShelf): object {
  const { byline } = article;
  const values = article.sections.map(({ value }) => value);
  const [territory, themes, step, cost] = (['territory', 'themes', 'step', 'cost'] as const).map((type) =>
    values.find((value) => value.type === type),
  );
  return {
    ...{ id: article.id, title: article.title, summary: article.summary, kind: article.kind.name },
    outcome: article.outcome,
    ...{ organisation: byline.organisation?.name ?? null, state: 'published' },
    ...{ names: names?.level ?? null, pseudonym: names ? names.pseudonym || null : byline.pseudonym },
    authors: byline.authors.map(({ name }) => name),
    cohort: byline.cohort && { name: byline.cohort.name, year: byline.cohort.year },
    territory: territory?.type === 'territory' ? territory.places : [],
    themes: themes?.type === 'themes' ? themes.themes : [],
    step: step?.type === 'step' ? step.step : null,
    cost: cost?.type === 'cost' ? withoutNote(cost.cost) : null,
    cover: article.cover && pathIn(shelf, article.cover.id),
    ...{ published: article.publishedAt, edition: article.edition, level: article.level },
    heldBack: article.heldBack,
    address: `${config().publicUrl}/decouvrir/retours/${article.id}`,
    sections: article.sections.map(({ title, level, value }) => ({
      ...{ title, type: value.type, level },
      ...(value.type === 'documents' && {
        documents: value.documents.map(({ file, caption }) => ({ file: pathIn(shelf, file.id), caption })),
      }),
    })),
  };
}

function withoutNote({ note: _note, ...figures }: { note: string }): object {
  return figures;
}

/** As the archive names it. */
function pathIn(shelf: FileShelf, id: string): string | null {
  return shelf.all().get(id) ?? null;
}

function bodyOf(value: ShownValue, words: ExperienceWords, shelf: FileShelf): string {
  switch (value.type) {
    case 'text':
      return underSections(readable(value.body, shelf));
    case 'territory':
      return list(value.places.map(({ code, label }) => `${label} (${code})`));
    case 'themes':
      return list(value.themes.map(({ label }) => label));
    case 'step':
      return value.step ? words.steps[value.step] : '';
    case 'cost': {
      const figures = list(figuresOf(words, value.cost).map(({ name, value: said }) => `${name} : ${said}`));
      return [figures, underSections(readable(value.cost.note, shelf))].filter(Boolean).join('\n\n');
    }
    case 'documents':
      return list(
        value.documents.map(
          ({ file, caption }) => `[${oneLine(caption || file.name)}](${shelf.pathOf(file.id)})`,
        ),
      );
  }
}

function readable(body: string, shelf: FileShelf): string {
  return withoutReferences(body, { publicUrl: config().publicUrl, pathOf: (id) => shelf.pathOf(id) });
}

/** Its headings under those of the sections, so that the text is one, and is cut at the same places when it comes back. */
export function underSections(body: string): string {
  const tokens = marked.lexer(body);
  const highest = Math.min(6, ...tokens.map((token) => (token.type === 'heading' ? Number(token.depth) : 6)));
  const shift = Math.max(0, 3 - highest);
  return tokens
    .map((token) => (token.type === 'heading' ? headingOf(token, shift) : token.raw))
    .join('')
    .trim();
}

function headingOf(token: Token, shift: number): string {
  const { depth, text, raw } = token as { depth: number; text: string; raw: string };
  const [after] = /\n*$/.exec(raw) ?? [''];
  return `${'#'.repeat(Math.min(6, depth + shift))} ${oneLine(text)}${after}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Article, ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue, ShownValue } from '@sentiers/shared/experiences/sections.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { config } from '../../config.ts';
import { summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { Captions } from './article-captions.queries.ts';
import { citationOf, openTitleOf, readingMinutes, type ShownEdition, shownEdition } from './articles.ts';
import type { ReadableEdition } from './editions.model.ts';
import { filesIn } from './section-values.ts';

/** An edition, and who reads what of it. `authorIds`: those of its authors who write it still. */
export interface ReadBy {
  edition: ReadableEdition;
  read: readonly Level[];
  authorIds: readonly string[];
}

export type ArticleWords = Omit<Article, 'takenUpBy' | 'useful' | 'comments' | 'abilities'>;
export type CardWords = Omit<ExperienceCard, 'takenUpBy' | 'useful'>;

/** All that an article says of itself, as this reader is told. */
export function presentArticle(given: ReadBy, captions: Captions): ArticleWords {
  const { edition } = given;
  const shown = shownEdition(edition, given.read);
  const byline = bylineOf(given, shown, captions);
  return {
    ...lineOf(given, shown, captions),
    byline,
    sections: shown.sections.map((section) => ({
      ...{ id: section.id, title: section.title, level: section.level },
      value: shownValue(section.value, { quotedIds: section.quotedIds, shown, captions }),
    })),
    heldBack: shown.heldBack,
    edition: { number: edition.number, at: edition.at.toISOString() },
    citation: citationOf({
      ...{ title: shown.title, at: edition.publishedAt, pseudonym: byline.pseudonym },
      authors: byline.authors.map(({ name }) => name),
      organisation: byline.organisation?.name ?? null,
      address: addressOf(edition.experienceId, shown.level),
    }),
  };
}

/** A line of a list; places, themes and step are those that this reader reads. */
export function presentCard(given: ReadBy, captions: Captions): CardWords {
  const shown = shownEdition(given.edition, given.read);
  const values = shown.sections.map(({ value }) => value);
  const themes = values.flatMap((value) => (value.type === 'themes' ? value.keys : []));
  const codes = values.flatMap((value) => (value.type === 'territory' ? value.codes : []));
  const step = values.find((value) => value.type === 'step');
  return {
    ...lineOf(given, shown, captions),
    byline: bylineOf(given, shown, captions),
    openTitle: openTitleOf(given.edition),
    themes: themes.map((key) => themeOf(key, captions)),
    places: codes.map(placeOf),
    step: step?.step ?? null,
  };
}

function lineOf({ edition }: ReadBy, shown: ShownEdition, captions: Captions) {
  const { coverId, outcome } = edition.head;
  const { id, name, icon } = edition.kind;
  return {
    ...{ id: edition.experienceId, title: shown.title, summary: shown.summary, outcome },
    cover: fileOf(coverId, shown, captions),
    kind: { id, name, icon },
    level: shown.level,
    readingMinutes: readingMinutes(shown),
    publishedAt: edition.publishedAt.toISOString(),
  };
}

/** Where names are not told, neither is what leads to them: the cohort of a year is a dozen organisations. */
function bylineOf(
  { edition, authorIds }: ReadBy,
  { pseudonym }: ShownEdition,
  { people, organisations, cohorts }: Captions,
): Article['byline'] {
  if (pseudonym !== null) return { pseudonym, organisation: null, authors: [], cohort: null };
  const cohort = cohorts.get(edition.cohortId ?? '');
  return {
    pseudonym: null,
    organisation: organisations.get(edition.organisationId ?? '') ?? null,
    authors: authorIds.map((id) => summaryOf(people, id)),
    cohort:
      cohort && edition.cohortId ? { id: edition.cohortId, name: cohort.name, year: cohort.year } : null,
  };
}

/** Where whoever reads it most widely opens it. */
function addressOf(experienceId: string, level: Level): string {
  const path = level === 'public' ? '/decouvrir/retours/' : '/retours/';
  return `${config().publicUrl}${path}${experienceId}`;
}

function shownValue(
  value: SectionValue,
  { quotedIds, shown, captions }: { quotedIds: readonly string[]; shown: ShownEdition; captions: Captions },
): ShownValue {
  switch (value.type) {
    case 'text': {
      const files = filesIn(value).flatMap((id) => fileOf(id, shown, captions) ?? []);
      return { ...value, files, quoted: quotedIds.map((id) => summaryOf(captions.people, id)) };
    }
    case 'territory':
      return { type: 'territory', places: value.codes.map(placeOf) };
    case 'themes':
      return { type: 'themes', themes: value.keys.map((key) => themeOf(key, captions)) };
    case 'documents':
      return {
        type: 'documents',
        documents: value.documents.flatMap(({ fileId, caption }) => {
          const file = fileOf(fileId, shown, captions);
          return file ? [{ file, caption }] : [];
        }),
      };
    default:
      return value;
  }
}

function fileOf(id: string | null, shown: ShownEdition, { files }: Captions): FileSummary | null {
  const file = files.get(id ?? '');
  return file ? { ...file, name: shown.fileName(file.name) } : null;
}

function themeOf(key: string, { themes }: Captions): { key: string; label: string } {
  return { key, label: themes.get(key) ?? key };
}

function placeOf(code: string): { code: string; label: string } {
  return { code, label: placeLabel(code) };
}

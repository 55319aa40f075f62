import { type Level, levels, widest } from '@sentiers/shared/experiences/levels.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import type { EditionDoc, EditionSectionDoc } from './editions.model.ts';
import { type Pseudonymiser, pseudonymiser } from './pseudonyms.ts';
import { capitalised } from './sentence-beginning.ts';

const WORDS_A_MINUTE = 220;
/** Where nobody thought of a name for it. */
const NAMELESS = 'une structure';

type Identity = Pick<EditionDoc['identity'], 'level' | 'replacements'>;
export type ReadEdition = Pick<EditionDoc, 'head' | 'identity' | 'sections' | 'levels'>;

/** What of an edition is there for someone who reads some levels, with the names that they are told. */
export interface ShownEdition {
  /** Names are told as they are. */
  named: boolean;
  /** What stands for its organisation; null where names are told. */
  pseudonym: string | null;
  title: string;
  summary: string;
  sections: EditionSectionDoc[];
  heldBack: boolean;
  /** Of its widest section. */
  level: Level;
  /** A file's name, as this reader is told it. */
  fileName(name: string): string;
}

/** Whoever reads the level of names is told them: who reads a level reads all that are wider. */
export function isTold(identity: Pick<EditionDoc['identity'], 'level'>, read: readonly Level[]): boolean {
  return read.includes(identity.level);
}

/** @param read the levels that this reader reads: nothing of the other sections is in the answer */
export function shownEdition(edition: ReadEdition, read: readonly Level[]): ShownEdition {
  const named = isTold(edition.identity, read);
  const hide = hiderFor(edition.identity, read);
  const { title, summary } = edition.head;
  return {
    named,
    pseudonym: named ? null : pseudonymOf(edition.identity),
    title: hide.plain(title),
    summary: hide.plain(summary),
    sections: edition.sections
      .filter(({ level }) => read.includes(level))
      .map((section) => (named ? section : withoutNames(section, hide))),
    heldBack: edition.levels.some((level) => !read.includes(level)),
    level: widest(edition.levels) ?? 'cohort',
    fileName: hide.fileName,
  };
}

/** Its title as all who read any of it are told it. */
export function openTitleOf({ head, identity, levels: told }: ReadEdition): string {
  const readByAll = levels.slice(levels.indexOf(widest(told) ?? 'cohort'));
  return hiderFor(identity, readByAll).plain(head.title);
}

/** Takes the names of an edition out of what someone reads of it, or out of nothing where they are told them. */
export function hiderFor(identity: Identity, read: readonly Level[]): Pseudonymiser {
  if (isTold(identity, read)) return pseudonymiser([]);
  const { replacements } = identity;
  const { hints } = pseudonymiser(replacements);
  return pseudonymiser(replacements.map(({ from, to }) => ({ from, to: namingNobody(to, hints) })));
}

function pseudonymOf({ pseudonym, replacements }: EditionDoc['identity']): string {
  return namingNobody(pseudonym, pseudonymiser(replacements).hints);
}

/** What stands for names is there, and names nobody. */
function namingNobody(words: string, hints: (words: string) => boolean): string {
  return words === '' || hints(words) ? NAMELESS : words;
}

function withoutNames(section: EditionSectionDoc, hide: Pseudonymiser): EditionSectionDoc {
  return {
    ...section,
    title: hide.plain(section.title),
    value: valueWithoutNames(section.value, hide),
    quotedIds: [],
  };
}

function valueWithoutNames(value: SectionValue, hide: Pseudonymiser): SectionValue {
  switch (value.type) {
    case 'text':
      return { ...value, body: hide.markdown(value.body) };
    case 'cost':
      return { ...value, cost: { ...value.cost, note: hide.markdown(value.cost.note) } };
    case 'documents':
      return {
        ...value,
        documents: value.documents.map(({ fileId, caption }) => ({ fileId, caption: hide.plain(caption) })),
      };
    default:
      return value;
  }
}

/** Whole minutes that it takes to read what is shown, at least one. */
export function readingMinutes({
  title,
  summary,
  sections,
}: Pick<ShownEdition, 'title' | 'summary' | 'sections'>) {
  const words = [title, summary, ...sections.flatMap((section) => [section.title, wordsOf(section.value)])];
  const count = words.join(' ').match(/\S+/g)?.length ?? 0;
  return Math.max(1, Math.round(count / WORDS_A_MINUTE));
}

function wordsOf(value: SectionValue): string {
  if (value.type === 'text') return plainTextOf(value.body);
  if (value.type === 'cost') return plainTextOf(value.cost.note);
  return value.type === 'documents' ? value.documents.map(({ caption }) => caption).join(' ') : '';
}

/** How it is cited, in French: « Nora Petit (L’Escale), « Un titre », Les Sentiers, 2026, https://… » */
export function citationOf({
  authors,
  organisation,
  pseudonym,
  title,
  at,
  address,
}: {
  authors: readonly string[];
  organisation: string | null;
  pseudonym: string | null;
  title: string;
  at: Date;
  address: string;
}): string {
  const names = authors.filter(Boolean).join(', ');
  const by = pseudonym ?? (names && organisation ? `${names} (${organisation})` : names || organisation);
  return [by ? capitalised(by) : null, `« ${title} »`, 'Les Sentiers', `${at.getFullYear()}`, address]
    .filter((part) => part !== null)
    .join(', ');
}

import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type {
  DraftSection,
  ExperienceDraft,
  HeadInput,
  Identity,
} from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';

/** What is written in a section, and who is to read it. */
export interface SectionContent {
  of: 'section';
  level: Level;
  /** Of a section that was added; the others' is their template's. */
  title: string | null;
  value: SectionValue;
}

export type PartContent = SectionContent | ({ of: 'head' } & HeadInput) | ({ of: 'identity' } & Identity);

/** Something that stands on the server, and since when. */
export interface Stood {
  content: PartContent;
  revision: number;
  changed: { at: string; by: { id: string; name: string } } | null;
}

/** The parts of an experience that are saved each by itself. */
export type PartName = 'head' | 'identity' | (string & {});

export function sectionStood(section: DraftSection): Stood {
  const { key, level, title, value, revision, changed } = section;
  return { content: { of: 'section', level, title: key === '' ? title : null, value }, revision, changed };
}

export function headStood({ head }: Pick<ExperienceDraft, 'head'>): Stood {
  const { title, summary, outcome, coverId, revision, changed } = head;
  return { content: { of: 'head', title, summary, outcome, coverId }, revision, changed };
}

export function identityStood({ identity }: Pick<ExperienceDraft, 'identity'>): Stood {
  const { level, pseudonym, replacements, revision } = identity;
  return { content: { of: 'identity', level, pseudonym, replacements }, revision, changed: null };
}

/** Every part of a draft as it stands on the server, by its name. */
export function partsOf(draft: ExperienceDraft): Map<PartName, Stood> {
  return new Map<PartName, Stood>([
    ['head', headStood(draft)],
    ['identity', identityStood(draft)],
    ...draft.sections.map((section): [PartName, Stood] => [section.id, sectionStood(section)]),
  ]);
}

/** Whether two contents are saved as the same: spaces around words are not kept. */
export function sameContent(one: PartContent, other: PartContent): boolean {
  return JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
}

/** Whether two contents are the same to the letter. */
export function sameExactly(one: PartContent, other: PartContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, tidied(inner)]),
  );
}

/** Whether nobody wrote anything in a section yet. */
export function isEmptyValue(value: SectionValue): boolean {
  switch (value.type) {
    case 'text':
      return value.body.trim() === '';
    case 'territory':
      return value.codes.length === 0;
    case 'themes':
      return value.keys.length === 0;
    case 'step':
      return value.step === null;
    case 'cost': {
      const { euros, eurosPerYear, days, months, note } = value.cost;
      return [euros, eurosPerYear, days, months].every((one) => one === null) && note.trim() === '';
    }
    case 'documents':
      return value.documents.length === 0;
  }
}

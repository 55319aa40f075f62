import { isWider, type Level } from '@sentiers/shared/experiences/levels.ts';
import type { Agreement, DraftSection, ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { isEmptyValue } from './part-content.ts';

/** Who reads a section once it is published, and what it waits for to be read more widely. */
export interface SectionReading {
  section: DraftSection;
  /** Those who read it at once. */
  level: Level;
  /** Who has not said yes yet to the level that is wanted. */
  waiting: readonly PersonSummary[];
  /** Who said no to it. */
  refused: readonly PersonSummary[];
}

/** What becomes of each section that is written. */
export function readingsOf({
  sections,
  agreements,
}: Pick<ExperienceDraft, 'sections' | 'agreements'>): SectionReading[] {
  return sections
    .filter(({ value }) => !isEmptyValue(value))
    .map((section) => {
      const asked = agreements.filter(
        ({ sectionId, level }) => sectionId === section.id && level === section.level,
      );
      const those = (answer: Agreement['answer']) =>
        asked.filter((one) => one.answer === answer).map(({ person }) => person);
      return {
        section,
        level: section.agreedLevel,
        waiting: those('waiting'),
        refused: those('no'),
      };
    });
}

/** Whether some of it is read beyond the names: then the version without them is to be seen and approved first. */
export function needsApproval({
  sections,
  identity,
}: Pick<ExperienceDraft, 'sections' | 'identity'>): boolean {
  return sections.some(({ value, level }) => !isEmptyValue(value) && isWider(level, identity.level));
}

import type { KindSection } from '@sentiers/shared/experiences/kinds.ts';
import type { DraftSection, ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { isEmptyValue, type PartContent, type PartName } from './part-content.ts';

/** What is written one after the other: what stands above the sections, then each of them, then who is named. */
export interface Step {
  part: PartName;
  section: DraftSection | null;
  /** Of the template: its question and its help; null of what no template asks. */
  asked: KindSection | null;
  required: boolean;
}

/** The parts of a draft in the order in which they are asked. */
export function stepsOf({ sections, template }: Pick<ExperienceDraft, 'sections' | 'template'>): Step[] {
  const ofSections = sections.map((section): Step => {
    const asked = section.key === '' ? null : template.sections.find(({ key }) => key === section.key);
    return { part: section.id, section, asked: asked ?? null, required: asked?.required ?? false };
  });
  return [
    { part: 'head', section: null, asked: null, required: true },
    ...ofSections,
    { part: 'identity', section: null, asked: null, required: false },
  ];
}

/** Whether something is written there. */
export function isWritten(content: PartContent): boolean {
  if (content.of === 'head') return content.title.trim() !== '' && content.summary.trim() !== '';
  if (content.of === 'identity') return content.pseudonym.trim() !== '' || content.level === 'public';
  return !isEmptyValue(content.value);
}

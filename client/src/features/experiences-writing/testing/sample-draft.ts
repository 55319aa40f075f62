import type { DraftSection, ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';

/** A section of a draft that holds something. */
export function draftSection(id: string, title: string, value: SectionValue): DraftSection {
  return {
    ...{ id, key: id, title, type: value.type, revision: 1, level: 'network', agreedLevel: 'network' },
    ...{ value, files: [], quotations: [], changed: null },
  };
}

export function textSection(id: string, body: string): DraftSection {
  return draftSection(id, 'Contexte', { type: 'text', body });
}

const at = '2026-11-24T08:00:00.000Z';

/** A draft of an author who may do everything with it. */
export function sampleDraft(changed: Partial<ExperienceDraft> = {}): ExperienceDraft {
  const sections = changed.sections ?? [];
  return {
    ...{ id: 'experience', state: 'draft', title: 'Un garage solidaire', changedAt: at },
    kind: { id: 'kind', name: 'Essaimage d’un lieu', icon: 'sprout' },
    template: {
      ...{ id: 'kind', name: 'Essaimage d’un lieu', description: '', icon: 'sprout', version: 1 },
      ...{ archived: false, changedAt: at },
      sections: sections.map(({ key, type, title, level }) => ({
        ...{ key, type, title, level, question: `${title} ?`, help: '', required: false },
      })),
    },
    ...{ cohortId: 'cohort', organisation: null, authors: [] },
    head: {
      ...{ title: 'Un garage solidaire', summary: '', outcome: null, coverId: null, cover: null },
      ...{ revision: 1, changed: null },
    },
    identity: { level: 'network', pseudonym: '', replacements: [], revision: 1 },
    sections,
    ...{ reviews: [], notes: [], agreements: [], edition: null, unpublished: true, missing: [] },
    abilities: { write: true, review: true, publish: true, withdraw: false, discard: true, leave: false },
    ...changed,
  };
}

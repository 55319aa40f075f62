import type { Article } from '@sentiers/shared/experiences/schema.ts';

type Section = Article['sections'][number];

/** Where who tried it is told: the address of notices leads there. */
export const trialsAnchor = 'essais';
export const commentsAnchor = 'discussion';

/** Where a section stands on the page. */
export function anchorOf({ id }: Pick<Section, 'id'>): string {
  return `partie-${id}`;
}

/** What a few marks say: they stand together above the text rather than each under a title. */
const brief: ReadonlySet<Section['value']['type']> = new Set(['themes', 'step']);

/** Sections to read one after the other, those that a few marks say, and those that say where. */
export function partsOf(sections: readonly Section[]): {
  text: Section[];
  brief: Section[];
  where: Section[];
} {
  const written = writtenSections(sections);
  return {
    text: written.filter(({ value }) => value.type !== 'territory' && !brief.has(value.type)),
    brief: written.filter(({ value }) => brief.has(value.type)),
    where: written.filter(({ value }) => value.type === 'territory'),
  };
}

/** Sections with something to read, in their order: one that nobody wrote is no part of what is read. */
function writtenSections(sections: readonly Section[]): Section[] {
  return sections.filter(({ value }) => !isEmpty(value));
}

/** Places that the experience is about, of all its sections. */
export function placesOf(sections: readonly Section[]): { code: string; label: string }[] {
  return sections.flatMap(({ value }) => (value.type === 'territory' ? value.places : []));
}

function isEmpty(value: Section['value']): boolean {
  switch (value.type) {
    case 'text':
      return value.body.trim() === '';
    case 'territory':
      return value.places.length === 0;
    case 'themes':
      return value.themes.length === 0;
    case 'step':
      return value.step === null;
    case 'cost':
      return Object.values(value.cost).every((part) => part === null || part === '');
    case 'documents':
      return value.documents.length === 0;
  }
}

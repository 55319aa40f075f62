import {
  type ExperienceKind,
  type KindInput,
  type KindSection,
  MOST_SECTIONS,
  type SectionType,
  uniqueSectionTypes,
} from '@sentiers/shared/experiences/kinds.ts';

/** A section as it is edited: under a name of its own, so that it is the same while it moves. */
export interface SectionForm extends KindSection {
  id: string;
  /** Its key is its template's already: it stays. */
  isKnown: boolean;
}

export interface KindForm {
  name: string;
  description: string;
  icon: KindInput['icon'];
  sections: readonly SectionForm[];
}

/** A template as it is edited; of none, one that has nothing yet. */
export function kindForm(kind: ExperienceKind | null): KindForm {
  if (!kind) return { name: '', description: '', icon: 'book', sections: [] };
  const { name, description, icon, sections } = kind;
  return {
    ...{ name, description, icon },
    sections: sections.map((section) => ({ ...section, id: section.key, isKnown: true })),
  };
}

/** What is sent of it: each section that is new gets a key made of its title, and of no other. */
export function kindInput({ name, description, icon, sections }: KindForm): KindInput {
  const taken = new Set(sections.filter(({ isKnown }) => isKnown).map(({ key }) => key));
  return {
    ...{ name: name.trim(), description: description.trim(), icon },
    sections: sections.map(({ id: _, isKnown, key, ...section }) => {
      const own = isKnown ? key : freeKey(section.title, taken);
      taken.add(own);
      return { ...section, title: section.title.trim(), key: own };
    }),
  };
}

function freeKey(title: string, taken: ReadonlySet<string>): string {
  const bare = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('fr')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32);
  const key = bare === '' ? 'partie' : bare;
  let free = key;
  for (let rank = 2; taken.has(free); rank += 1) free = `${key}-${rank}`;
  return free;
}

/** The types that a section may have: of some a template has one at most. */
export function typesFor({ sections }: KindForm, own: SectionType): SectionType[] {
  const all: SectionType[] = ['text', 'territory', 'themes', 'step', 'cost', 'documents'];
  return all.filter(
    (type) =>
      type === own ||
      !uniqueSectionTypes.includes(type) ||
      !sections.some((section) => section.type === type),
  );
}

/** What is missing before it can be saved. */
export function missingInKind({ name, sections }: KindForm): ('name' | 'sections' | 'titles' | 'tooMany')[] {
  return [
    ...(name.trim().length < 2 ? (['name'] as const) : []),
    ...(sections.length === 0 ? (['sections'] as const) : []),
    ...(sections.some(({ title }) => title.trim().length < 2) ? (['titles'] as const) : []),
    ...(sections.length > MOST_SECTIONS ? (['tooMany'] as const) : []),
  ];
}

/** The same things with one of them a place further or nearer; as they are at an end. */
export function moved<Item extends { id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const next = [...items];
  const [item] = next.slice(from, from + 1);
  if (from < 0 || to < 0 || to >= items.length || !item) return next;
  next.splice(from, 1);
  next.splice(to, 0, item);
  return next;
}

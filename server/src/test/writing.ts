import type { ExperienceKind, KindInput } from '@sentiers/shared/experiences/kinds.ts';
import type { DraftSection, ExperienceDraft, MyExperience } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { v7 as newId } from 'uuid';
import { createKind } from '../features/experiences/kinds.service.ts';
import type { Speaker } from './discussion.ts';
import { buildCoordinator } from './factories/build-actor.ts';

type GivenSection = Partial<KindInput['sections'][number]> & { key: string };

/** A kind with one section of each type, those of text first. */
const sections: GivenSection[] = [
  { key: 'contexte', title: 'Contexte', required: true },
  { key: 'actions', title: 'Ce que nous avons fait' },
  { key: 'obstacles', title: 'Ce qui n’a pas marché', level: 'cohort' },
  { key: 'conseils', title: 'Ce que nous dirions à un pair' },
  { key: 'territoire', type: 'territory', title: 'Territoire' },
  { key: 'themes', type: 'themes', title: 'Thématiques' },
  { key: 'etape', type: 'step', title: 'Étape' },
  { key: 'cout', type: 'cost', title: 'Coût' },
  { key: 'documents', type: 'documents', title: 'Documents' },
];

export function kindInput(fields: Partial<KindInput> & { of?: GivenSection[] } = {}): KindInput {
  const { of = sections, ...others } = fields;
  return {
    ...{ name: 'Essaimage', description: '', icon: 'sprout' },
    sections: of.map((section) => ({
      ...{ type: 'text', title: 'Récit', question: '', help: '', required: false, level: 'network' },
      ...section,
    })),
    ...others,
  };
}

export async function buildKind(fields: Parameters<typeof kindInput>[0] = {}): Promise<ExperienceKind> {
  return createKind(await buildCoordinator(), { clientId: newId(), kind: kindInput(fields) });
}

/** What people do with drafts, as their browsers ask for it. */
export const writing = {
  creating: (who: Speaker, kindId: string, fields: object = {}) =>
    who.visitor.post('/api/experiences', {
      ...{ clientId: newId(), kindId, title: 'Ouvrir une recyclerie', ...fields },
    }),
  begin: async (who: Speaker, kindId: string, fields: object = {}): Promise<ExperienceDraft> =>
    (await writing.creating(who, kindId, fields).expect(200)).body,
  draft: async (who: Speaker, id: string): Promise<ExperienceDraft> =>
    (await who.visitor.get(`/api/experiences/${id}/draft`).expect(200)).body,
  mine: async (who: Speaker): Promise<MyExperience[]> =>
    (await who.visitor.get('/api/me/experiences').expect(200)).body.items,
  saving: (who: Speaker, id: string, section: DraftSection, fields: object) => {
    const { revision, level, value } = section;
    const body = { revision, level, value, ...fields };
    return who.visitor.put(`/api/experiences/${id}/draft/sections/${section.id}`, body);
  },
  save: async (
    who: Speaker,
    id: string,
    section: DraftSection,
    fields: { value?: SectionValue; level?: string },
  ): Promise<DraftSection> => (await writing.saving(who, id, section, fields).expect(200)).body,
  share: async (who: Speaker, { id, authors }: ExperienceDraft, ...others: Speaker[]) => {
    const personIds = [...authors, ...others].map((person) => person.id);
    await who.visitor.put(`/api/experiences/${id}/authors`, { personIds }).expect(200);
  },
};

export const text = (body: string): SectionValue => ({ type: 'text', body });

/** The section of this key. */
export function part(draft: Pick<ExperienceDraft, 'sections'>, key: string): DraftSection {
  const section = draft.sections.find((each) => each.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

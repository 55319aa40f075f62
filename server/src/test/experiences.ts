import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import {
  type ExperienceDoc,
  ExperienceModel,
  type SectionDoc,
} from '../features/experiences/experiences.model.ts';
import { quoted } from '../features/experiences/quotations.ts';
import { consequences, type Speaker } from './discussion.ts';
import { type BuiltExperience, buildExperience } from './factories/build-experience.ts';

/** A section of text, as it is built. */
export function textSection(level: Level, body: string, more: Partial<SectionDoc> = {}) {
  return { type: 'text' as const, level, value: { type: 'text' as const, body }, ...more };
}

export function themesSection(level: Level, ...keys: string[]) {
  return { type: 'themes' as const, level, value: { type: 'themes' as const, keys } };
}

export function placesSection(level: Level, ...codes: string[]) {
  return { type: 'territory' as const, level, value: { type: 'territory' as const, codes } };
}

/** A section that quotes someone, between two sentences of its authors'. */
export function quotingSection(level: Level, { actor }: Speaker, said: string) {
  const quotation = { id: newId(), personId: actor.personId, messageId: null, text: said };
  return textSection(level, `Avant.\n\n${quoted(said, 'Quelqu’un')}\n\nAprès.`, { quotations: [quotation] });
}

/** A draft of theirs, with a section for the cohort and one for the network unless told otherwise. */
export function buildDraft(
  authors: readonly Speaker[],
  given: Partial<BuiltExperience> = {},
): Promise<ExperienceDoc> {
  return buildExperience({
    authorIds: authors.map(({ id }) => id),
    state: 'draft',
    sections: [textSection('cohort', 'Pour la cohorte.'), textSection('network', 'Pour le réseau.')],
    ...given,
  });
}

/** Publishes it as it stands; answers the draft. */
export async function publishAs(who: Speaker, id: string, more: object = {}) {
  const request = { clientId: newId(), approvesPseudonym: true, ...more };
  const { body } = await who.visitor.post(`/api/experiences/${id}/publish`, request).expect(200);
  return body;
}

export function answerAs(who: Speaker, id: string, ...answers: object[]) {
  return who.visitor.put(`/api/experiences/${id}/agreements/mine`, { answers });
}

export async function storedExperience(id: string): Promise<ExperienceDoc> {
  const found = await ExperienceModel.findById(id).lean<ExperienceDoc>();
  expect(found).not.toBe(null);
  return found as ExperienceDoc;
}

/** Someone's lines about an experience, once what follows is there; those that wait unless told otherwise. */
export async function linesAbout(who: Speaker, experienceId: string, query = ''): Promise<Notice[]> {
  await consequences();
  return (await who.inbox(query)).filter(({ experience }) => experience?.id === experienceId);
}

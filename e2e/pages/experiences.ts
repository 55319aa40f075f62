import type { Page } from '@playwright/test';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft, HeadInput } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { act } from './by-api.ts';

interface Written {
  kind: string;
  head: Pick<HeadInput, 'title' | 'summary'> & Partial<HeadInput>;
  /** What is written in the template's sections, by their titles; the others that are asked for get a word. */
  sections: Record<string, { value: SectionValue; level: Level }>;
  /** Of those that get a word; the network, unless it says otherwise. */
  restTo?: Level;
  /** The widest level that reads names. */
  namesTo?: Level;
}

/** Writes an experience as the person of this page, who alone is its author, and publishes it; answers its id. */
export async function publishExperience(page: Page, baseUrl: string, written: Written): Promise<string> {
  const kind = (await kindsOf(page)).find(({ name }) => name === written.kind);
  if (!kind) throw new Error(`no kind ${written.kind}`);
  const begun = await act<ExperienceDraft>(page, baseUrl, 'POST', '/api/experiences', {
    clientId: crypto.randomUUID(),
    kindId: kind.id,
    title: written.head.title,
  });
  await fillExperience(page, baseUrl, begun, written);
  await act(page, baseUrl, 'POST', `/api/experiences/${begun.id}/publish`, {
    clientId: crypto.randomUUID(),
    note: '',
  });
  return begun.id;
}

/** Writes in a draft, as the person of this page, one of its authors. */
export async function fillExperience(
  page: Page,
  baseUrl: string,
  draft: ExperienceDraft,
  written: Omit<Written, 'kind'>,
): Promise<void> {
  const at = `/api/experiences/${draft.id}/draft`;
  await act(page, baseUrl, 'PUT', `${at}/head`, {
    revision: draft.head.revision,
    head: { outcome: 'worked', ...written.head },
  });
  for (const section of draft.sections) {
    const asked = draft.template.sections.find(({ key }) => key === section.key);
    const wanted =
      written.sections[section.title] ?? (asked?.required ? aWord(section, written.restTo) : undefined);
    if (!wanted) continue;
    const { value, level } = wanted;
    await act(page, baseUrl, 'PUT', `${at}/sections/${section.id}`, {
      revision: section.revision,
      level,
      value,
    });
  }
  await act(page, baseUrl, 'PUT', `${at}/identity`, {
    revision: draft.identity.revision,
    identity: { level: written.namesTo ?? 'network' },
  });
}

async function kindsOf(page: Page): Promise<ExperienceKind[]> {
  const answer = await page.request.get('/api/experience-kinds');
  return ((await answer.json()) as { items: ExperienceKind[] }).items;
}

/** The draft as the server has it, for the person of this page. */
export async function draftOf(page: Page, id: string): Promise<ExperienceDraft> {
  const answer = await page.request.get(`/api/experiences/${id}/draft`);
  if (!answer.ok()) throw new Error(`the draft ${id}: ${answer.status()}`);
  return (await answer.json()) as ExperienceDraft;
}

/** The words of one of its sections, as the server has them. */
export async function bodyOf(page: Page, id: string, title: string): Promise<string> {
  const section = (await draftOf(page, id)).sections.find((one) => one.title === title);
  return section?.value.type === 'text' ? section.value.body : '';
}

function aWord(
  { type }: ExperienceDraft['sections'][number],
  level: Level = 'network',
): { value: SectionValue; level: Level } {
  const values: Partial<Record<SectionValue['type'], SectionValue>> = {
    text: { type: 'text', body: 'Quelques mots.' },
    territory: { type: 'territory', codes: ['61'] },
    themes: { type: 'themes', keys: [] },
    step: { type: 'step', step: 'means' },
  };
  const value = values[type];
  if (!value) throw new Error(`nothing to write in a section of type ${type}`);
  return { value, level };
}

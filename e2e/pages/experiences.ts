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
  const { items } = (await (await page.request.get('/api/experience-kinds')).json()) as {
    items: ExperienceKind[];
  };
  const kind = items.find(({ name }) => name === written.kind);
  if (!kind) throw new Error(`no kind ${written.kind} among ${items.map(({ name }) => name).join(', ')}`);
  const begun = await act<ExperienceDraft>(page, baseUrl, 'POST', '/api/experiences', {
    clientId: crypto.randomUUID(),
    kindId: kind.id,
    title: written.head.title,
  });
  const at = `/api/experiences/${begun.id}`;
  await act(page, baseUrl, 'PUT', `${at}/draft/head`, {
    revision: begun.head.revision,
    head: { outcome: 'worked', ...written.head },
  });
  for (const section of begun.sections) {
    const asked = kind.sections.find(({ key }) => key === section.key);
    const wanted =
      written.sections[section.title] ?? (asked?.required ? aWord(section, written.restTo) : undefined);
    if (!wanted) continue;
    const { value, level } = wanted;
    await act(page, baseUrl, 'PUT', `${at}/draft/sections/${section.id}`, {
      revision: section.revision,
      level,
      value,
    });
  }
  await act(page, baseUrl, 'PUT', `${at}/draft/identity`, {
    revision: begun.identity.revision,
    identity: { level: written.namesTo ?? 'network' },
  });
  await act(page, baseUrl, 'POST', `${at}/publish`, { clientId: crypto.randomUUID(), note: '' });
  return begun.id;
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

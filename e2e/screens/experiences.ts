import type { APIRequestContext, Page } from '@playwright/test';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type {
  DraftSection,
  ExperienceDraft,
  HeadInput,
  ReviewNote,
} from '@sentiers/shared/experiences/schema.ts';
import type { Others, ScreenRole } from './definition.ts';
import { territory, threadIn } from './find.ts';

/** What someone of a screen does by the API; answers what it said. */
export async function ask<Answer = unknown>(
  request: APIRequestContext,
  { origin }: Others,
  method: 'POST' | 'PUT',
  address: string,
  data: object,
): Promise<Answer> {
  const answer = await request.fetch(address, { method, data, headers: { origin } });
  if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** The id of one of the demonstration's people. */
export async function idOf(others: Others, role: ScreenRole): Promise<string> {
  const request = await others.as(role);
  const answer = await request.get('/api/me');
  return ((await answer.json()) as { id: string }).id;
}

const title = 'Un garage solidaire sans local à soi, dans un canton où le dernier a fermé il y a six ans';
const head: Partial<HeadInput> = {
  summary: 'Deux matinées par mois, dans les ateliers d’un lycée agricole : ce qui tient, et ce qui coûte.',
  outcome: 'mixed',
};

const words = [
  'Au départ, **un village sans garage** : le premier était à quarante minutes.',
  'Nous avons demandé au lycée agricole deux matinées par mois dans ses ateliers. Le proviseur a dit oui en une semaine, l’assurance en sept mois.',
  'Onze voitures par matinée, pas une de plus : au-delà, les élèves ne suivent pas.',
].join('\n\n');

/** Begins a draft as whoever asks, with what they quote of those messages. */
export async function begin(
  request: APIRequestContext,
  others: Others,
  messageIds: readonly string[] = [],
): Promise<ExperienceDraft> {
  const kinds = await request.get('/api/experience-kinds');
  const { items } = (await kinds.json()) as { items: ExperienceKind[] };
  const kind = items.find(({ name }) => /collectivité/.test(name)) ?? items[0];
  if (!kind) throw new Error('no kind of experiences to picture');
  const begun = await ask<ExperienceDraft>(request, others, 'POST', '/api/experiences', {
    ...{ clientId: crypto.randomUUID(), kindId: kind.id, title },
    source: messageIds.length > 0 ? { from: 'messages', messageIds } : { from: 'nothing' },
  });
  return ask(request, others, 'PUT', `/api/experiences/${begun.id}/draft/head`, {
    revision: begun.head.revision,
    head: { title, ...head },
  });
}

/** Writes in a section of a draft, as whoever asks. */
export function writeSection(
  request: APIRequestContext,
  others: Others,
  draft: ExperienceDraft,
  { id, revision, value, level }: DraftSection,
  changed: Partial<Pick<DraftSection, 'value' | 'level'>>,
): Promise<DraftSection> {
  return ask(request, others, 'PUT', `/api/experiences/${draft.id}/draft/sections/${id}`, {
    ...{ revision, value, level },
    ...changed,
  });
}

/** A section of words of a draft: the first one, or the one after so many. */
export function textIn(draft: ExperienceDraft, after = 0): DraftSection {
  const section = draft.sections.filter(({ type }) => type === 'text')[after];
  if (!section) throw new Error('no section of words to picture');
  return section;
}

/** A draft with words in its first section, and all that it needs to be published. */
export async function beginFilled(
  request: APIRequestContext,
  others: Others,
  messageIds: readonly string[] = [],
): Promise<ExperienceDraft> {
  const draft = await begin(request, others, messageIds);
  const first = textIn(draft);
  for (const section of draft.sections) {
    const asked = draft.template.sections.find(({ key }) => key === section.key);
    if (section.quotations.length > 0) {
      await writeSection(request, others, draft, section, { level: 'network' });
    } else if (section.type === 'text' && (asked?.required || section.id === first.id)) {
      const body = section.id === first.id ? words : 'Le lycée garde les clés, et nous les factures.';
      await writeSection(request, others, draft, section, {
        value: { type: 'text', body },
        level: 'network',
      });
    } else if (section.type === 'territory') {
      await writeSection(request, others, draft, section, {
        value: { type: 'territory', codes: ['48'] },
        level: 'network',
      });
    }
  }
  return again(request, draft.id);
}

/** The draft as it stands. */
export async function again(request: APIRequestContext, id: string): Promise<ExperienceDraft> {
  return (await request.get(`/api/experiences/${id}/draft`)).json() as Promise<ExperienceDraft>;
}

/** What whoever the page is signed in as says in the demonstration's richest thread; the messages' ids. */
export async function sayInThread(page: Page, others: Others, said: readonly string[]): Promise<string[]> {
  const thread = await threadIn(page, territory, ({ title: of }) => /convaincu/i.test(of));
  const address = `/api/conversations/${thread.split('/').at(-1)}/messages`;
  const ids: string[] = [];
  for (const body of said) {
    const clientId = crypto.randomUUID();
    const { id } = await ask<{ id: string }>(page.request, others, 'POST', address, { clientId, body });
    ids.push(id);
  }
  return ids;
}

/** A draft that the facilitator was asked to read over, and remarked on; one remark was answered. */
export async function withRemarks(member: APIRequestContext, others: Others): Promise<ExperienceDraft> {
  const draft = await beginFilled(member, others);
  const facilitator = await others.as('facilitator');
  const at = `/api/experiences/${draft.id}`;
  await ask(member, others, 'POST', `${at}/reviews`, {
    personIds: [await idOf(others, 'facilitator')],
    request: 'Est-ce que l’on comprend pourquoi l’assurance a pris sept mois ?',
  });
  const sectionId = textIn(draft).id;
  const remark = (body: string, passage: { before: string; text: string } | null) =>
    ask<ReviewNote>(facilitator, others, 'POST', `${at}/notes`, {
      ...{ clientId: crypto.randomUUID(), sectionId, passage, body },
    });
  const note = await remark(
    'Combien de réponses de courtiers avant la bonne ? C’est ce qu’un pair voudra savoir.',
    {
      before: 'Le proviseur a dit oui en une semaine, ',
      text: 'l’assurance en sept mois',
    },
  );
  await ask(member, others, 'POST', `${at}/notes/${note.id}/replies`, {
    clientId: crypto.randomUUID(),
    body: 'Neuf. Je l’ajoute, avec le nom de la clause qui bloquait.',
  });
  await remark('Très clair. Dites peut-être ce que cela demande aux élèves.', null);
  return again(member, draft.id);
}

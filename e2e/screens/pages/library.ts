import type { Page } from '@playwright/test';
import { act } from '../../pages/by-api.ts';
import { publishExperience } from '../../pages/experiences.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { ask, beginFilled, textIn, writeSection } from '../experiences.ts';

const text = (body: string) => ({ type: 'text', body }) as const;

/** An experience that is written once for all pictures, by whoever looks first, and tried by others. */
let made: Promise<string> | undefined;
function experience(page: Page, { origin }: Others): Promise<string> {
  made ??= (async () => {
    const id = await publishExperience(page, origin, {
      kind: 'Partenariat avec une collectivité',
      head: {
        title:
          'Six mois d’essai avant de signer, quand une intercommunalité hésite depuis un an et que personne n’ose dire non',
        summary: 'Dans l’Orne, demander moins, pour moins longtemps, a tout débloqué.',
      },
      sections: {
        'Le besoin de chacun': {
          level: 'network',
          value: text('Une **expérimentation de six mois** :\n\n- trois indicateurs\n- une clause de sortie'),
        },
        'Le territoire': { level: 'network', value: { type: 'territory', codes: ['61'] } },
        'Le coût et le temps': {
          level: 'network',
          value: {
            type: 'cost',
            cost: { euros: 12_000, eurosPerYear: 3_500, days: 34, months: 9, note: 'Hors temps bénévole.' },
          },
        },
        'Ce qui n’a pas marché': {
          level: 'cohort',
          value: text('Le premier trajet a coûté deux fois le prévu.'),
        },
      },
    });
    await act(page, origin, 'POST', `/api/experiences/${id}/trials`, {
      clientId: crypto.randomUUID(),
      trial: {
        territoryCode: '42',
        context: 'Un canton de montagne, sans gare.',
        adaptation: 'Trois mois plutôt que six.',
        result: 'going',
        startedOn: '2026-05-04',
        reportOn: '2027-02-01',
      },
    });
    return id;
  })();
  return made;
}

async function collection(page: Page, others: Others): Promise<string> {
  const id = await experience(page, others);
  const { id: collectionId } = await act<{ id: string }>(page, others.origin, 'POST', '/api/collections', {
    clientId: crypto.randomUUID(),
    collection: { title: 'Pour convaincre un maire', description: 'À relire avant un conseil.' },
  });
  await act(page, others.origin, 'PUT', `/api/collections/${collectionId}/items/${id}`, {
    item: { note: 'Le plus court, et le plus parlant.' },
  });
  return collectionId;
}

/** The same, of which a section was written anew since, and published again. */
let anew: Promise<string> | undefined;
function rewritten(page: Page, others: Others): Promise<string> {
  anew ??= (async () => {
    const { request } = page;
    const draft = await beginFilled(request, others);
    const at = `/api/experiences/${draft.id}`;
    const publish = (note: string) =>
      ask(request, others, 'POST', `${at}/publish`, { clientId: crypto.randomUUID(), note });
    await publish('');
    const section = textIn(draft);
    if (section.value.type !== 'text') throw new Error('a section of words has other things');
    const body = section.value.body.replace('sept mois', 'sept mois et neuf courtiers');
    await writeSection(request, others, draft, section, {
      value: text(`${body}\n\nDepuis, un second lycée nous a demandé les mêmes matinées.`),
    });
    await publish('Ce que l’assurance a demandé, et un second lycée.');
    return draft.id;
  })();
  return anew;
}

export const screens: ScreenDefinition[] = [
  {
    name: 'library',
    as: 'member',
    route: async (page, others) => {
      await experience(page, others);
      return '/retours';
    },
    ready: 'article',
  },
  {
    name: 'library-zoomed',
    as: 'member',
    devices: ['desktop'],
    zoom: 2,
    route: '/retours',
    ready: 'article',
  },
  {
    name: 'library-narrowing',
    as: 'member',
    devices: ['phone'],
    route: async (page, others) => {
      await experience(page, others);
      return '/retours';
    },
    ready: 'article',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  { name: 'library-nothing', as: 'member', route: '/retours?q=introuvable&territoire=971' },
  {
    name: 'article',
    as: 'member',
    route: async (page, others) => `/retours/${await experience(page, others)}`,
    ready: 'h1',
  },
  {
    name: 'article-zoomed',
    as: 'member',
    devices: ['desktop'],
    zoom: 2,
    route: async (page, others) => `/retours/${await experience(page, others)}`,
    ready: 'h1',
  },
  {
    name: 'article-trials',
    as: 'member',
    route: async (page, others) => `/retours/${await experience(page, others)}#essais`,
    ready: 'figure svg',
  },
  {
    name: 'article-trying',
    as: 'member',
    route: async (page, others) => `/retours/${await experience(page, others)}`,
    ready: 'h1',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Je l’ai essayé' }).first().click();
      await page.getByRole('dialog').getByLabel('Contexte').waitFor();
    },
  },
  {
    name: 'article-reporting',
    as: 'member',
    route: async (page, others) => `/retours/${await experience(page, others)}#essais`,
    ready: 'figure svg',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Donner des nouvelles' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Ça a marché' }).check();
      await dialog.getByLabel('Ce que cela a donné').waitFor();
    },
  },
  {
    name: 'article-keeping',
    as: 'member',
    route: async (page, others) => {
      await collection(page, others);
      return `/retours/${await experience(page, others)}`;
    },
    ready: 'h1',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Garder' }).click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'article-gone',
    as: 'member',
    route: '/retours/0192f0a4-7c3e-7a10-8b11-000000000001',
    expectedErrors: /404/,
  },
  {
    name: 'article-versions',
    as: 'member',
    route: async (page, others) => `/retours/${await experience(page, others)}/versions`,
  },
  {
    name: 'article-differences',
    as: 'member',
    route: async (page, others) => `/retours/${await rewritten(page, others)}/versions`,
    ready: 'del, ins',
  },
  { name: 'collections', as: 'alumni', route: '/retours/recueils' },
  {
    name: 'collection',
    as: 'member',
    route: async (page, others) => `/retours/recueils/${await collection(page, others)}`,
    ready: 'article',
  },
  { name: 'library-import', as: 'coordinator', route: '/retours/importer' },
  { name: 'public-words', as: 'coordinator', route: '/pages-publiques', ready: 'textarea' },
];

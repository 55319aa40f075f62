import type { Page } from '@playwright/test';
import { act } from '../../pages/by-api.ts';
import { publishExperience } from '../../pages/experiences.ts';
import type { Others, ScreenDefinition } from '../definition.ts';

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

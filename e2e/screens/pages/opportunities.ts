import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, once, requestAs, territory } from '../find.ts';

const day = 86_400_000;

/** What is offered with a deadline. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'opportunities',
    route: once(async (page) => {
      const channelId = await channelNamed(page, territory);
      const offers = [
        ['Appel à projets « mobilités solidaires »', 'call', 12, '42', 'https://region.exemple/appel'],
        ['Une coordinatrice pour notre antenne de Montbrison', 'job', 30, null, null],
        ['Un local de quarante mètres carrés se libère', 'place', 5, '63', '3, place de la Gare, Ambert'],
      ] as const;
      for (const [title, type, days, territoryCode, address] of offers) {
        await requestAs(page, 'POST', `/api/channels/${channelId}/threads`, {
          clientId: crypto.randomUUID(),
          title,
          kind: 'opportunity',
          body: 'Dites-nous ici si vous êtes intéressé·e.',
          opportunity: {
            ...{ type, territoryCode, address },
            deadline: new Date(Date.now() + days * day).toISOString(),
          },
        });
      }
      return '/opportunites';
    }),
    as: 'member',
    ready: 'article',
  },
  { name: 'opportunities-past', route: '/opportunites?type=past', as: 'member' },
  {
    name: 'opportunity',
    route: '/opportunites',
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('link', { name: /quarante mètres/ }).click();
      await page.getByText('Ambert').waitFor();
    },
  },
  {
    name: 'new-opportunity',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}/nouveau`,
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'une opportunité' }).check();
      await page.getByLabel('Territoire').waitFor();
    },
  },
];

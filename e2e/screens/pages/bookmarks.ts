import type { ScreenDefinition } from '../definition.ts';
import { once, openThread, requestAs } from '../find.ts';

/** The messages one keeps at hand. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'bookmarks-empty', route: '/signets', as: 'alumni' },
  {
    name: 'bookmarks',
    route: once(async (page) => {
      const kept = [
        [
          'La convention avec la commune',
          'Le modèle est prêt : il reste à **relire l’annexe**.',
          'Pour le conseil',
        ],
        ['Le calendrier des visites', 'Nous pouvons venir les 12 et 13, puis toute la semaine d’après.', ''],
      ] as const;
      for (const [title, words, note] of kept) {
        const { messageId } = await openThread(page, title, words);
        await requestAs(page, 'PUT', `/api/messages/${messageId}/bookmark`, { note });
      }
      return '/signets';
    }),
    as: 'member',
    prepare: async (page) => {
      await page.getByText('Pour le conseil').first().waitFor();
    },
  },
];

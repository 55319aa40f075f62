import type { ScreenDefinition } from '../definition.ts';
import { message, once, openMessageMenu, openThread, question, requestAs, write } from '../find.ts';

const hour = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** What is kept for later, and how one says when. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'later-empty', route: '/plus-tard', as: 'alumni' },
  {
    name: 'later',
    route: once(async (page) => {
      const words = 'Le modèle de convention est prêt : il reste à **relire l’annexe**.';
      const { address, messageId } = await openThread(
        page,
        'La convention avec la communauté de communes',
        words,
      );
      const threadId = address.split('/').at(-1) ?? '';
      await requestAs(page, 'POST', `/api/conversations/${threadId}/scheduled`, {
        clientId: crypto.randomUUID(),
        body: 'Bonjour à toutes et tous, voici l’annexe relue. Dites-moi si la clause sur les trajets vous va.',
        at: later(20),
      });
      await requestAs(page, 'PUT', `/api/messages/${messageId}/reminder`, {
        at: later(50),
        note: 'Avant le conseil communautaire',
      });
      return '/plus-tard';
    }),
    as: 'member',
    prepare: async (page) => {
      await page.getByText('Avant le conseil communautaire').first().waitFor();
    },
  },
  {
    name: 'thread-schedule',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Nous pouvons venir les 12 et 13.');
      await page.getByRole('button', { name: 'Programmer l’envoi' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'thread-remind',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await page.getByRole('menuitem', { name: 'Me rappeler ce message…' }).click();
      await page.getByRole('radio', { name: 'À un autre moment' }).check();
    },
  },
];

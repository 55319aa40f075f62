import type { ScreenDefinition } from '../definition.ts';
import { message, once, openThread, question, requestAs, write } from '../find.ts';
import { refusePosts, tellTyping } from '../network.ts';

const words = 'Nous avons signé avec la mairie **en février** : le conseil a voté à l’unanimité.';

/** What may become of a message: corrected, hidden, refused; and who is writing another one. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'thread-history',
    route: once(async (page) => {
      const { address, messageId } = await openThread(page, 'Une convention en trois mois', words);
      const corrected = {
        operationId: crypto.randomUUID(),
        revision: 1,
        body: words.replace('février', 'mars'),
      };
      await requestAs(page, 'PATCH', `/api/messages/${messageId}`, corrected);
      return address;
    }),
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Voir les versions précédentes' }).click();
      await page.getByRole('dialog').getByText('Version actuelle').waitFor();
    },
  },
  {
    name: 'thread-hidden',
    route: once(async (page) => {
      const { address, messageId } = await openThread(page, 'Un exemple à ne pas suivre', words);
      const reason = 'Le nom de la famille accompagnée y figurait.';
      await requestAs(page, 'PUT', `/api/messages/${messageId}/hidden`, { reason });
      return address;
    }),
    as: 'facilitator',
    ready: message,
  },
  {
    name: 'thread-refused',
    route: async (page) => {
      await refusePosts(page);
      return question(page);
    },
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Voici notre modèle de convention.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('Non envoyé').waitFor();
    },
  },
  {
    name: 'thread-typing',
    route: async (page) => {
      const address = await question(page);
      await tellTyping(page, address.split('/').at(-1) ?? '', ['Nora Belkacem', 'Marc Aubry']);
      return address;
    },
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByText('Nora et Marc écrivent…').waitFor();
    },
  },
];

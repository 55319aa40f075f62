import type { Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom, say } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { message, openMessageMenu } from '../find.ts';

let made: Promise<LiveRoom> | undefined;
let entries = 0;

/** A room that lets guests in, made once for all pictures. */
function room(others: Others): Promise<LiveRoom> {
  made ??= (async () => {
    const facilitator = await others.as('facilitator');
    const one = await makeRoom(facilitator, others.origin, {
      title: 'Rencontre ouverte : s’installer en Creuse',
    });
    await ask(facilitator, others.origin, 'PUT', `/api/rooms/${one.id}/guests`, { allowed: true });
    await say(
      facilitator,
      others.origin,
      one.id,
      'Bonjour ! Nos invité·es du Conseil départemental sont là.',
    );
    return one;
  })();
  return made;
}

/** Enters as another guest each time, whose words are there, and goes to the room. */
async function entered(page: Page, others: Others): Promise<string> {
  const { id, code } = await room(others);
  entries += 1;
  const name = `Lou Perrin ${entries}`;
  await ask(page.request, others.origin, 'POST', '/api/guest-entries', { code, name });
  await say(page.request, others.origin, id, 'Bonjour, je viens pour la question des locaux.');
  const member = await others.as('member');
  await say(member, others.origin, id, 'Bienvenue ! Nous cherchons un local à Guéret justement.');
  return `/salles/${id}`;
}

const byDoor = async (_page: Page, others: Others) => `/invite/${(await room(others)).code}`;

/** Guests of a live room: their door, their room, their way out. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'guest-door', route: '/connexion?vers=%2Fs%2FBCDFGH', ready: ':text("entrez comme"):visible' },
  { name: 'guest-entry', route: byDoor },
  {
    name: 'guest-entry-refused',
    route: byDoor,
    prepare: async (page) => {
      await page.getByLabel('Votre nom').fill('Nora Belkacem');
      await page.getByRole('button', { name: 'Entrer' }).click();
      await page.getByText('Quelqu’un porte déjà ce nom').waitFor();
    },
    expectedErrors: /400/,
  },
  { name: 'guest-room', route: entered, ready: message },
  {
    name: 'guest-menu',
    route: entered,
    ready: message,
    prepare: (page) => openMessageMenu(page, page.locator(message).first()),
  },
  {
    name: 'guest-leaving',
    route: entered,
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Quitter' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'guest-over', route: '/invite/fin' },
  { name: 'guest-left', route: '/invite/fin?parti', devices: ['phone'] },
  {
    name: 'guest-allowed',
    route: async (_page, others) => `/salles/${(await room(others)).id}`,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Réglages', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

import type { Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom, say } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { message, openMessageMenu } from '../find.ts';
import { goOffline, inEnglish } from '../network.ts';

const title = 'Second séminaire : passer de l’envie au premier pas';

/** A room made once for all the pictures of one state. */
function room(
  name: string,
  make: (others: Others, room: LiveRoom) => Promise<void> = async () => {},
  open = true,
) {
  let made: Promise<LiveRoom> | undefined;
  return (others: Others): Promise<LiveRoom> => {
    made ??= (async () => {
      const facilitator = await others.as('facilitator');
      const one = await makeRoom(facilitator, others.origin, { title: name, open });
      await make(others, one);
      return one;
    })();
    return made;
  };
}

async function talk({ as, origin }: Others, { id }: LiveRoom): Promise<void> {
  const [facilitator, coordinator, member] = [
    await as('facilitator'),
    await as('coordinator'),
    await as('member'),
  ];
  await say(facilitator, origin, id, 'Bonjour à toutes et tous ! On commence par un tour des territoires.');
  await say(member, origin, id, 'Nous hésitons entre l’Orne et la Creuse. Qui connaît les deux ?');
  await say(
    coordinator,
    origin,
    id,
    'L’Orne, oui : https://www.orne.fr/mobilite donne les contacts par canton.',
  );
  await say(facilitator, origin, id, 'Pensez à noter vos trois questions avant la pause.');
  await say(
    member,
    origin,
    id,
    '> L’Orne, oui : https://www.orne.fr/mobilite donne les contacts par canton.\n\nMerci, je regarde ce midi.',
  );
}

const live = room(title, talk);
const ahead = room('Webinaire : parler à une banque', undefined, false);
const quiet = room('Financer la première année');
const closed = room('Premier séminaire : dire son projet', async (others, one) => {
  await talk(others, one);
  await ask(await others.as('facilitator'), others.origin, 'POST', `/api/rooms/${one.id}/closing`);
});
const slow = room('Recruter sur place', async (others, one) => {
  const facilitator = await others.as('facilitator');
  await talk(others, one);
  await ask(facilitator, others.origin, 'PUT', `/api/rooms/${one.id}/slow-mode`, { seconds: 300 });
});
const silent = room('Partager un local', async (others, one) => {
  const facilitator = await others.as('facilitator');
  await talk(others, one);
  const { person } = await ask<{ person: { id: string } }>(
    await others.as('member'),
    others.origin,
    'GET',
    '/api/me',
  );
  await ask(facilitator, others.origin, 'PUT', `/api/rooms/${one.id}/muted/${person.id}`, { muted: true });
});
const led = room('Trouver un premier relais', async (others, one) => {
  await talk(others, one);
  const facilitator = await others.as('facilitator');
  const target = { kind: 'agenda', id: null };
  await ask(facilitator, others.origin, 'PUT', `/api/rooms/${one.id}/focus`, { target });
  await ask(facilitator, others.origin, 'PUT', `/api/rooms/${one.id}/stage`, { target });
});

const at = (which: (others: Others) => Promise<LiveRoom>) => async (_page: Page, others: Others) =>
  `/salles/${(await which(others)).id}`;
const onStage = (which: (others: Others) => Promise<LiveRoom>) => async (_page: Page, others: Others) =>
  `/salles/${(await which(others)).id}/grand-ecran`;
const seminarOf = (which: (others: Others) => Promise<LiveRoom>) => async (_page: Page, others: Others) =>
  `/seminaires/${(await which(others)).seminarId}`;

/** Live rooms, the ways in, and the big screen. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'room', route: at(live), as: 'member', ready: message },
  { name: 'room-facilitator', route: at(live), as: 'facilitator', ready: message },
  {
    name: 'room-settings',
    route: at(silent),
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Réglages', exact: true }).click();
      await page.getByRole('dialog').getByText('Nora Belkacem').waitFor();
    },
  },
  {
    name: 'room-close',
    route: at(live),
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Fermer la salle' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'room-present',
    route: at(live),
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: /voir qui/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'room-menu',
    route: at(live),
    as: 'facilitator',
    ready: message,
    prepare: (page) => openMessageMenu(page, page.locator(message).nth(1)),
  },
  {
    name: 'room-ahead',
    route: at(ahead),
    as: 'member',
    ready: 'section time:visible',
  },
  { name: 'room-empty', route: at(quiet), as: 'member', ready: 'textarea' },
  { name: 'room-closed', route: at(closed), as: 'member', ready: message },
  { name: 'room-slow', route: at(slow), as: 'member', ready: '[role="timer"]' },
  { name: 'room-muted', route: at(silent), as: 'member', ready: ':text("retiré la parole"):visible' },
  { name: 'room-led', route: at(led), as: 'member', ready: ':text("Tout le monde"):visible' },
  {
    name: 'room-documents',
    route: at(live),
    as: 'member',
    ready: message,
    devices: ['phone'],
    prepare: async (page) => {
      await page.getByRole('tab', { name: 'Documents' }).click();
      await page.getByRole('tabpanel', { name: 'Documents' }).waitFor();
    },
  },
  {
    name: 'room-offline',
    route: at(live),
    as: 'member',
    ready: message,
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/,
  },
  {
    name: 'room-english',
    route: async (page, others) => {
      await inEnglish(page);
      return at(live)(page, others);
    },
    as: 'member',
    ready: message,
  },
  {
    name: 'room-not-mine',
    route: '/salles/0199a000-0000-7000-8000-000000000001',
    as: 'member',
    ready: ':text("ne vous est pas ouverte"):visible',
    expectedErrors: /404/,
  },
  { name: 'room-enter', route: '/salles', as: 'member' },
  {
    name: 'room-enter-unknown',
    route: '/s/BCDFGH',
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Entrer' }).click();
      await page.getByRole('alert').waitFor();
    },
    expectedErrors: /404/,
  },
  {
    name: 'room-seminar',
    route: seminarOf(live),
    as: 'member',
    ready: ':text("Entrer dans la salle"):visible',
  },
  {
    name: 'room-seminar-facilitator',
    route: seminarOf(ahead),
    as: 'facilitator',
    ready: ':text("Ouvrir la salle"):visible',
  },
  {
    name: 'room-home',
    // One registers before it begins, and it is held now.
    route: async (page, others) => {
      const { seminarId } = await live(others);
      await page.route(/\/api\/seminars\?/, async (route) => {
        const response = await route.fetch();
        const list = (await response.json()) as { items: { id: string }[] };
        const items = list.items.map((one) =>
          one.id === seminarId ? { ...one, mine: { state: 'registered', rank: null } } : one,
        );
        await route.fulfill({ response, json: { ...list, items } });
      });
      return '/';
    },
    as: 'member',
    ready: ':text("Rejoindre"):visible',
  },
  { name: 'stage-entrance', route: onStage(live), as: 'facilitator', ready: 'svg[role="img"]' },
  { name: 'stage-agenda', route: onStage(led), as: 'facilitator', ready: 'svg[role="img"]' },
  { name: 'stage-closed', route: onStage(closed), as: 'facilitator', devices: ['desktop'] },
];

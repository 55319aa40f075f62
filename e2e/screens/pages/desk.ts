import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom, say } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { inEnglish } from '../network.ts';

/** A room made once for all the pictures of one state. */
function room(name: string, make: (others: Others, room: LiveRoom) => Promise<void>, open = true) {
  let made: Promise<LiveRoom> | undefined;
  return (others: Others): Promise<LiveRoom> => {
    made ??= (async () => {
      const one = await makeRoom(await others.as('facilitator'), others.origin, { title: name, open });
      await make(others, one);
      return one;
    })();
    return made;
  };
}

/** What is prepared: two polls, the questions, the workshop, in order. */
async function prepare(others: Others, { id, itemId }: LiveRoom): Promise<void> {
  const facilitator = await others.as('facilitator');
  const act = <Answer>(method: 'POST' | 'PUT', path: string, data: object) =>
    ask<Answer>(facilitator, others.origin, method, path, data);
  const poll = async (question: string) => {
    const written = { clientId: randomUUID(), poll: { question, form: { kind: 'words', most: 3 } } };
    return (await act<{ id: string }>('POST', `/api/conversations/${id}/polls`, written)).id;
  };
  const first = await poll(
    'Qu’est-ce qui vous a le plus étonné·e en arrivant sur votre nouveau territoire ?',
  );
  const second = await poll('Avec quoi repartez-vous ?');
  const items = [
    { kind: 'entrance', id: null },
    { kind: 'poll', id: first },
    { kind: 'agenda', id: itemId },
    { kind: 'question', id: null },
    { kind: 'poll', id: second },
  ];
  await act('PUT', `/api/rooms/${id}/order`, { items });
}

async function go(others: Others, one: LiveRoom): Promise<void> {
  const facilitator = await others.as('facilitator');
  await prepare(others, one);
  const { origin } = others;
  await say(
    facilitator,
    origin,
    one.id,
    'Bonjour à toutes et tous ! On commence par un tour des territoires.',
  );
  await say(
    await others.as('member'),
    origin,
    one.id,
    'Le covoiturage part à 17 h précises du parking du bas.',
  );
  const { items } = await ask<{ items: { id: string; body: string }[] }>(
    facilitator,
    origin,
    'GET',
    `/api/conversations/${one.id}/messages`,
  );
  const message = items.find(({ body }) => body.includes('covoiturage'));
  await ask(facilitator, origin, 'PUT', `/api/rooms/${one.id}/pinned-messages/${message?.id}`);
  const line = {
    text: 'On reprend à 14 h dans la salle du bas : chaque structure apporte sa carte et ses trois questions.',
  };
  await ask(facilitator, origin, 'PUT', `/api/rooms/${one.id}/pinned-lines/${randomUUID()}`, line);
  const target = { kind: 'agenda', id: one.itemId };
  await ask(facilitator, origin, 'PUT', `/api/rooms/${one.id}/stage`, { target });
}

const live = room('Second séminaire : passer de l’envie au premier pas', go);
const bare = room('Financer la première année', async () => {});
const ahead = room('Webinaire : parler à une banque', prepare, false);

const at =
  (which: typeof live, rest = '') =>
  async (_page: Page, others: Others) =>
    `/salles/${(await which(others)).id}${rest}`;

/** The rehearsal of the room that hasn't opened. */
const rehearsed =
  (rest = '') =>
  async (_page: Page, others: Others) => {
    const { id } = await ahead(others);
    const path = `/api/rooms/${id}/rehearsal`;
    const rehearsal = await ask<{ roomId: string }>(
      await others.as('facilitator'),
      others.origin,
      'POST',
      path,
    );
    return `/salles/${rehearsal.roomId}${rest}`;
  };

const openDesk = (name: string, title: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
};

/** What whoever animates a room prepares, rehearses, shows and hands over; and what is pinned for all. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'desk-order',
    as: 'facilitator',
    route: at(live),
    prepare: openDesk('Régie', 'Déroulé'),
    ready: 'role=tab[name="Régie"]',
  },
  {
    name: 'desk-bare',
    as: 'facilitator',
    route: at(bare),
    prepare: openDesk('Régie', 'Déroulé'),
    ready: 'role=tab[name="Régie"]',
  },
  {
    name: 'desk-hand-over',
    as: 'facilitator',
    route: at(live),
    prepare: async (page) => {
      await page.getByRole('tab', { name: 'Régie' }).click();
      await page.getByRole('button', { name: 'Passer la main' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
    ready: 'role=tab[name="Régie"]',
  },
  {
    name: 'desk-take-over',
    as: 'coordinator',
    route: async (page, others) => {
      await inEnglish(page);
      return at(live)(page, others);
    },
    prepare: openDesk('Desk', 'Running order'),
    ready: 'role=tab[name="Desk"]',
  },
  {
    name: 'desk-ahead',
    as: 'facilitator',
    route: at(ahead),
    ready: 'role=button[name="Répéter"]',
  },
  {
    name: 'desk-rehearsal',
    as: 'facilitator',
    route: rehearsed(),
    ready: 'role=button[name="Finir la répétition"]',
  },
  {
    name: 'desk-rehearsal-end',
    as: 'facilitator',
    route: rehearsed(),
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Finir la répétition' }).click();
      await page.getByRole('dialog').waitFor();
    },
    ready: 'role=button[name="Finir la répétition"]',
  },
  {
    name: 'desk-rehearsal-stage',
    as: 'facilitator',
    route: rehearsed('/grand-ecran'),
    devices: ['desktop'],
    ready: 'svg[role="img"]',
  },
  {
    name: 'room-pinned',
    as: 'member',
    route: at(live),
    ready: 'role=region[name="2 lignes épinglées"]',
  },
  {
    name: 'room-pinned-unfolded',
    as: 'member',
    route: at(live),
    devices: ['phone'],
    prepare: (page) => page.getByRole('button', { name: 'Lire les 2 lignes épinglées' }).click(),
    ready: 'role=button[name="Lire les 2 lignes épinglées"]',
  },
];

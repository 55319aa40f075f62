import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { goOffline, inEnglish } from '../network.ts';

/** A room with questions, made once for all the pictures of one state. */
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

async function question(
  request: APIRequestContext,
  { origin }: Others,
  { id }: LiveRoom,
  text: string,
  anonymous = false,
): Promise<string> {
  const sent = { clientId: randomUUID(), text, anonymous };
  return (await ask<{ id: string }>(request, origin, 'POST', `/api/rooms/${id}/questions`, sent)).id;
}

async function talk(others: Others, one: LiveRoom): Promise<void> {
  const { as, origin } = others;
  const [facilitator, coordinator, member] = [
    await as('facilitator'),
    await as('coordinator'),
    await as('member'),
  ];
  const set = (approval: boolean) =>
    ask(facilitator, origin, 'PUT', `/api/rooms/${one.id}/questions`, { anonymous: true, approval });
  const act = (path: string, data: object, method: 'PUT' | 'POST' = 'PUT') =>
    ask(facilitator, origin, method, `/api/room-questions/${path}`, data);
  await set(false);
  const paid = await question(
    coordinator,
    others,
    one,
    'Comment convaincre une communauté de communes de payer un local avant que les premiers emplois soient créés, quand elle demande des chiffres que nous n’avons pas ?',
  );
  const bank = await question(member, others, one, 'Une banque a-t-elle déjà dit oui avant la subvention ?');
  const doubt = await question(member, others, one, 'Et si nous nous trompions de territoire ?', true);
  const twin = await question(coordinator, others, one, 'Qui paie le local la première année ?');
  const answered = await question(coordinator, others, one, 'Les diapositives seront-elles partagées ?');
  const live = await question(member, others, one, 'À quelle heure mange-t-on ?');
  for (const request of [facilitator, coordinator, member]) {
    await ask(request, origin, 'PUT', `/api/room-questions/${paid}/vote`, { voted: true });
  }
  await ask(coordinator, origin, 'PUT', `/api/room-questions/${doubt}/vote`, { voted: true });
  await ask(coordinator, origin, 'PUT', `/api/room-questions/${bank}/vote`, { voted: true });
  await act(`${twin}/merging`, { intoId: paid });
  const answer = { kind: 'written', text: 'Oui, ce soir, dans les documents de la salle.' };
  await act(`${answered}/answer`, { revision: 1, answer });
  await act(`${live}/answer`, { revision: 1, answer: { kind: 'live' } });
  await set(true);
  await question(member, others, one, 'Qui a déjà travaillé avec une SCIC ?');
  await question(member, others, one, 'Pourquoi personne ne parle d’argent ici ?', true);
}

const lively = room('Second séminaire : passer de l’envie au premier pas', talk);
const quiet = room('Financer la première année', async () => {});
const ahead = room('Parler à une banque', async () => {}, false);
const closed = room('Dire son projet', async (others, one) => {
  await talk(others, one);
  await ask(await others.as('facilitator'), others.origin, 'POST', `/api/rooms/${one.id}/closing`);
});
const shown = room('Trouver un premier relais', async (others, one) => {
  await talk(others, one);
  const target = { kind: 'question', id: null };
  await ask(await others.as('facilitator'), others.origin, 'PUT', `/api/rooms/${one.id}/stage`, { target });
});

const at = (which: typeof lively) => async (_page: Page, others: Others) =>
  `/salles/${(await which(others)).id}`;

/** On a phone the questions are a part of their own. */
async function open(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /Questions/ }).click();
  await page.getByRole('tabpanel').getByRole('list').first().waitFor();
}
async function openEmpty(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /Questions/ }).click();
  await page.getByText('Aucune question').waitFor();
}
const ready = '#tab-questions';

/** The questions of a live room. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'room-questions', route: at(lively), as: 'member', ready, prepare: open },
  { name: 'room-questions-facilitator', route: at(lively), as: 'facilitator', ready, prepare: open },
  { name: 'room-questions-empty', route: at(quiet), as: 'member', ready, prepare: openEmpty },
  { name: 'room-questions-ahead', route: at(ahead), as: 'facilitator', ready, prepare: openEmpty },
  {
    name: 'room-questions-closed',
    route: at(closed),
    as: 'member',
    ready,
    prepare: async (page) => {
      await open(page);
      await page.getByText(/^Avec réponse/).click();
    },
  },
  {
    name: 'room-questions-asking',
    route: at(lively),
    as: 'member',
    ready,
    prepare: async (page) => {
      await open(page);
      await page.getByLabel('Votre question').fill('Qui vient en train demain ?');
      await page.getByLabel('Sans mon nom').check();
    },
  },
  {
    name: 'room-questions-merge',
    route: at(lively),
    as: 'facilitator',
    ready,
    prepare: async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Actions sur cette question' }).nth(2).click();
      await page.getByRole('menuitem', { name: 'Réunir avec…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'room-questions-offline',
    route: at(lively),
    as: 'member',
    ready,
    prepare: async (page) => {
      await open(page);
      await goOffline(page);
      await page.getByLabel('Votre question').fill('Qui vient en train demain ?');
      await page.getByRole('button', { name: 'Poser' }).click();
      await page.getByText('Pas encore envoyée').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/,
  },
  {
    name: 'room-questions-english',
    route: async (page, others) => {
      await inEnglish(page);
      return at(lively)(page, others);
    },
    as: 'member',
    ready,
    prepare: open,
  },
  {
    name: 'room-questions-stage',
    route: async (_page, others) => `/salles/${(await shown(others)).id}/grand-ecran`,
    as: 'facilitator',
    ready: 'ol[aria-label="Vos questions"]',
  },
];

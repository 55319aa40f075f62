import type { Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom, say } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';

/** A room made once for all the pictures of one state. */
function room(title: string, make: (others: Others, room: LiveRoom) => Promise<void> = async () => {}) {
  let made: Promise<LiveRoom> | undefined;
  return (others: Others): Promise<LiveRoom> => {
    made ??= (async () => {
      const one = await makeRoom(await others.as('facilitator'), others.origin, { title });
      await make(others, one);
      return one;
    })();
    return made;
  };
}

const asked = room('Qui parle ensuite ?', async (others, { id }) => {
  for (const who of ['coordinator', 'member'] as const) {
    await ask(await others.as(who), others.origin, 'PUT', `/api/rooms/${id}/hand`, {});
  }
  const put = async (path: string, data: object) =>
    ask(await others.as('coordinator'), others.origin, 'PUT', `/api/rooms/${id}/${path}`, data);
  await put('pulse', { feeling: 'lost' });
  await put('table', { name: 'Table 3, près de la fenêtre', people: 4 });
});

/** A session where the member is advised, and the coordination leads, at one of its steps. */
function session(title: string, stage: string) {
  return room(title, async (others, { id }) => {
    const idOf = async (who: 'member' | 'coordinator') => {
      const me = await ask<{ person: { id: string } }>(await others.as(who), others.origin, 'GET', '/api/me');
      return me.person.id;
    };
    const facilitator = await others.as('facilitator');
    const codev = `/api/rooms/${id}/codev`;
    await ask(facilitator, others.origin, 'POST', codev, {
      clientId: await idOf('member'),
      facilitatorId: await idOf('coordinator'),
    });
    const subject = 'Comment convaincre une communauté de communes qui a déjà dit non une fois ?';
    const before = '';
    await ask(await others.as('member'), others.origin, 'PUT', `${codev}/texts/subject`, {
      ...{ words: subject, before },
    });
    await ask(facilitator, others.origin, 'PUT', `${codev}/stage`, { stage });
  });
}

const advice = session('Convaincre une intercommunalité', 'consultation');
const decision = session('Partager un local', 'plan');
const over = session('Recruter sur place', 'done');
const left = room('Ouvrir un second lieu', async (others, { id }) => {
  const member = await others.as('member');
  const facilitator = await others.as('facilitator');
  const codev = `/api/rooms/${id}/codev`;
  const idOf = async (request: typeof member) =>
    (await ask<{ person: { id: string } }>(request, others.origin, 'GET', '/api/me')).person.id;
  const stage = (to: string) => ask(facilitator, others.origin, 'PUT', `${codev}/stage`, { stage: to });
  const roles = { clientId: await idOf(member), facilitatorId: await idOf(facilitator) };
  await ask(facilitator, others.origin, 'POST', codev, roles);
  const write = (text: string, words: string) =>
    ask(member, others.origin, 'PUT', `${codev}/texts/${text}`, { words, before: '' });
  await write('subject', 'Nous avons un local à Gourin, et personne sur place pour l’ouvrir chaque semaine.');
  await stage('plan');
  await write('plan', 'J’appelle la mairie, puis deux associations, avant la fin du mois.');
  await ask(member, others.origin, 'PUT', `${codev}/commitment`, {
    commitment: { text: 'Rencontrer trois personnes qui pourraient ouvrir le local', dueOn: '2027-03-01' },
  });
  await stage('learning');
  await say(member, others.origin, id, 'Demander de l’aide **avant** d’avoir tout préparé.');
  await stage('done');
});
const meant = room('Codéveloppement du jeudi');

const at = (which: (others: Others) => Promise<LiveRoom>) => async (_page: Page, others: Others) =>
  `/salles/${(await which(others)).id}`;
const atSession = async (_page: Page, others: Others) => {
  const { seminarId } = await meant(others);
  const facilitator = await others.as('facilitator');
  const { items } = await ask<{ items: { id: string; kind: string }[] }>(
    facilitator,
    others.origin,
    'GET',
    `/api/seminars/${seminarId}`,
  );
  const itemId = items.find(({ kind }) => kind === 'codevelopment')?.id;
  const rooms = `/api/seminars/${seminarId}/rooms`;
  const { id } = await ask<{ id: string }>(facilitator, others.origin, 'PUT', rooms, { itemId });
  await ask(facilitator, others.origin, 'POST', `/api/rooms/${id}/opening`);
  return `/salles/${id}`;
};

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name: new RegExp(name) }).click();
  await page.getByRole('tabpanel').waitFor();
};

/** The floor of a room, and its codéveloppement. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'floor', route: at(asked), as: 'member', ready: '[role="tab"]', prepare: tab('Parole') },
  {
    name: 'floor-facilitator',
    route: at(asked),
    as: 'facilitator',
    ready: '[role="tab"]',
    prepare: tab('Parole'),
  },
  {
    name: 'codev-listens',
    route: at(advice),
    as: 'member',
    ready: '[role="tab"]',
    prepare: tab('Séance'),
  },
  {
    name: 'codev-leads',
    route: at(advice),
    as: 'coordinator',
    ready: '[role="tab"]',
    prepare: tab('Séance'),
  },
  {
    name: 'codev-decides',
    route: at(decision),
    as: 'member',
    ready: '[role="tab"]',
    prepare: tab('Séance'),
  },
  {
    name: 'codev-over',
    route: at(over),
    as: 'member',
    ready: '[role="tab"]',
    prepare: tab('Séance'),
  },
  {
    name: 'codev-sheet',
    route: async (_page, others) => {
      const { id } = await left(others);
      const member = await others.as('member');
      const path = `/api/rooms/${id}/codev/sheet`;
      const sheet = await ask<{ id: string }>(member, others.origin, 'GET', path);
      return `/salles/${id}/fiches/${sheet.id}`;
    },
    as: 'member',
    ready: '#commitment',
  },
  {
    name: 'codev-sheets',
    route: async (_page, others) => {
      await left(others);
      return '/brouillons';
    },
    as: 'member',
    ready: '#sheets',
  },
  {
    name: 'codev-start',
    route: atSession,
    as: 'facilitator',
    ready: '[role="tab"]',
    prepare: tab('Séance'),
  },
];

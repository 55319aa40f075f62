import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type LiveRoom, makeRoom } from '../../pages/live-room.ts';
import type { Others, ScreenDefinition } from '../definition.ts';
import { inEnglish } from '../network.ts';

interface Passage {
  id: string;
  said: string;
}

/** A room that is made once for all the pictures of one state. */
function room(title: string, make: (others: Others, room: LiveRoom) => Promise<void>) {
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

/** What is said, asked and voted in a room, and kept of it, until it closes. */
async function talk(others: Others, { id }: LiveRoom): Promise<void> {
  const { as, origin } = others;
  const [facilitator, coordinator, member] = [
    await as('facilitator'),
    await as('coordinator'),
    await as('member'),
  ];
  const said = async (request: APIRequestContext, body: string, mark: string) => {
    const message = await ask<{ id: string }>(request, origin, 'POST', `/api/conversations/${id}/messages`, {
      clientId: randomUUID(),
      body,
    });
    await ask(facilitator, origin, 'PUT', `/api/messages/${message.id}/mark`, { mark });
  };
  const asked = (request: APIRequestContext, text: string, anonymous = false) =>
    ask<{ id: string }>(request, origin, 'POST', `/api/rooms/${id}/questions`, {
      ...{ clientId: randomUUID(), text, anonymous },
    });
  await ask(facilitator, origin, 'PUT', `/api/rooms/${id}/questions`, { anonymous: true, approval: false });
  await said(
    member,
    'On garde la **navette du mardi** jusqu’à l’été, puis on compte les voyages.',
    'decision',
  );
  await said(coordinator, 'Le bail type de la foncière est dans les documents du canal.', 'resource');
  await said(
    member,
    'Nous avons perdu six mois parce que nous avions cru que la commune paierait le local la première année : elle attendait, elle, que nous lui montrions trois emplois signés avant de voter quoi que ce soit.',
    'to-write-up',
  );
  await said(coordinator, 'Qui a déjà convaincu une banque avant la subvention ?', 'open-question');
  const doubt = await asked(member, 'Et si nous nous trompions de territoire ?', true);
  const paid = await asked(coordinator, 'Qui paie le local la première année ?');
  for (const request of [member, facilitator]) {
    await ask(request, origin, 'PUT', `/api/room-questions/${paid.id}/vote`, { voted: true });
  }
  const answer = { kind: 'written', text: 'La Région la première année, puis la commune si elle le vote.' };
  await ask(facilitator, origin, 'PUT', `/api/room-questions/${paid.id}/answer`, { revision: 1, answer });
  await ask(facilitator, origin, 'PUT', `/api/room-questions/${doubt.id}/answer`, {
    revision: 1,
    answer: { kind: 'live' },
  });
  await vote(others, id);
  await ask(facilitator, origin, 'POST', `/api/rooms/${id}/closing`);
}

async function vote({ as, origin }: Others, id: string): Promise<void> {
  const facilitator = await as('facilitator');
  const options = ['Le train', 'La navette', 'Le covoiturage'].map((label) => ({ id: randomUUID(), label }));
  const poll = await ask<{ id: string }>(facilitator, origin, 'POST', `/api/conversations/${id}/polls`, {
    ...{ clientId: randomUUID(), open: true },
    poll: { question: 'Comment venez-vous la prochaine fois ?', form: { kind: 'single', options } },
  });
  for (const [who, option] of [
    ['member', options[0]],
    ['coordinator', options[1]],
    ['facilitator', options[0]],
  ] as const) {
    const choice = { kind: 'options', optionIds: [option?.id] };
    await ask(await as(who), origin, 'PUT', `/api/polls/${poll.id}/rounds/1/vote`, { choice });
  }
  await ask(facilitator, origin, 'POST', `/api/polls/${poll.id}/closing`);
}

/** Someone's words of a room, once they are asked about: gathering follows the closing. */
async function wordsOf(request: APIRequestContext, { origin }: Others, { id }: LiveRoom): Promise<Passage[]> {
  for (;;) {
    const mine = await ask<{ passages: Passage[] }>(request, origin, 'GET', `/api/me/recaps/${id}`);
    if (mine.passages.length > 0) return mine.passages;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function answer(others: Others, one: LiveRoom): Promise<void> {
  const given: Record<string, object> = {
    navette: { choice: 'accept' },
    'six mois': {
      choice: 'edit',
      words: 'Montrez trois emplois signés avant de demander un vote à la commune.',
    },
    territoire: { choice: 'accept' },
    foncière: { choice: 'accept' },
    local: { choice: 'anonymise' },
  };
  for (const who of ['member', 'coordinator', 'facilitator'] as const) {
    const request = await others.as(who);
    for (const { id, said } of await wordsOf(request, others, one)) {
      const word = Object.keys(given).find((part) => said.includes(part));
      const saying = word ? given[word] : who === 'facilitator' ? { choice: 'accept' } : null;
      if (saying)
        await ask(request, others.origin, 'PUT', `/api/recap-passages/${id}/answer`, { answer: saying });
    }
  }
}

const asking = room('Trouver un premier relais', async (others, one) => {
  await talk(others, one);
  await wordsOf(await others.as('member'), others, one);
});
const prepared = room('Financer la première année', async (others, one) => {
  await talk(others, one);
  await answer(others, one);
});
const published = room('De l’envie au premier pas', async (others, one) => {
  await talk(others, one);
  await answer(others, one);
  const { as, origin } = others;
  const facilitator = await as('facilitator');
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    facilitator,
    origin,
    'GET',
    '/api/channels',
  );
  const at = `/api/rooms/${one.id}/recap`;
  const desk = await ask<{ revision: number; arrangement: object }>(facilitator, origin, 'GET', `${at}/desk`);
  const arrangement = {
    ...desk.arrangement,
    intro: 'Merci à toutes et à tous : voici ce qui reste de mardi.',
  };
  const { revision } = await ask<{ revision: number }>(facilitator, origin, 'PUT', `${at}/arrangement`, {
    ...{ revision: desk.revision, arrangement },
  });
  const channelId = items.find(({ name }) => name === 'Le refuge')?.id;
  await ask(facilitator, origin, 'POST', `${at}/publication`, { revision, channelId });
});
const empty = room('Dire son projet', async (others, { id }) => {
  await ask(await others.as('facilitator'), others.origin, 'POST', `/api/rooms/${id}/closing`);
});
const open = room('Parler à une banque', async () => {});

const recap = (which: typeof asking) => async (_page: Page, others: Others) =>
  `/salles/${(await which(others)).id}/recap`;
const words = (which: typeof asking) => async (_page: Page, others: Others) =>
  `/recap/${(await which(others)).id}/mes-mots`;

/** An open question, as a thread addressed to the member, past its date or not. */
const addressed = async (_page: Page, others: Others) => {
  const { id } = await prepared(others);
  const { as, origin } = others;
  const [facilitator, member] = [await as('facilitator'), await as('member')];
  const desk = await ask<{ passages: (Passage & { mark: string | null })[] }>(
    facilitator,
    origin,
    'GET',
    `/api/rooms/${id}/recap/desk`,
  );
  const passage = desk.passages.find(({ mark }) => mark === 'open-question');
  const { person } = await ask<{ person: { id: string } }>(member, origin, 'GET', '/api/me');
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    facilitator,
    origin,
    'GET',
    '/api/channels',
  );
  const channelId = items.find(({ name }) => name === 'Le refuge')?.id;
  const dueOn = new Date(Date.now() + 12 * 24 * 3_600_000).toISOString().slice(0, 10);
  const { threadId } = await ask<{ threadId: string }>(
    facilitator,
    origin,
    'POST',
    `/api/rooms/${id}/recap/passages/${passage?.id}/thread`,
    {
      question: { title: 'Convaincre une banque avant la subvention', channelId, personId: person.id, dueOn },
    },
  );
  return `/fils/${threadId}`;
};

/** What a closed room leaves. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'recap-words', route: words(asking), as: 'member', ready: 'fieldset' },
  { name: 'recap-words-answered', route: words(prepared), as: 'member', ready: 'fieldset' },
  { name: 'recap-words-published', route: words(published), as: 'member', ready: 'main li' },
  { name: 'recap-words-none', route: words(asking), as: 'alumni' },
  {
    name: 'recap-words-edit',
    route: words(asking),
    as: 'member',
    ready: 'fieldset',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Modifier' }).first().click();
    },
  },
  {
    name: 'recap-words-english',
    route: async (page, others) => {
      await inEnglish(page);
      return words(asking)(page, others);
    },
    as: 'member',
    ready: 'fieldset',
  },
  { name: 'recap-desk', route: recap(prepared), as: 'facilitator', ready: '#recap-preview' },
  { name: 'recap-desk-empty', route: recap(empty), as: 'facilitator', ready: '#recap-preview' },
  { name: 'recap-desk-open', route: recap(open), as: 'facilitator', expectedErrors: /409/ },
  {
    name: 'recap-desk-question',
    route: recap(prepared),
    as: 'facilitator',
    ready: '#recap-preview',
    prepare: async (page) => {
      const line = page.getByRole('listitem').filter({ hasText: 'banque avant la subvention' });
      await line.getByRole('button', { name: 'Actions sur ce passage' }).click();
      await page.getByRole('menuitem', { name: 'En faire un fil…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'recap-published', route: recap(published), as: 'member', ready: '.prose' },
  { name: 'recap-published-desk', route: recap(published), as: 'facilitator', ready: '#recap-publish' },
  { name: 'recap-not-yet', route: recap(prepared), as: 'member' },
  {
    name: 'recap-room',
    route: async (_page, others) => `/salles/${(await asking(others)).id}`,
    as: 'member',
    ready: 'a[href*="/recap/"]',
  },
  {
    name: 'recap-seminar',
    route: async (_page, others) => `/seminaires/${(await published(others)).seminarId}`,
    as: 'member',
    ready: 'a[href$="/recap"]',
  },
  { name: 'recap-thread-addressed', route: addressed, as: 'member', ready: 'article' },
];

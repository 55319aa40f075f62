import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { message, once, openThread, requestAs } from '../find.ts';
import { goOffline, inEnglish } from '../network.ts';

const options = [
  'À Cahors, à la Maison de l’économie',
  'En visio, une heure',
  'Dans l’Orne, chez la Cordée mobile',
];
const question = 'Où se retrouve-t-on en janvier pour préparer la visite des communes ?';

interface Asked {
  form?: object;
  anonymous?: boolean;
  resultsHidden?: boolean;
}

/** A thread with an open poll in it. */
async function withPoll(page: Page, title: string, asked: Asked = {}) {
  const { address } = await openThread(page, title, 'Dites-nous ce qui vous irait, on décide vendredi.');
  const conversationId = address.split('/').at(-1);
  const form = asked.form ?? {
    kind: 'single',
    options: options.map((label) => ({ id: crypto.randomUUID(), label })),
  };
  const poll = await requestAs(page, 'POST', `/api/conversations/${conversationId}/polls`, {
    clientId: crypto.randomUUID(),
    open: true,
    poll: { question, anonymous: true, ...asked, form },
  });
  return { address, poll: poll as { id: string } };
}

/** Days from now, in the morning. */
function day(days: number): string {
  const at = new Date(Date.now() + days * 24 * 3_600_000);
  at.setUTCHours(9, 0, 0, 0);
  return at.toISOString();
}

const dates = [8, 9, 15].map((days) => ({ id: crypto.randomUUID(), startsAt: day(days) }));

async function unfold(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Voter|Voir|Vote)$/ }).click();
  await page.getByRole('region', { name: question }).waitFor();
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await page.getByRole('menuitem', { name: 'Lancer un sondage' }).click();
  await page.getByRole('dialog', { name: 'Nouveau sondage' }).waitFor();
}

const folded = once(async (page: Page) => (await withPoll(page, 'Où se retrouver en janvier')).address);

/** Polls in a thread: in a line, answered, answered without a network, written. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'thread-poll', route: folded, as: 'member', ready: ':text("préparer la visite"):visible' },
  { name: 'thread-poll-vote', route: folded, as: 'member', ready: message, prepare: unfold },
  {
    name: 'thread-poll-english',
    route: async (page) => {
      await inEnglish(page);
      return folded(page);
    },
    as: 'member',
    ready: message,
    prepare: unfold,
  },
  {
    name: 'thread-poll-missing',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await unfold(page);
      await page.getByRole('region', { name: question }).getByRole('button', { name: 'Voter' }).click();
      await page.getByText('Choisissez une réponse.').waitFor();
    },
  },
  {
    name: 'thread-poll-offline',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await unfold(page);
      const poll = page.getByRole('region', { name: question });
      await goOffline(page);
      await poll.getByRole('radio', { name: /visio/ }).check({ force: true });
      await poll.getByRole('button', { name: 'Voter' }).click();
      await poll.getByText('en attente du réseau').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'thread-poll-dates',
    route: once(async (page) => {
      const { address, poll } = await withPoll(page, 'Une date pour l’Orne', {
        form: { kind: 'dates', options: dates },
        anonymous: false,
      });
      const choice = { kind: 'options', optionIds: dates.slice(0, 2).map(({ id }) => id) };
      await requestAs(page, 'PUT', `/api/polls/${poll.id}/rounds/1/vote`, { choice });
      return address;
    }),
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await unfold(page);
      await page.getByRole('button', { name: 'Qui a choisi quoi' }).click();
      await page.getByRole('table').waitFor();
      await page.getByRole('table').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'thread-poll-words',
    route: once(async (page) => {
      const { address, poll } = await withPoll(page, 'Trois mots pour la première année', {
        form: { kind: 'words', most: 3 },
        resultsHidden: true,
      });
      const choice = { kind: 'words', words: ['confiance', 'lenteur', 'bouche-à-oreille'] };
      await requestAs(page, 'PUT', `/api/polls/${poll.id}/rounds/1/vote`, { choice });
      return address;
    }),
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await unfold(page);
      await page.getByRole('button', { name: 'Masquer des réponses' }).click();
      // An earlier picture may have hidden it.
      const hide = page.getByRole('button', { name: 'Masquer « lenteur »' });
      if (await hide.isVisible()) await hide.click();
      await page.getByText('masquée').waitFor();
    },
  },
  {
    name: 'thread-poll-close',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await unfold(page);
      await page.getByRole('button', { name: 'Fermer le sondage' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'poll-form', route: folded, as: 'member', ready: message, prepare: write },
  {
    name: 'poll-form-missing',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page);
      await page.getByRole('button', { name: 'Ouvrir aux votes' }).click();
      await page.getByText('champs sont à corriger').waitFor();
    },
  },
  {
    name: 'poll-form-scale',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page);
      await page.getByRole('radio', { name: 'Échelle' }).check({ force: true });
      await page.getByLabel(/^Sens de la plus grande/).fill('tous les jours');
      await page.getByLabel('Anonyme').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'poll-form-dates',
    route: folded,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page);
      await page.getByRole('radio', { name: 'Dates' }).check({ force: true });
      await page.getByRole('button', { name: 'Ajouter une date' }).scrollIntoViewIfNeeded();
    },
  },
];

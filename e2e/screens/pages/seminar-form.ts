import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, neverAnswer } from '../network.ts';

const id = (last: number) => `0199b000-0000-7000-8000-00000000000${last}`;
const address = `/seminaires/${id(1)}/modifier`;
const api = `**/api/seminars/${id(1)}`;
const day = (of: number, time: string) => `2027-03-${String(of).padStart(2, '0')}T${time}:00.000Z`;

const item = {
  ...{ description: '', room: 'Salle du puits', speakers: [], documents: [] },
};
const programme = {
  ...{ id: id(9), name: 'Programme et plan d’accès.pdf', kind: 'document', mediaType: 'application/pdf' },
  ...{ bytes: 482_000, width: null, height: null, voice: null },
};

const seminar = {
  ...{ id: id(1), cohortId: id(2), channelId: id(3), kind: 'seminar', state: 'announced', revision: 4 },
  title: 'Second séminaire : passer de l’envie au premier pas, à Limoges',
  description:
    'Deux jours pour comparer nos territoires, et repartir avec un engagement.\n\nApportez votre carte.',
  ...{ startsAt: day(11, '08:30'), endsAt: day(12, '16:00') },
  place: { address: 'La Recyclerie, 3 rue du Puits, Limoges', videoAddress: null },
  registration: { limit: 40, closesAt: day(5, '17:00') },
  counts: { registered: 31, waiting: 2 },
  ...{ mine: { state: 'none', rank: null }, cancellation: null },
  abilities: { manage: true, register: true, unregister: false },
  items: [
    {
      ...{ ...item, id: id(4), kind: 'plenary', title: 'Accueil et tour des territoires' },
      ...{ startsAt: day(11, '08:30'), endsAt: day(11, '10:00'), documents: [programme] },
      speakers: ['Élise Rambaud', 'Maud Kerven, incubateur de l’Orne'],
    },
    {
      ...{ ...item, id: id(5), kind: 'workshop', title: 'Convaincre une communauté de communes' },
      ...{ startsAt: day(11, '10:15'), endsAt: day(11, '12:00') },
    },
    {
      ...{ ...item, id: id(6), kind: 'codevelopment', title: 'Codéveloppement, en groupes de six' },
      ...{ startsAt: day(12, '08:00'), endsAt: day(12, '11:00'), room: null },
    },
  ],
};

function showing(json: unknown, at = address) {
  return async (browser: Page) => {
    await answer(browser, api, json);
    return at;
  };
}

const claire = {
  ...{ id: id(8), name: 'Claire Marchand-Deschênes', organisation: 'Kiif', role: 'coordinator' },
  ...{ cohortYear: null, photo: null },
};

/** Another person saved while this one wrote. */
async function otherVersion(browser: Page): Promise<string> {
  const changed = { at: new Date(Date.now() - 3_600_000).toISOString(), by: claire };
  const items = seminar.items.slice(0, 2);
  const current = { ...seminar, revision: 5, changed, endsAt: day(12, '17:00'), items };
  await browser.route(api, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 409, json: { code: 'revision_conflict', message: '', details: { current } } })
      : route.fulfill({ json: seminar }),
  );
  return address;
}

/** The server refuses two fields, one of them in a part of the agenda. */
async function refusing(browser: Page): Promise<string> {
  const fields = [
    { path: ['seminar', 'place', 'videoAddress'], reason: 'not_an_address' },
    { path: ['seminar', 'items', 1, 'endsAt'], reason: 'outside_seminar' },
  ];
  await browser.route(api, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 400, json: { code: 'invalid_input', message: '', details: { fields } } })
      : route.fulfill({ json: seminar }),
  );
  return address;
}

async function save(browser: Page): Promise<void> {
  await browser.getByRole('textbox', { name: 'Titre' }).fill('Second séminaire, à Limoges');
  await browser.getByRole('button', { name: 'Enregistrer' }).click();
}

/** Opens a part of the agenda, its foot in view. */
async function openPart(browser: Page, title: RegExp): Promise<void> {
  await browser.getByRole('button', { name: title }).click();
  await browser.getByRole('button', { name: 'Ajouter des documents' }).scrollIntoViewIfNeeded();
}

/** Preparing a seminar, as those who facilitate a cohort do. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'seminar-form-new', as: 'facilitator', route: '/seminaires/nouveau' },
  {
    name: 'seminar-form-new-errors',
    as: 'facilitator',
    route: '/seminaires/nouveau',
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
      await browser.getByText('champs sont à corriger').waitFor();
    },
  },
  {
    name: 'seminar-form-new-item',
    as: 'facilitator',
    route: '/seminaires/nouveau',
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Ajouter un moment' }).click();
      await browser.getByRole('button', { name: 'Ajouter un moment' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'seminar-form-edit', as: 'facilitator', route: showing(seminar) },
  {
    name: 'seminar-form-agenda',
    as: 'facilitator',
    route: showing(seminar),
    prepare: (browser) => browser.getByRole('button', { name: 'Ajouter un moment' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'seminar-form-item',
    as: 'facilitator',
    route: showing(seminar),
    prepare: (browser) => openPart(browser, /^Accueil/),
  },
  {
    name: 'seminar-form-refused',
    as: 'facilitator',
    route: refusing,
    prepare: async (browser) => {
      await save(browser);
      await browser.getByText('Ce moment est en dehors du séminaire.').scrollIntoViewIfNeeded();
    },
    expectedErrors: /400/,
  },
  {
    name: 'seminar-form-conflict',
    as: 'facilitator',
    route: otherVersion,
    prepare: async (browser) => {
      await save(browser);
      await browser.getByRole('button', { name: 'Prendre l’autre version' }).waitFor();
    },
    expectedErrors: /409/,
  },
  { name: 'seminar-form-closed', as: 'member', route: '/seminaires/nouveau' },
  { name: 'seminar-form-cancelled', as: 'facilitator', route: showing({ ...seminar, state: 'cancelled' }) },
  {
    name: 'seminar-form-announce',
    as: 'facilitator',
    route: showing({ ...seminar, state: 'draft' }, `/seminaires/${id(1)}`),
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Annoncer' }).click();
      await browser.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'seminar-form-remove',
    as: 'facilitator',
    route: showing({ ...seminar, state: 'draft' }, `/seminaires/${id(1)}`),
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Supprimer le brouillon' }).click();
      await browser.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'seminar-form-description',
    as: 'facilitator',
    route: showing(seminar),
    prepare: async (browser) => {
      await browser
        .getByRole('textbox', { name: /^Description/ })
        .first()
        .click();
      await browser.getByRole('toolbar').waitFor();
    },
  },
  {
    name: 'seminar-form-cancel',
    as: 'facilitator',
    route: async (browser) => {
      await answer(browser, `${api}/roster`, { registered: [], waiting: [] });
      return showing(seminar, `/seminaires/${id(1)}`)(browser);
    },
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Annuler le séminaire' }).click();
      await browser.getByRole('dialog').getByRole('button', { name: 'Annuler le séminaire' }).click();
      await browser.getByText('Dites pourquoi, en quelques mots.').waitFor();
    },
  },
  {
    name: 'seminar-form-loading',
    as: 'facilitator',
    route: async (browser) => {
      await neverAnswer(browser, api);
      return address;
    },
    loading: true,
  },
  {
    name: 'seminar-form-failed',
    as: 'facilitator',
    route: async (browser) => {
      await fail(browser, api);
      return address;
    },
    ready: ':text("n’a pas pu s’afficher")',
    expectedErrors: /ERR_FAILED/,
  },
];

import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort } from '../find.ts';
import { answer, change, fail, inEnglish, neverAnswer } from '../network.ts';

interface Asked {
  id: string;
  state: string;
}

const nobody = '00000000-0000-7000-8000-000000000000';
const one = '**/api/introductions/*';
const mine = '**/api/me/introductions';
const link = '/mise-en-relation#a-token-that-came-by-mail.abc';
const gaps = async (page: Page) => `/portes/manques/${await demonstrationCohort(page)}`;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** The one that waits to be qualified, found where this person has it. */
function waiting(list: 'introductions' | 'introductions/to-qualify') {
  return async (page: Page) => {
    const { items } = (await (await page.request.get(`/api/me/${list}`)).json()) as { items: Asked[] };
    const found = items.find(({ state }) => state === 'asked');
    if (!found) throw new Error('no introduction to picture');
    return `/portes/${found.id}`;
  };
}

/** The same, changed on its way to the page: what only time or somebody else would bring. */
function standing(
  route: (page: Page) => Promise<string>,
  into: (answered: Record<string, unknown>) => object,
) {
  return async (page: Page) => {
    await change(page, one, (answered) => ({ ...answered, ...into(answered) }));
    return route(page);
  };
}

const asOwn = waiting('introductions');
const asQualifier = waiting('introductions/to-qualify');
const none = { edit: false, agree: false, withdraw: false, qualify: false, answer: false };

const asked = {
  whom: 'L’élu·e aux mobilités d’une communauté de communes de l’Orne',
  territory: { code: '61', label: 'Orne' },
  motive: 'Nous ouvrons une tournée dans trois bourgs et voulons savoir quelles lignes existent déjà.',
  context: 'La Cordée mobile part de la Mayenne. Une première visite est prévue le mois prochain.',
  ask: 'Trente minutes au téléphone pour comprendre ce qui a été tenté, et ce qui a manqué.',
  minutes: 30,
  expiresAt: '2026-12-18T08:00:00.000Z',
  requester: 'Nora Belkacem',
  organisation: 'La Cordée mobile',
  activity: 'Une épicerie itinérante et solidaire',
  by: 'Élise Rambaud',
  incubator: 'L’incubateur des Collines',
  note: 'Je pense à vous parce que vous avez tenu la ligne du mardi pendant deux ans.',
  ...{ over: false, answer: null },
};

function byMail(values: object = {}) {
  return async (page: Page) => {
    await answer(page, '**/api/introductions/link', { ...asked, ...values });
    return link;
  };
}

const target = {
  target: { type: 'contact', id: nobody, name: 'Odile Tréhard', role: 'Maire' },
  ...{ sentAt: ago(9), remindedAt: ago(2), answer: null, answeredAt: null, answerWords: '' },
  ...{ letters: [], note: 'Elle connaît la ligne du mardi.' },
};

/** Introductions: asked, qualified, sent, answered from a mail or the app; where nobody opens a door. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'introductions', route: '/portes', as: 'member', ready: 'main h3' },
  { name: 'introductions-facilitator', route: '/portes', as: 'facilitator', ready: 'main h3' },
  {
    name: 'introductions-empty',
    route: async (page) => {
      await answer(page, mine, { items: [], left: 3 });
      return '/portes';
    },
    as: 'member',
    ready: ':text("Qui aimeriez-vous rencontrer"):visible',
  },
  { name: 'introductions-apart', route: '/portes', as: 'expert' },
  {
    name: 'introductions-loading',
    route: async (page) => {
      await neverAnswer(page, mine);
      return '/portes';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'introductions-failed',
    route: async (page) => {
      await fail(page, mine);
      return '/portes';
    },
    as: 'member',
    ready: ':text("n’ont pas pu être lues"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'introduction-new', route: '/portes/nouvelle?territoire=61', as: 'member', ready: 'form' },
  {
    name: 'introduction-new-missing',
    route: '/portes/nouvelle',
    as: 'member',
    ready: 'form',
    prepare: (page) => page.getByRole('button', { name: 'Envoyer à l’animation' }).click(),
    pushes: true,
  },
  {
    name: 'introduction-new-english',
    route: async (page) => {
      await inEnglish(page);
      return '/portes/nouvelle';
    },
    as: 'member',
    ready: 'form',
  },
  { name: 'introduction', route: asOwn, as: 'member' },
  {
    name: 'introduction-reworded',
    route: standing(asOwn, (answered) => ({
      state: 'reworded',
      earlier: [
        {
          ...{ whom: answered.whom, territory: answered.territory, motive: answered.motive },
          ...{ context: answered.context, ask: answered.ask, minutes: answered.minutes },
          ...{ by: answered.requester, at: ago(2) },
        },
      ],
      ask: 'Relire une page, et nous dire qui décide des arrêts.',
      minutes: 20,
      abilities: { ...none, edit: true, agree: true, withdraw: true },
    })),
    as: 'member',
  },
  {
    name: 'introduction-sent',
    route: standing(asOwn, () => ({
      ...{ state: 'sent', expiresAt: ago(-12) },
      abilities: { ...none, withdraw: true },
    })),
    as: 'member',
  },
  {
    name: 'introduction-accepted',
    route: standing(asOwn, () => ({
      ...{ state: 'accepted', expiresAt: ago(-12), conversationId: nobody, asksHelped: true },
      met: {
        ...{ name: 'Odile Tréhard', role: 'Maire', email: 'odile.trehard@example.org' },
        words: 'Mardi, à la mairie.',
      },
      abilities: none,
    })),
    as: 'member',
  },
  {
    name: 'introduction-answer',
    route: standing(asQualifier, () => ({
      ...{ state: 'sent', expiresAt: ago(-12), qualifying: null },
      abilities: { ...none, answer: true },
    })),
    as: 'alumni',
  },
  { name: 'introduction-qualify', route: asQualifier, as: 'facilitator' },
  {
    name: 'introduction-reword',
    route: asQualifier,
    as: 'facilitator',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Proposer d’autres mots' }).click();
      await page.getByLabel('Un mot pour la personne qui demande').scrollIntoViewIfNeeded();
    },
    pushes: true,
  },
  {
    name: 'introduction-send',
    route: asQualifier,
    as: 'facilitator',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Choisir à qui l’adresser' }).click();
      await page.getByRole('radio', { name: /Odile/ }).check();
      await page.getByRole('button', { name: 'Lui adresser la demande' }).scrollIntoViewIfNeeded();
    },
    pushes: true,
  },
  {
    name: 'introduction-decline',
    route: asQualifier,
    as: 'facilitator',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Ne pas la transmettre' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'introduction-followed',
    route: standing(asQualifier, () => ({
      ...{ state: 'sent', expiresAt: ago(-12), qualifying: target },
      abilities: { ...none, qualify: true },
    })),
    as: 'facilitator',
  },
  {
    name: 'introduction-loading',
    route: async (page) => {
      await neverAnswer(page, one);
      return asOwn(page);
    },
    as: 'member',
    loading: true,
  },
  { name: 'introduction-closed', route: `/portes/${nobody}`, as: 'member', expectedErrors: /404/ },
  { name: 'introduction-mail', route: byMail() },
  {
    name: 'introduction-mail-refusing',
    route: byMail(),
    prepare: (page) => page.getByRole('radio', { name: 'Je préfère refuser' }).check(),
    fullPage: true,
    pushes: true,
  },
  { name: 'introduction-mail-over', route: byMail({ over: true, answer: 'no' }) },
  { name: 'introduction-mail-expired', route: link, expectedErrors: /4(0\d|10)/ },
  { name: 'gaps', route: gaps, as: 'facilitator', ready: 'table' },
  {
    name: 'gaps-empty',
    route: async (page) => {
      await answer(page, '**/api/cohorts/*/introductions/gaps', { items: [] });
      return gaps(page);
    },
    as: 'facilitator',
  },
];

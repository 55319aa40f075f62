import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, neverAnswer } from '../network.ts';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const address = `/cohortes/${id(1)}/mot-de-la-semaine`;
const api = '**/weekly-word';

const someone = {
  id: id(2),
  name: 'Claire Obadia',
  organisation: 'Le Kiif',
  role: 'facilitator',
  cohortYear: null,
  photo: null,
};

const body = `Bonjour à toutes et à tous,

Voici ce que nous avons vécu ensemble cette semaine.

## Des questions attendent une réponse

- Nora Belkacem demande : #[Qui a déjà convaincu une communauté de communes ?](thread:${id(3)})
- Karim Haddad demande : #[Un local à partager à Guéret ?](thread:${id(4)})

## Des questions ont trouvé des réponses

- #[Quel statut pour une épicerie itinérante ?](thread:${id(5)}), posée par Inès Morvan

## Bienvenue

- [Paul Lescure](person:${id(6)}) (La Cordée mobile)

Une question, une envie de compléter ? Répondez ici.`;

const word = {
  id: id(7),
  from: '2026-11-20T08:00:00.000Z',
  to: '2026-11-27T08:00:00.000Z',
  state: 'draft',
  revision: 2,
  title: 'Le mot de la semaine, du 20 au 27 novembre',
  body,
  edited: { by: someone, at: '2026-11-27T09:12:00.000Z' },
  sent: null,
};

const page = {
  settings: { enabled: true, weekday: 5, hour: 9 },
  word,
  channel: { id: id(8), name: 'Le refuge', readers: 38, byMail: 31 },
};

function showing(json: unknown) {
  return async (browser: Page) => {
    await answer(browser, api, json);
    return address;
  };
}

/** Another facilitator saved while this one wrote. */
async function otherVersion(browser: Page): Promise<string> {
  const details = { current: page };
  await browser.route(api, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 409, json: { code: 'revision_conflict', message: '', details } })
      : route.fulfill({ json: page }),
  );
  return address;
}

/** Le mot de la semaine, as a cohort's facilitators find it. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'weekly-draft',
    as: 'facilitator',
    route: showing(page),
    prepare: (browser) => browser.locator('.rich-field').waitFor(),
  },
  {
    name: 'weekly-send',
    as: 'facilitator',
    route: showing(page),
    prepare: async (browser) => {
      await browser.getByRole('button', { name: 'Envoyer à la cohorte' }).click();
      await browser.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'weekly-other-version',
    as: 'facilitator',
    route: otherVersion,
    prepare: async (browser) => {
      await browser.getByRole('textbox', { name: 'Titre' }).fill('Cette semaine');
      await browser.getByRole('status').filter({ hasText: 'une autre version' }).waitFor();
    },
    expectedErrors: /409/,
  },
  {
    name: 'weekly-two-versions',
    as: 'facilitator',
    route: otherVersion,
    prepare: async (browser) => {
      await browser.getByRole('textbox', { name: 'Titre' }).fill('Cette semaine');
      await browser.getByRole('button', { name: 'Prendre sa version' }).scrollIntoViewIfNeeded();
    },
    expectedErrors: /409/,
  },
  {
    name: 'weekly-sent',
    as: 'facilitator',
    route: showing({
      ...page,
      word: {
        ...word,
        state: 'sent',
        sent: { by: someone, at: '2026-11-27T09:20:00.000Z', threadId: id(9) },
      },
    }),
  },
  {
    name: 'weekly-quiet',
    as: 'facilitator',
    route: showing({ ...page, word: { ...word, state: 'empty', body: '' } }),
  },
  { name: 'weekly-none', as: 'facilitator', route: showing({ ...page, word: null }) },
  { name: 'weekly-no-channel', as: 'facilitator', route: showing({ ...page, word: null, channel: null }) },
  {
    name: 'weekly-loading',
    as: 'facilitator',
    route: async (browser) => {
      await neverAnswer(browser, api);
      return address;
    },
    loading: true,
  },
  {
    name: 'weekly-failed',
    as: 'facilitator',
    route: async (browser) => {
      await fail(browser, api);
      return address;
    },
    ready: ':text("n’a pas pu s’afficher")',
    expectedErrors: /ERR_FAILED/,
  },
];

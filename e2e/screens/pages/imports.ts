import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, territory } from '../find.ts';
import { answer, fail, neverAnswer } from '../network.ts';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const list = '**/api/channels/*/imports';
const asked = '**/api/imports/*/consent';
const consentAddress = `/imports/${id(1)}/consentement`;

const person = (last: number, name: string) => ({
  ...{ id: id(last), name, organisation: 'La Cordée mobile', role: 'member', cohortYear: null, photo: null },
});
const nora = person(2, 'Nora Belkacem');
const paul = person(3, 'Paul Lescure');

const noMedia = { photos: 0, voices: 0, documents: 0, bytes: 0, refused: {} };

const author = (name: string, initials: string, messages: number, more: object = {}) => ({
  ...{ name, initials, messages, choice: 'initials', person: null, answer: null, media: noMedia },
  ...{ firstAt: '2025-03-12T09:32:00.000Z', lastAt: '2025-04-04T15:10:00.000Z', ...more },
});

const draft = {
  id: id(1),
  channelId: id(4),
  state: 'draft',
  by: person(5, 'Claire Obadia'),
  createdAt: '2026-11-20T08:00:00.000Z',
  expiresAt: '2026-12-20T08:00:00.000Z',
  revision: 4,
  authors: [
    author('Nora Belkacem', 'N. B.', 42, {
      ...{ choice: 'person', person: nora, answer: 'named' },
      media: { photos: 12, voices: 3, documents: 2, bytes: 9_400_000, refused: { too_large: 1, omitted: 2 } },
    }),
    author('Paul Lescure', 'P. L.', 17, {
      ...{ choice: 'person', person: paul },
      media: { ...noMedia, photos: 4, bytes: 1_100_000 },
    }),
    author('Marie-Ange Delacroix de la Communauté de communes', 'M. A. D.', 9, {
      media: { ...noMedia, photos: 1, voices: 2, bytes: 640_000, refused: { contact: 1 } },
    }),
    author('… 78', 'X.', 1, { choice: 'out' }),
  ],
  reading: null,
  threadId: null,
};

const file = (last: number, more: object) => ({
  ...{ id: id(last), width: null, height: null, voice: null, bytes: 184_000, ...more },
});
const picture = file(6, { kind: 'image', mediaType: 'image/webp', name: 'Photo du 12 mars 2025.webp' });
const voice = {
  duration: 41_000,
  waveform: Array.from({ length: 48 }, (_, at) => 12 + Math.round(80 * Math.abs(Math.sin(at / 3)))),
};

const consent = {
  importId: id(1),
  channelName: 'Le territoire',
  by: person(5, 'Claire Obadia'),
  expiresAt: '2026-12-20T08:00:00.000Z',
  names: ['Nora B'],
  initials: 'N. B.',
  answer: null,
  messages: [
    {
      at: '2025-03-12T09:32:00.000Z',
      text: 'Qui a déjà visité la mairie ?\nOn m’a dit que la salle était grande.',
      media: [],
    },
    {
      at: '2025-03-12T09:40:00.000Z',
      text: 'Vue de la place',
      media: [{ kind: 'photo', refused: null, file: { ...picture, width: 640, height: 420 } }],
    },
    {
      at: '2025-03-12T09:44:00.000Z',
      text: '',
      media: [
        {
          ...{ kind: 'voice', refused: null },
          file: file(7, { kind: 'audio', mediaType: 'audio/ogg', name: 'Message vocal.ogg', voice }),
        },
      ],
    },
    {
      at: '2025-03-13T08:10:00.000Z',
      text: '',
      media: [
        {
          ...{ kind: 'document', refused: null },
          file: file(8, { kind: 'document', mediaType: 'application/pdf', name: 'Plan de la salle.pdf' }),
        },
      ],
    },
    {
      at: '2025-03-13T08:12:00.000Z',
      text: '',
      media: [{ kind: 'video', refused: 'too_large', file: null }],
    },
    { at: '2025-03-14T18:02:00.000Z', text: 'Merci !', media: [] },
  ],
};

/** A photo, as far as a picture of the page is concerned. */
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#8fa89b"/><path d="M0 420 220 170l120 140 90-90 210 200z" fill="#4a6b5c"/></svg>';

function showing(items: unknown[]) {
  return async (browser: Page) => {
    await answer(browser, list, { items });
    await answer(browser, '**/api/channels/*/people', { items: [nora, paul] });
    return `/canaux/${await channelNamed(browser, territory)}/importer-whatsapp`;
  };
}

function asking(json: unknown) {
  return async (browser: Page) => {
    await answer(browser, asked, json);
    await browser.route('**/api/imports/*/files/*/thumbnail', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: square }),
    );
    return consentAddress;
  };
}

/** Bringing a WhatsApp group into a thread, and the consent it asks for. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'import-choice', as: 'facilitator', route: showing([]) },
  { name: 'import-draft', as: 'facilitator', route: showing([draft]) },
  {
    name: 'import-preview',
    as: 'facilitator',
    route: showing([draft]),
    prepare: (page) =>
      page.getByRole('heading', { name: 'Le fil' }).evaluate((element) => element.scrollIntoView()),
  },
  {
    name: 'import-reading',
    as: 'facilitator',
    route: showing([{ ...draft, reading: { done: 8, total: 26 } }]),
  },
  {
    name: 'import-loading',
    as: 'facilitator',
    route: async (browser) => {
      const address = await showing([])(browser);
      await neverAnswer(browser, list);
      return address;
    },
    loading: true,
  },
  {
    name: 'import-failed',
    as: 'facilitator',
    route: async (browser) => {
      const address = await showing([])(browser);
      await fail(browser, list);
      return address;
    },
    ready: ':text("n’a pas pu s’afficher")',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'import-consent', as: 'member', route: asking(consent) },
  {
    name: 'import-consent-shown',
    as: 'member',
    route: asking(consent),
    prepare: (page) => page.getByText('Vue de la place').evaluate((element) => element.scrollIntoView()),
  },
  { name: 'import-consent-given', as: 'member', route: asking({ ...consent, answer: 'named' }) },
  { name: 'import-consent-over', as: 'member', route: consentAddress, expectedErrors: /404/ },
];

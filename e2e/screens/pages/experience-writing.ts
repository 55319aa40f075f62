import type { Page } from '@playwright/test';
import type { Others, ScreenDefinition } from '../definition.ts';
import {
  ask,
  begin,
  beginFilled,
  idOf,
  sayInThread,
  textIn,
  withRemarks,
  writeSection,
} from '../experiences.ts';

/** What the other writer of a conflict does once one has typed: given by the route, carried out by `prepare`. */
let writesMeanwhile: (() => Promise<unknown>) | null = null;

const field = (page: Page) => page.locator('[contenteditable="true"]').first();

/** A draft by two, of which both will write the same paragraph. */
async function byTwo(page: Page, others: Others): Promise<string> {
  const draft = await beginFilled(page.request, others);
  const other = await others.as('facilitator');
  await ask(page.request, others, 'PUT', `/api/experiences/${draft.id}/authors`, {
    personIds: [...draft.authors.map(({ id }) => id), await idOf(others, 'facilitator')],
  });
  const section = textIn(draft);
  const body = 'Au départ, **un canton sans garage** : aller au plus proche demandait une demi-journée.';
  writesMeanwhile = () => writeSection(other, others, draft, section, { value: { type: 'text', body } });
  return `/retours/${draft.id}/ecrire?partie=${section.id}`;
}

/** Writes a paragraph anew here while someone else does elsewhere. */
async function writeAtOnce(page: Page): Promise<void> {
  await page.route('**/draft/sections/*', async (route) => {
    await writesMeanwhile?.();
    writesMeanwhile = null;
    await route.continue();
  });
  await page
    .getByRole('textbox', { name: /besoin|constat|départ|fait/i })
    .first()
    .click();
  await field(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('En 2019, le dernier garage a fermé. ');
  await page.getByRole('heading', { name: /a écrit la même chose autrement/ }).waitFor();
}

/** The same, then both versions side by side. */
async function compareVersions(page: Page): Promise<void> {
  await writeAtOnce(page);
  await page.getByRole('button', { name: 'Comparer et choisir' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Garder les deux' }).waitFor();
}

/** A draft that quotes someone, published: they are asked before the network reads their words. */
async function quoting(others: Others, page: Page): Promise<string> {
  const member = await others.as('member');
  const said = await sayInThread(page, others, [
    'Nous avons fait l’essai à Langogne : le garage a tenu dix-huit mois, puis l’assurance a doublé.',
    'Si c’était à refaire, je demanderais l’accord de la commune **avant** de chercher le local.',
  ]);
  const draft = await beginFilled(member, others, said);
  await ask(member, others, 'POST', `/api/experiences/${draft.id}/publish`, {
    ...{ clientId: crypto.randomUUID(), note: '' },
  });
  return draft.id;
}

/** Opens the dialog in which one publishes, and reads the version without names. */
async function readWithoutNames(page: Page): Promise<void> {
  const publish = page.getByRole('button', { name: /^Publier/ });
  if (!(await publish.isVisible())) throw new Error('nothing to publish with');
  await publish.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lire cette version' }).click();
  const approval = dialog.getByRole('checkbox', { name: /ne dit pas qui nous sommes/ });
  await approval.check();
  await dialog.getByRole('heading', { name: 'La version sans les noms' }).scrollIntoViewIfNeeded();
}

/** A draft that is read without names beyond the cohort. */
async function withoutNames(page: Page, others: Others): Promise<string> {
  const draft = await beginFilled(page.request, others);
  await ask(page.request, others, 'PUT', `/api/experiences/${draft.id}/draft/identity`, {
    revision: draft.identity.revision,
    identity: {
      level: 'cohort',
      pseudonym: 'une structure de mobilité',
      replacements: [{ from: 'lycée agricole', to: 'lycée' }],
    },
  });
  return `/retours/${draft.id}/ecrire?partie=identity`;
}

const writing = '[contenteditable="true"], textarea, input';

/** Where experiences are written, read over and agreed to. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'experience-new', as: 'member', route: '/retours/nouveau', ready: 'form [type="radio"]' },
  {
    name: 'experience-mine',
    as: 'member',
    route: async (page, others) => {
      await begin(page.request, others);
      return '/retours/les-miens';
    },
    ready: 'main section li',
  },
  { name: 'experience-mine-one', as: 'alumni', route: '/retours/les-miens' },
  { name: 'experience-kinds', as: 'coordinator', route: '/retours/modeles' },
  {
    name: 'experience-desk',
    as: 'member',
    route: async (page, others) => `/retours/${(await beginFilled(page.request, others)).id}/ecrire`,
    ready: writing,
  },
  {
    name: 'experience-desk-section',
    as: 'member',
    route: async (page, others) => {
      const draft = await beginFilled(page.request, others);
      return `/retours/${draft.id}/ecrire?partie=${textIn(draft).id}`;
    },
    ready: writing,
  },
  {
    name: 'experience-conflict',
    as: 'member',
    route: byTwo,
    ready: writing,
    prepare: writeAtOnce,
    expectedErrors: /409/,
  },
  {
    name: 'experience-conflict-choice',
    as: 'member',
    route: byTwo,
    ready: writing,
    prepare: compareVersions,
    expectedErrors: /409/,
  },
  { name: 'experience-names', as: 'member', route: withoutNames, ready: writing },
  {
    name: 'experience-publishing',
    as: 'member',
    route: withoutNames,
    ready: writing,
    prepare: readWithoutNames,
  },
  {
    name: 'experience-remarks',
    as: 'member',
    route: async (page, others) => {
      const draft = await withRemarks(page.request, others);
      return `/retours/${draft.id}/ecrire?partie=${textIn(draft).id}`;
    },
    ready: 'aside blockquote',
  },
  {
    name: 'experience-reviewing',
    as: 'facilitator',
    route: async (_page, others) =>
      `/retours/${(await withRemarks(await others.as('member'), others)).id}/ecrire`,
    ready: 'aside blockquote',
  },
  {
    name: 'experience-agreement',
    as: 'facilitator',
    route: async (page, others) => {
      const id = await quoting(others, page);
      return `/retours/${id}/accord`;
    },
    ready: 'main li',
  },
];

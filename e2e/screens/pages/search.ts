import type { ScreenDefinition } from '../definition.ts';

const dialog = '[role="dialog"] [role="option"]';

/** Searching: the box over a page, and all results. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'search-box',
    route: '/',
    as: 'member',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('mairie');
      await page.locator(`${dialog} mark`).first().waitFor();
    },
  },
  {
    name: 'search-box-empty',
    route: '/',
    as: 'member',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator(dialog).first().waitFor();
    },
  },
  { name: 'search-help', route: '/recherche', as: 'member' },
  {
    name: 'search-completing',
    route: '/recherche',
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('combobox').pressSequentially('navette auteur:n');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'search-results',
    route: '/recherche?q=communaut%C3%A9%20de%20communes',
    as: 'member',
    prepare: async (page) => {
      await page.locator('mark').first().waitFor();
    },
  },
  {
    name: 'search-problem',
    route: '/recherche?q=avant%3Ademain%20navete',
    as: 'member',
    prepare: async (page) => {
      await page.getByText('n’est pas une date').waitFor();
    },
  },
  {
    name: 'search-nothing',
    route: '/recherche?q=xylophone%20quantique',
    as: 'member',
    prepare: async (page) => {
      await page.getByText('Rien trouvé').waitFor();
    },
  },
];

// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import { renderApp } from '../../../testing/render.tsx';
import { answerOf, cardOf } from '../testing/sample-article.ts';
import { meOf } from '../testing/sample-me.ts';
import { LibraryPage } from './LibraryPage.tsx';

const theme = (chosen: boolean) => ({ value: 'mobilite', label: 'Mobilité', count: 1, chosen });
const failed = { value: 'failed', label: 'failed', count: 1, chosen: false };

interface Circumstances {
  at?: string;
  answer?: (search: URLSearchParams) => unknown;
  near?: unknown;
  role?: 'member' | 'coordinator';
}

/** The page, and what it asked the library for, the last one last. */
function draw({ at = paths.library, answer, near, role = 'member' }: Circumstances = {}) {
  const asked: string[] = [];
  answerRequests({
    '/api/me': () => meOf(role),
    '/api/library': ({ search }) => {
      asked.push(decodeURIComponent(search.toString()));
      if (answer) return answer(search);
      return answerOf([cardOf()], {
        theme: [theme(search.toString().includes('mobilite'))],
        outcome: [failed],
      });
    },
    '/api/library/near': () => near ?? { items: [], from: null },
    '/api/collections': () => ({ items: [] }),
    '/api/territories/find': () => ({
      items: [{ code: '23', label: 'Creuse (23)', kind: 'departement', within: 'Nouvelle-Aquitaine' }],
    }),
  });
  const view = renderApp(
    <JournalContext value={quietJournal().client}>
      <NoticeProvider>
        <LibraryPage />
      </NoticeProvider>
    </JournalContext>,
    { at, path: paths.library },
  );
  return { ...view, asked };
}

it('shows what there is as lines of a magazine: what, by whom, where, how it turned out, who took it up', async () => {
  draw();
  const line = within(
    (await screen.findByRole('link', { name: /^Six mois d’essai/ })).closest('article') as HTMLElement,
  );
  for (const words of [
    /Partenariat/,
    /7 min de lecture/,
    /L’Atelier des Haies · cohorte 2023/,
    /Orne \(61\)/,
  ]) {
    expect(line.getByText(words)).toBeTruthy();
  }
  expect(line.getByText('Ça a marché')).toBeTruthy();
  expect(line.getByText('repris par 3 structures')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Écrire un retour' }).getAttribute('href')).toBe(
    paths.newExperience,
  );
});

it('narrows by a sheet on a phone, has the choice in the address, and gives it back', async () => {
  const { user, router, asked } = draw();
  await screen.findByText('1 retour');
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Filtrer' }));
  await user.click(sheet.getByRole('checkbox', { name: /Mobilité/ }));
  await waitFor(() => expect(router.state.location.search).toBe('?theme=mobilite'));
  await waitFor(() => expect(asked.at(-1)).toMatch(/theme.*=mobilite/));
  await user.click(await sheet.findByRole('button', { name: 'Voir 1 retour' }));
  expect(await screen.findByRole('button', { name: 'Filtrer (1)' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Retirer le filtre/ }));
  await waitFor(() => expect(router.state.location.search).toBe(''));
  await router.navigate(-1);
  expect(await screen.findByRole('button', { name: 'Filtrer (1)' })).toBeTruthy();
});

it('adds any territory by its name, and widens it', async () => {
  const { user, router, asked } = draw();
  await screen.findByText('1 retour');
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Filtrer' }));
  await user.type(sheet.getByRole('searchbox', { name: /Chercher un territoire/ }), 'creu');
  const found = await sheet.findByRole('button', { name: /Creuse \(23\)/ });
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(found);
  await user.keyboard('{Enter}');
  await user.selectOptions(await sheet.findByRole('combobox', { name: /Élargir/ }), 'Même région');
  await waitFor(() => expect(router.state.location.search).toBe('?territoire=23&proche=region'));
  await waitFor(() => expect(asked.at(-1)).toMatch(/near=region/));
});

it('has the words in the address once they stand still', async () => {
  const { user, router, asked } = draw();
  await screen.findByText('1 retour');
  await user.type(screen.getByRole('searchbox', { name: 'Chercher dans les retours' }), 'navette');
  await waitFor(() => expect(router.state.location.search).toBe('?q=navette'));
  await waitFor(() => expect(asked.at(-1)).toMatch(/q=navette&sort=relevance/));
});

it('says what to widen where nothing matches', async () => {
  const { user, router } = draw({
    at: `${paths.library}?q=navette&territoire=23`,
    answer: () => answerOf([]),
  });
  await screen.findByRole('heading', { name: 'Aucun retour ne réunit tout cela' });
  await user.click(screen.getByRole('button', { name: 'Élargir à la région' }));
  await waitFor(() => expect(router.state.location.search).toBe('?q=navette&territoire=23&proche=region'));
  await user.click(screen.getByRole('button', { name: 'Enlever les mots' }));
  await waitFor(() => expect(router.state.location.search).toBe('?territoire=23&proche=region'));
});

it('says what the place is for where nobody wrote yet', async () => {
  draw({ answer: () => answerOf([]) });
  expect(await screen.findByRole('heading', { name: 'Le premier retour est à écrire' })).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('says that it could not be read, and tries again', async () => {
  let isAway = true;
  const { user } = draw({
    answer: () => {
      if (isAway) throw new TypeError('Failed to fetch');
      return answerOf([cardOf()]);
    },
  });
  await screen.findByRole('heading', { name: 'Les retours n’ont pas pu être lus' });
  isAway = false;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: /^Six mois/ })).toBeTruthy();
});

it('puts what is near one’s way first, with why, as long as nothing is chosen', async () => {
  const near = {
    items: [{ ...cardOf({ title: 'Une navette' }), reasons: [{ why: 'region', label: 'Normandie' }] }],
    from: { organisation: 'La Cordée mobile', themes: [], places: [] },
  };
  const { user } = draw({ near });
  const part = within(await screen.findByRole('region', { name: 'Proches de votre itinéraire' }));
  expect(part.getByText('D’après l’itinéraire de La Cordée mobile.')).toBeTruthy();
  expect(part.getByText(/même région\s: Normandie/)).toBeTruthy();
  const field = screen.getByRole('searchbox', { name: 'Chercher dans les retours' });
  fireEvent.change(field, { target: { value: 'bus' } });
  await waitFor(() => expect(screen.queryByText('Proches de votre itinéraire')).toBeNull());
  await user.clear(field);
});

it('offers imports and templates to the coordination alone', async () => {
  const { user, unmount } = draw();
  await user.click(await screen.findByRole('button', { name: 'Autour de la bibliothèque' }));
  expect(await screen.findByRole('menuitem', { name: 'Tout en un PDF' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: 'Importer des retours' })).toBeNull();
  unmount();
  const again = draw({ role: 'coordinator' });
  await again.user.click(await screen.findByRole('button', { name: 'Autour de la bibliothèque' }));
  expect(await screen.findByRole('menuitem', { name: 'Importer des retours' })).toBeTruthy();
});

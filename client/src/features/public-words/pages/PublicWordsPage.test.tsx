// @vitest-environment jsdom
import type { Me } from '@sentiers/shared/session/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { wordsOf } from '../testing/sample-words.ts';
import { PublicWordsPage } from './PublicWordsPage.tsx';

const account = '0192f0a4-7c3e-7a10-8b11-0000000000ff';
const meOf = (role: string) =>
  ({
    id: account,
    grants: [{ role, scope: { kind: 'programme', id: null } }],
    suspended: false,
  }) as unknown as Me;
const lea = {
  id: account,
  name: 'Léa Martin',
  organisation: null,
  role: 'coordinator',
  cohortYear: null,
  photo: null,
} as const;

afterEach(() => localStorage.clear());

/** The page beside a server on which someone else may save meanwhile. */
async function draw() {
  let words = wordsOf();
  let meets = false;
  answerRequests({
    '/api/me': () => meOf('coordinator'),
    '/api/public-face/words': ({ method }) => {
      if (method !== 'PUT') return words;
      if (meets) {
        meets = false;
        words = wordsOf({
          ...words,
          tagline: 'La leur',
          presentation: 'Leur présentation',
          revision: words.revision + 1,
          changed: { at: '2026-11-26T08:00:00.000Z', by: lea },
        });
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      words = { ...words, revision: words.revision + 1 };
      return words;
    },
  });
  const view = renderApp(
    <JournalContext value={{ account } as unknown as JournalClient}>
      <NoticeProvider>
        <PublicWordsPage />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.publicWords },
  );
  const tagline = (await screen.findByLabelText(/^Phrase d’accroche/)) as HTMLInputElement;
  return {
    ...view,
    tagline,
    meet: () => {
      meets = true;
    },
  };
}

it('saves what was written, and has nothing to save before', async () => {
  const { user, tagline } = await draw();
  const save = screen.getByRole('button', { name: 'Enregistrer' }) as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  fireEvent.change(tagline, { target: { value: 'Essaimer ensemble' } });
  await user.click(save);
  expect(await screen.findByText(/^Enregistré/)).toBeTruthy();
});

it('keeps what is written through a closed page', async () => {
  const { tagline, unmount } = await draw();
  fireEvent.change(tagline, { target: { value: 'Pas encore enregistrée' } });
  unmount();
  const again = await draw();
  expect(again.tagline.value).toBe('Pas encore enregistrée');
});

it('leads to each public page', async () => {
  await draw();
  const pages = within(screen.getByRole('navigation', { name: 'Voir les pages publiques' }));
  expect(pages.getByRole('link', { name: 'Contact' }).getAttribute('href')).toBe('/decouvrir/contact');
});

it('tells of who saved meanwhile, joins the rest, and has the one field that both changed chosen', async () => {
  const { user, tagline, meet } = await draw();
  fireEvent.change(tagline, { target: { value: 'La mienne' } });
  meet();
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/^Léa Martin a enregistré d’autres mots/)).toBeTruthy();
  const other = within(screen.getByRole('group', { name: /^Deux versions de .*Phrase d’accroche/ }));
  expect(other.getByText('La leur')).toBeTruthy();
  expect(tagline.value).toBe('La mienne');
  expect((screen.getByLabelText(/^Ce qu’est le programme/) as HTMLTextAreaElement).value).toBe(
    'Leur présentation',
  );
  expect((screen.getByRole('button', { name: 'Enregistrer' }) as HTMLButtonElement).disabled).toBe(true);
  await user.click(other.getByRole('button', { name: 'Garder la mienne' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/^Enregistré/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/a enregistré d’autres mots/)).toBeNull());
});

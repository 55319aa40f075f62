// @vitest-environment jsdom
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import '../../../testing/no-layout.ts';
import { renderApp } from '../../../testing/render.tsx';
import { EditSeminarPage } from './EditSeminarPage.tsx';
import { NewSeminarPage } from './NewSeminarPage.tsx';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const at = (hours: number) => new Date(2027, 2, 4, hours).toISOString();
const item = {
  ...{ id: id(2), kind: 'plenary', title: 'Accueil', description: '', room: null },
  ...{ startsAt: at(9), endsAt: at(10), speakers: [], documents: [] },
};
const seminar = {
  ...{ id: id(1), cohortId: id(5), channelId: id(6), kind: 'seminar', state: 'announced', revision: 3 },
  ...{ title: 'Deux jours entre pairs', description: '', startsAt: at(9), endsAt: at(17) },
  ...{ place: { address: null, videoAddress: null }, registration: { limit: null, closesAt: null } },
  ...{ counts: { registered: 2, waiting: 0 }, mine: { state: 'none', rank: null }, cancellation: null },
  ...{ abilities: { manage: true, register: false, unregister: false }, items: [item] },
} as unknown as Seminar;

/** The code of a dialog, and of a notice, comes when it is asked for. */
const late = { timeout: 10_000 };

type Saved = { revision: number; seminar: { title: string } };

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Draws a page; `save` answers what is sent, a status and a body. Returns what was sent. */
async function draw(
  page: React.ReactNode,
  path: string,
  save: (sent: Saved) => [number, unknown],
  read = () => seminar,
) {
  const sent: Saved[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'GET') {
      const cohort = { id: id(5), name: 'Cohorte 2027', ended: false, abilities: { createChannel: true } };
      const isList = request.url.endsWith('/api/cohorts');
      return Response.json(isList ? { items: [cohort] } : read());
    }
    const body = (await request.json()) as Saved;
    sent.push(body);
    const [status, answer] = save(body);
    return Response.json(answer, { status });
  });
  const { open } = onePerson();
  const { client } = await open();
  const view = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>{page}</NoticeProvider>
    </JournalContext>,
    { at: path, path: path.replace(id(1), ':seminarId') },
  );
  const title = () => screen.getAllByRole('textbox', { name: 'Titre' })[0] as HTMLInputElement;
  await waitFor(() => title());
  return { ...view, sent, title };
}

const edit = (save: (sent: Saved) => [number, unknown], read?: () => Seminar) =>
  draw(<EditSeminarPage />, `/seminaires/${id(1)}/modifier`, save, read);

function refusal(code: string, details: object): unknown {
  return { code, message: code, details };
}

it('shows a refused field of a part, opened, with the keyboard in it, until it is written again', async () => {
  const fields = [{ path: ['seminar', 'items', 0, 'endsAt'], reason: 'outside_seminar' }];
  const { user, title } = await edit(() => [422, refusal('invalid_input', { fields })]);
  expect(screen.queryByLabelText('Salle (facultatif)')).toBeNull();
  await user.type(title(), ' !');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('Ce moment est en dehors du séminaire.');
  const end = screen.getAllByLabelText('Fin')[1] as HTMLInputElement;
  expect(document.activeElement).toBe(end);
  expect(end.getAttribute('aria-invalid')).toBe('true');
  await user.clear(end);
  fireEvent.change(end, { target: { value: '2027-03-04T10:30' } });
  expect(screen.queryByText('Ce moment est en dehors du séminaire.')).toBeNull();
});

it('keeps both versions of a conflict: theirs can be taken and given back, mine saved over theirs', async () => {
  const changed = { at: new Date(2026, 0, 5).toISOString(), by: { id: id(8), name: 'Claire Aubry' } };
  const current = { ...seminar, revision: 4, title: 'Deux jours à Limoges', changed };
  const { user, title, sent, router } = await edit(({ revision }) =>
    revision === 4 ? [200, current] : [409, refusal('revision_conflict', { current })],
  );
  await user.clear(title());
  await user.type(title(), 'Trois jours');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const heading = await screen.findByRole('heading', { name: /^Claire Aubry a modifié .* \(5 janv/ });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText(/Ont changé : le titre\./)).toBeTruthy();
  expect(title().value).toBe('Trois jours');
  await user.click(screen.getByRole('button', { name: 'Prendre l’autre version' }));
  expect(title().value).toBe('Deux jours à Limoges');
  await user.click(screen.getByRole('button', { name: 'Reprendre la mienne' }));
  expect(title().value).toBe('Trois jours');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/seminaires/${id(1)}`));
  expect(sent.map(({ revision, seminar: { title: of } }) => [revision, of])).toEqual([
    [3, 'Trois jours'],
    [4, 'Trois jours'],
  ]);
});

it('saves mine over theirs at once when asked', async () => {
  const current = { ...seminar, revision: 4, endsAt: at(18) };
  const { user, title, sent } = await edit(({ revision }) =>
    revision === 4 ? [200, current] : [409, refusal('revision_conflict', { current })],
  );
  await user.type(title(), ' !');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await user.click(await screen.findByRole('button', { name: 'Enregistrer la mienne à la place' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({
    revision: 4,
    seminar: { title: 'Deux jours entre pairs !', endsAt: at(17) },
  });
});

/** Whether the browser asks before the tab goes. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('keeps what is written through a closed tab, whatever another one shows', {
  timeout: 15_000,
}, async () => {
  const first = await edit(() => [200, seminar]);
  await first.user.type(first.title(), ' !');
  expect(asks()).toBe(false);
  const kept = { ...localStorage };
  first.unmount();
  localStorage.clear();
  let stands = seminar;
  const other = await edit(
    () => [200, seminar],
    () => stands,
  );
  Object.assign(localStorage, kept);
  stands = { ...seminar, revision: 4, title: 'Deux jours à Limoges' };
  void other.queryClient.invalidateQueries();
  await waitFor(() => expect(other.title().value).toBe('Deux jours à Limoges'));
  other.unmount();
  const { user, title } = await edit(() => [200, seminar]);
  expect(title().value).toBe('Deux jours entre pairs !');
  await user.click(screen.getByRole('button', { name: 'Revenir à la version enregistrée' }));
  await user.click(await screen.findByRole('button', { name: 'Y revenir' }, late));
  expect(title().value).toBe('Deux jours entre pairs');
  expect(localStorage).toHaveLength(0);
});

it('asks before the tab goes where the browser keeps nothing', async () => {
  const { user, title } = await edit(() => [200, seminar]);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(asks()).toBe(false);
  await user.type(title(), ' !');
  expect(asks()).toBe(true);
});

it('moves and removes parts by buttons, and gives a removed one back', { timeout: 15_000 }, async () => {
  const { user } = await edit(() => [200, seminar]);
  await user.click(screen.getByRole('button', { name: 'Ajouter un moment' }));
  await user.keyboard('Atelier');
  expect((screen.getAllByLabelText('Début')[1] as HTMLInputElement).value).toBe('2027-03-04T10:00');
  const names = () =>
    screen.getAllByRole('listitem').map((one) => within(one).getByRole('heading', { level: 3 }).textContent);
  const up = screen.getByRole('button', { name: /^Monter.*Atelier/ });
  await user.click(up);
  expect(names().map((name) => name?.slice(0, 7))).toEqual(['Atelier', 'Accueil']);
  expect(document.activeElement).toBe(up);
  await user.click(screen.getByRole('button', { name: /^Retirer.*Atelier/ }));
  expect(names()).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: 'Annuler' }, late));
  expect(names()).toHaveLength(2);
});

it('sends a creation that may have arrived as it was, then corrects it: there is only one', async () => {
  let answers = 0;
  const { user, title, sent } = await draw(<NewSeminarPage />, '/seminaires/nouveau', () => {
    answers += 1;
    return answers === 1 ? [503, refusal('unavailable', {})] : [200, seminar];
  });
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
  expect(document.activeElement).toBe(title());
  expect(sent).toEqual([]);
  await user.type(title(), 'Entre pairs');
  fireEvent.change(screen.getByLabelText('Début'), { target: { value: '2027-03-04T09:00' } });
  fireEvent.change(screen.getByLabelText('Fin'), { target: { value: '2027-03-04T17:00' } });
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
  await screen.findByText(/Le service redémarre/);
  await user.type(title(), ' !');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
  await waitFor(() => expect(sent).toHaveLength(3));
  const [first, again, correction] = sent;
  expect(again).toEqual(first);
  expect(correction).toMatchObject({ revision: 3, seminar: { title: 'Entre pairs !' } });
});

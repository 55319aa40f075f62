// @vitest-environment jsdom
import type { Accompaniment, Meeting } from '@sentiers/shared/accompaniments/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { accompanimentId, accompanimentOf, elise, nora } from '../testing/sample-accompaniment.ts';
import { AccompanimentPage } from './AccompanimentPage.tsx';

/** The operations of late features, and dialogs, come with the first that is asked for. */
const patient = { timeout: 8_000 };
const base = `/api/accompaniments/${accompanimentId}`;
const meetingId = '0192f0a4-7c3e-7a10-8b11-000000000b40';
const meeting: Meeting = {
  ...{ id: meetingId, kind: 'visit', title: 'La mairie', place: 'Flers', note: '', by: elise, revision: 1 },
  ...{ startsAt: '2099-03-01T09:00:00.000Z', endsAt: '2099-03-01T10:00:00.000Z' },
  calendar: '/agenda.ics',
};

beforeEach(() => localStorage.clear());

/** The page beside a server that keeps one accompaniment; `changes` answer by what it is afterwards, or refuse. */
async function draw(start: Partial<Accompaniment>, changes: Record<string, Answer> = {}) {
  const server = { now: accompanimentOf(start), sent: [] as { method: string; body: unknown }[] };
  const noting = Object.entries(changes).map(([path, answer]): [string, Answer] => [
    `${base}${path}`,
    async (request) => {
      server.sent.push({ method: request.method, body: request.sent });
      const said = await answer(request);
      if (said instanceof Response) return said;
      server.now = { ...server.now, ...(said as Partial<Accompaniment>) };
      return server.now;
    },
  ]);
  answerRequests({
    [base]: () => server.now,
    '/api/me': () => ({ id: nora.id, person: nora, grants: [], suspended: false }),
    ...Object.fromEntries(noting),
  });
  const view = renderApp(
    <SignedIn>
      <AccompanimentPage />
    </SignedIn>,
    { at: paths.accompaniment(accompanimentId), path: paths.accompaniment(':accompanimentId') },
  );
  await screen.findByRole('heading', { level: 1, name: /La Cordée mobile/ }, patient);
  return { ...view, server };
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const away = () => {
  throw new TypeError('Failed to fetch');
};
const conflict = () => Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });

it('leads to the trail and to what the territory’s « off » tells', async () => {
  await draw({});
  expect(screen.getByRole('link', { name: /territoire et son/ }).getAttribute('href')).toBe(
    `${paths.territory('61')}#off`,
  );
});

it('says the next step, never an empty one, and has it back once it was done too fast', async () => {
  const step = { words: 'Appeler la mairie', dueOn: '2027-01-31' };
  const { user, server } = await draw(
    {},
    {
      '/next-step': ({ sent }) => {
        const { nextStep, revision } = sent as { nextStep: typeof step | null; revision: number };
        return { revision: revision + 1, nextStep: nextStep && { ...nextStep, by: nora } };
      },
    },
  );
  const next = part('Prochaine étape');
  await user.click(next.getByRole('button', { name: 'Dire la prochaine étape' }));
  const words = next.getByRole('textbox', { name: 'La prochaine étape' });
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  expect(words.getAttribute('aria-invalid')).toBe('true');
  expect(server.sent).toEqual([]);
  write(words, ' Appeler la mairie ');
  write(next.getByLabelText(/Pour quand/), step.dueOn);
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  expect(await next.findByText(/pour le.*dit par Nora Belkacem/, {}, patient)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'C’est fait' }));
  expect(await next.findByText(/Rien n’est encore dit/, {}, patient)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(await next.findByText('Appeler la mairie', {}, patient)).toBeTruthy();
  expect(server.sent.map(({ body }) => body)).toEqual([
    { nextStep: step, revision: 1 },
    { nextStep: null, revision: 2 },
    { nextStep: step, revision: 3 },
  ]);
});

it('shows the step that another said meanwhile, and puts one’s own in its place only when told again', async () => {
  const mine = { words: 'Appeler la mairie', dueOn: null };
  const theirs = { words: 'Voir la préfète', dueOn: null, by: elise };
  const { user, server } = await draw(
    {},
    {
      '/next-step': ({ sent }) => {
        const { revision, nextStep } = sent as { revision: number; nextStep: typeof mine };
        if (revision === 2) return { revision: 3, nextStep: { ...nextStep, by: nora } };
        server.now = { ...server.now, revision: 2, nextStep: theirs };
        return conflict();
      },
    },
  );
  const next = part('Prochaine étape');
  await user.click(next.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(next.getByRole('textbox', { name: 'La prochaine étape' }), mine.words);
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  const said = within(await next.findByRole('region', { name: 'Ce qui est dit maintenant' }, patient));
  expect(await said.findByText(theirs.words, {}, patient)).toBeTruthy();
  expect(next.getByText(/changé entre-temps.*Vos mots sont gardés/)).toBeTruthy();
  expect(next.getByDisplayValue(mine.words)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(next.queryByRole('textbox')).toBeNull(), patient);
  expect(next.getByText(mine.words)).toBeTruthy();
  expect(server.sent.map(({ body }) => body)).toEqual(
    [1, 2].map((revision) => ({ revision, nextStep: mine })),
  );
  expect(localStorage).toHaveLength(0);
});

it('writes a step over what was read when it was begun, though the page was read again since', async () => {
  const first = await draw({}, { '/next-step': away });
  await first.user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(screen.getByRole('textbox', { name: 'La prochaine étape' }), 'Appeler la mairie');
  first.unmount();
  const theirs = { words: 'Voir la préfète', dueOn: null, by: elise };
  const { user, server } = await draw({ revision: 2, nextStep: theirs }, { '/next-step': conflict });
  await user.click(screen.getByRole('button', { name: 'Changer' }));
  await user.click(part('Prochaine étape').getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(theirs.words, {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([{ body: { revision: 1 } }]);
});

it('leaves as it is a step that changed before one said that it was done', async () => {
  const step = { words: 'Appeler la mairie', dueOn: null, by: nora };
  const { user, server } = await draw({ nextStep: step }, { '/next-step': conflict });
  server.now = { ...server.now, revision: 2, nextStep: { ...step, words: 'Voir la préfète', by: elise } };
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(await screen.findByText(/relisez la prochaine étape/, {}, patient)).toBeTruthy();
  expect(await screen.findByText('Voir la préfète', {}, patient)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
});

it('keeps a next step that could not leave, through a reload', async () => {
  const first = await draw({}, { '/next-step': away });
  await first.user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(screen.getByRole('textbox', { name: 'La prochaine étape' }), 'Appeler la mairie');
  await first.user.click(part('Prochaine étape').getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/Le réseau ne répond pas/, {}, patient)).toBeTruthy();
  first.unmount();
  const { user } = await draw({});
  await user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  expect(screen.getByDisplayValue('Appeler la mairie')).toBeTruthy();
});

it('plans a visit, says beside each field what is missing, and gives it to one’s calendar', async () => {
  const { user, server } = await draw({}, { '/meetings': () => ({ meetings: [meeting] }) });
  await user.click(screen.getByRole('button', { name: 'Prendre un rendez-vous' }));
  const dialog = within(await screen.findByRole('dialog', {}, patient));
  const [title, ends] = [dialog.getByLabelText('Sur quoi'), dialog.getByLabelText('Finit')];
  write(dialog.getByLabelText('Commence'), '2099-03-01T10:00');
  write(ends, '2099-03-01T09:00');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(dialog.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Dites sur quoi.',
    'La fin doit venir après le début.',
  ]);
  expect([title, ends].map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
  expect(server.sent).toEqual([]);
  await user.click(dialog.getByRole('radio', { name: 'Visite' }));
  write(title, 'La mairie');
  write(ends, '2099-03-01T11:00');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(server.sent).toMatchObject([
    {
      method: 'POST',
      body: { clientId: expect.any(String), meeting: { kind: 'visit', title: 'La mairie' } },
    },
  ]);
  const calendar = part('Rendez-vous et visites').getByRole('link', { name: /dans mon agenda/ });
  expect(calendar.getAttribute('href')).toBe('/agenda.ics');
  expect(localStorage).toHaveLength(0);
});

it('keeps a meeting that was being written when its dialog is closed, and forgets it when one says so', async () => {
  const { user } = await draw({});
  const open = async () => {
    await user.click(screen.getByRole('button', { name: 'Prendre un rendez-vous' }));
    return within(await screen.findByRole('dialog', {}, patient)).getByLabelText<HTMLInputElement>(
      'Sur quoi',
    );
  };
  write(await open(), 'La mairie');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect((await open()).value).toBe('La mairie');
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect((await open()).value).toBe('');
});

it('says when another moved it meanwhile, and puts one’s own in its place only when told again', async () => {
  const moved = {
    ...meeting,
    startsAt: '2099-03-02T09:00:00.000Z',
    endsAt: '2099-03-02T10:00:00.000Z',
    revision: 2,
  };
  const { user, server } = await draw(
    { meetings: [meeting] },
    {
      [`/meetings/${meetingId}`]: ({ sent }) => {
        if ((sent as Meeting).revision === 2) return {};
        server.now = { ...server.now, meetings: [moved] };
        return conflict();
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Déplacer' }));
  const dialog = within(await screen.findByRole('dialog', {}, patient));
  write(dialog.getByLabelText(/^Où/), 'À la gare');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(await dialog.findByText(/changé entre-temps.*2 mars 2099/, {}, patient)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(server.sent.map(({ body }) => body)).toMatchObject([
    { revision: 1, meeting: { place: 'À la gare' } },
    { revision: 2, meeting: { place: 'À la gare' } },
  ]);
});

it('asks once before a meeting goes from everyone’s calendar', async () => {
  const { user, server } = await draw(
    { meetings: [meeting] },
    { [`/meetings/${meetingId}`]: () => ({ meetings: [] }) },
  );
  await user.click(screen.getByRole('button', { name: 'Annuler ce rendez-vous' }));
  const asked = within(await screen.findByRole('dialog', {}, patient));
  expect(server.sent).toEqual([]);
  await user.click(asked.getByRole('button', { name: 'Annuler ce rendez-vous' }));
  expect(await screen.findByText('Rendez-vous annulé.', {}, patient)).toBeTruthy();
  expect(screen.queryByText('La mairie')).toBeNull();
  expect(server.sent.map(({ method }) => method)).toEqual(['DELETE']);
});

it('corrects a page of the notebook, and shows the other version where it was corrected elsewhere', async () => {
  const page = {
    ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000b21', by: nora, at: '2026-09-02T08:00:00.000Z' },
    ...{ editedAt: null, revision: 1, body: 'Appelée.', abilities: { edit: true } },
  };
  const theirs = { ...page, revision: 2, body: 'Appelée deux fois.' };
  const { user, server } = await draw(
    { notebook: [page] },
    {
      [`/entries/${page.id}`]: ({ sent }) => {
        const { revision, body } = sent as { revision: number; body: string };
        if (revision === 2) return { notebook: [{ ...page, revision: 3, body }] };
        server.now = { ...server.now, notebook: [theirs] };
        return conflict();
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Corriger' }));
  write(screen.getByRole('textbox', { name: 'Vos mots' }), 'Appelée, sans réponse.');
  await user.click(part('Carnet partagé').getByRole('button', { name: 'Enregistrer' }));
  const other = within(await screen.findByRole('region', { name: 'L’autre version' }, patient));
  expect(await other.findByText('Appelée deux fois.', {}, patient)).toBeTruthy();
  await user.click(part('Carnet partagé').getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Vos mots' })).toBeNull(), patient);
  expect(screen.getByText('Appelée, sans réponse.')).toBeTruthy();
  expect(localStorage).toHaveLength(0);
});

it('says of one that isn’t shown to the reader no more than of none', async () => {
  answerRequests({});
  renderApp(
    <SignedIn>
      <AccompanimentPage />
    </SignedIn>,
    { at: paths.accompaniment(accompanimentId), path: paths.accompaniment(':accompanimentId') },
  );
  expect(await screen.findByRole('heading', { name: /ne vous est pas ouvert/ }, patient)).toBeTruthy();
});

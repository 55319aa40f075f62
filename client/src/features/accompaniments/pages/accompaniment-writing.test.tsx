// @vitest-environment jsdom
import type { Meeting } from '@sentiers/shared/accompaniments/schema.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import {
  conflict,
  drawAccompaniment as draw,
  part,
  patient,
  write,
} from '../testing/drawn-accompaniment.tsx';
import { accompanimentId, elise, nora } from '../testing/sample-accompaniment.ts';
import { AccompanimentPage } from './AccompanimentPage.tsx';

const meetingId = '0192f0a4-7c3e-7a10-8b11-000000000b40';
const meeting: Meeting = {
  ...{ id: meetingId, kind: 'visit', title: 'La mairie', place: 'Flers', note: '', by: elise, revision: 1 },
  ...{ startsAt: '2099-03-01T09:00:00.000Z', endsAt: '2099-03-01T10:00:00.000Z' },
  calendar: '/agenda.ics',
};

beforeEach(() => localStorage.clear());

it('leads to the trail and to what the territory’s « off » tells', async () => {
  await draw({});
  expect(screen.getByRole('link', { name: /territoire et son/ }).getAttribute('href')).toBe(
    `${paths.territory('61')}#off`,
  );
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

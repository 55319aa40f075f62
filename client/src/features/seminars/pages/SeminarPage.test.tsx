// @vitest-environment jsdom
import { AppError } from '@sentiers/shared/errors.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { callByHttp } from '../../../lib/api/api.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { useSeminarsSync } from '../hooks/use-seminars-sync.ts';
import { placeJournal } from '../testing/place-journal.ts';
import { inHours, seminarId, seminarOf } from '../testing/sample-seminar.ts';
import { SeminarPage } from './SeminarPage.tsx';

const mayLeave = { manage: false, register: false, unregister: true };

interface Circumstances {
  isOnline?: boolean;
  /** Why the server has none of what was chosen. */
  refusal?: AppError;
}

/** The page, with what the application does beside it. */
function Followed() {
  useSeminarsSync();
  return <SeminarPage />;
}

/** The page of a seminar, beside a server that keeps one's place. */
async function draw(values: Partial<Seminar>, { isOnline = true, refusal }: Circumstances = {}) {
  const free = seminarOf(values);
  let seminar = free;
  answerRequests({
    [`/api/seminars/${seminarId}`]: () => seminar,
    [`/api/seminars/${seminarId}/roster`]: () => ({ registered: [], waiting: null }),
    [`/api/seminars/${seminarId}/registration`]: ({ method }) => {
      const { limit } = free.registration;
      const isFull = limit !== null && free.counts.registered >= limit;
      const mine = isFull
        ? ({ state: 'waiting', rank: free.counts.waiting + 1 } as const)
        : ({ state: 'registered', rank: null } as const);
      seminar = method === 'PUT' ? { ...free, mine, abilities: mayLeave } : free;
      return seminar;
    },
  });
  const { client, send } = placeJournal(
    (name, input) => (refusal ? Promise.reject(refusal) : callByHttp(name, input)),
    { isOnline },
  );
  const { user, unmount } = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <Followed />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.seminar(seminarId), path: paths.seminar(':seminarId') },
  );
  const place = await screen.findByRole('region', { name: 'Votre place' });
  return { user, unmount, send, place: within(place) };
}

it('takes a place, keeps the focus on the button, and gives the place up with a way back', async () => {
  const { user, place } = await draw({ registration: { limit: 22, closesAt: null } });
  expect(place.getByRole('status').textContent).toBe('Il reste 22 places.');
  await user.click(place.getByRole('button', { name: 'S’inscrire' }));
  const button = await place.findByRole('button', { name: 'Rendre ma place' });
  expect(place.getByRole('status').textContent).toBe('Vous êtes inscrit·e.');
  expect(document.activeElement).toBe(button);
  await user.click(button);
  await place.findByRole('button', { name: 'S’inscrire' });
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));
  expect(await place.findByRole('button', { name: 'Rendre ma place' })).toBeTruthy();
});

it('keeps without a network what was chosen, has it taken back, and sends the last word', async () => {
  const { user, place, send } = await draw({}, { isOnline: false });
  const button = place.getByRole('button', { name: 'S’inscrire' });
  await user.click(button);
  expect(place.getByRole('status').textContent).toMatch(/^En attente\s: votre inscription part/);
  await user.click(place.getByRole('button', { name: 'Finalement, je ne viens pas' }));
  expect(place.getByRole('status').textContent).toMatch(/^En attente\s: votre place est rendue/);
  await user.click(place.getByRole('button', { name: 'Finalement, je viens' }));
  await send();
  await place.findByRole('button', { name: 'Rendre ma place' });
  expect(place.getByRole('status').textContent).toBe('Vous êtes inscrit·e.');
  expect(document.activeElement).toBe(button);
  expect(await screen.findByText('C’est noté.')).toBeTruthy();
});

it('says why what waited was refused, by name of its seminar', async () => {
  const refusal = new AppError('registration_closed');
  const { user, place, send } = await draw({}, { isOnline: false, refusal });
  await user.click(place.getByRole('button', { name: 'S’inscrire' }));
  await send();
  expect(
    await screen.findByText(/« Deux jours entre pairs »\s: Les inscriptions sont closes\./),
  ).toBeTruthy();
  expect(place.getByRole('button', { name: 'S’inscrire' })).toBeTruthy();
});

it('says who comes first in the waiting list, and asks before a rank is lost', async () => {
  const { user, place } = await draw({
    registration: { limit: 2, closesAt: null },
    counts: { registered: 2, waiting: 1 },
  });
  await user.click(place.getByRole('button', { name: 'Entrer dans la liste d’attente' }));
  await waitFor(() =>
    expect(place.getByRole('status').textContent).toMatch(/1 personne aura une place avant vous/),
  );
  await user.click(place.getByRole('button', { name: 'Quitter la liste d’attente' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Quitter la liste d’attente/ }));
  await user.click(dialog.getByRole('button', { name: 'Quitter la liste d’attente' }));
  expect(await place.findByRole('button', { name: 'Entrer dans la liste d’attente' })).toBeTruthy();
});

it('has no button once registration is closed, and still gives the date to one’s calendar', async () => {
  const { place } = await draw({
    registration: { limit: null, closesAt: inHours(-1) },
    abilities: { manage: false, register: false, unregister: false },
  });
  expect(place.getByRole('status').textContent).toBe('Les inscriptions sont closes.');
  expect(place.queryByRole('button')).toBeNull();
  const calendar = place.getByRole('link', { name: 'Ajouter à mon calendrier' });
  expect(calendar.getAttribute('href')).toBe(`/api/seminars/${seminarId}/calendar.ics`);
});

it('leads to the video from the day before until the end, and says before when it opens', async () => {
  const place = { address: null, videoAddress: 'https://visio.exemple.test/salle' };
  const link = () => screen.queryByRole('link', { name: /^Rejoindre la visio/ });
  const ahead = await draw({ place });
  expect(link()).toBeNull();
  expect(screen.getByText(/le lien s’ouvre ici la veille/)).toBeTruthy();
  ahead.unmount();
  const near = await draw({ place, startsAt: inHours(20), endsAt: inHours(22) });
  expect(link()?.getAttribute('href')).toBe(place.videoAddress);
  near.unmount();
  await draw({ place, startsAt: inHours(-3), endsAt: inHours(-1) });
  expect(link()).toBeNull();
});

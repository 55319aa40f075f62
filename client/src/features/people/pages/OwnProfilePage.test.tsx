// @vitest-environment jsdom
import type { OwnProfile, ProfileInput, Skill } from '@sentiers/shared/directory/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { OwnProfilePage } from './OwnProfilePage.tsx';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
const nora = { id: idOf(1), name: 'Nora Belkacem', grants: [], suspended: false };
const skill = (rank: number, label: string, state: Skill['state'] = 'accepted'): Skill => ({
  ...{ id: idOf(rank), label, state, proposedBy: null },
});
const [budget, hiring, hedges] = [skill(2, 'Budget'), skill(3, 'Recrutement'), skill(4, 'Haies', 'proposed')];
const patient = { timeout: 8_000 };

const profile: ProfileInput = {
  offers: { skillIds: [budget.id], words: 'Dix ans de budgets.' },
  seeks: { skillIds: [], words: '' },
  ...{ territories: ['61'], themes: [], languages: ['fr'] },
  availability: { state: 'available', until: null, note: '' },
  levels: {
    ...{ offers: 'network', seeks: 'network', territories: 'network' },
    ...{ themes: 'network', languages: 'network', availability: 'cohort' },
  },
};
const own: OwnProfile = {
  ...{ profile, skills: [budget], places: [{ code: '61', label: 'Orne' }], revision: 3, changedAt: null },
};

beforeEach(() => localStorage.clear());

/** The page beside a server that saves what it is sent, unless `save` answers in its place. */
async function draw(answers: Record<string, Answer> = {}, save: Answer = () => null) {
  const server = { now: own, sent: [] as { revision: number; profile: ProfileInput }[] };
  answerRequests({
    '/api/me': () => nora,
    '/api/skills': ({ method }) => (method === 'GET' ? { items: [budget, hiring] } : hedges),
    '/api/themes': () => ({ items: [{ key: 'mobilite', label: 'Mobilité' }] }),
    '/api/me/profile': async (request) => {
      if (request.method === 'GET') return server.now;
      const update = request.sent as { revision: number; profile: ProfileInput };
      server.sent.push(update);
      const answer = await save(request);
      if (answer) return answer;
      server.now = { ...server.now, profile: update.profile, revision: update.revision + 1 };
      return server.now;
    },
    ...answers,
  });
  const view = renderApp(
    <SignedIn>
      <OwnProfilePage />
    </SignedIn>,
    { at: paths.ownProfile },
  );
  await screen.findByRole('heading', { level: 1 }, patient);
  return { ...view, server };
}

const part = async (name: string) => within(await screen.findByRole('region', { name }, patient));
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });
const words = async () => (await part('Apporte')).getByRole<HTMLTextAreaElement>('textbox');

it('says of each part who reads it, and sends what one chose of each', async () => {
  const { user, server } = await draw();
  const offers = await part('Apporte');
  const readers = screen.getAllByRole<HTMLSelectElement>('combobox', { name: /^Qui lit/ });
  expect(readers.map(({ value }) => value)).toEqual([...Array(5).fill('network'), 'cohort']);
  expect(save().disabled).toBe(true);
  write(offers.getByRole('combobox', { name: /^Qui lit.*Apporte/ }), 'mine');
  write(offers.getByRole('textbox'), 'Douze ans de budgets.');
  await user.click((await part('Thématiques')).getByRole('checkbox', { name: 'Mobilité' }));
  write((await part('Langues')).getByRole('combobox', { name: /Ajouter une langue/ }), 'br');
  await user.click((await part('Connaît')).getByRole('button', { name: 'Retirer Orne' }));
  await user.click((await part('Disponibilité')).getByRole('radio', { name: 'Un peu' }));
  expect(screen.getByText(/Pas encore enregistré/)).toBeTruthy();
  await user.click(save());
  expect(await screen.findByText('Enregistré.', {}, patient)).toBeTruthy();
  expect(server.sent).toEqual([
    {
      revision: 3,
      profile: {
        ...profile,
        offers: { skillIds: [budget.id], words: 'Douze ans de budgets.' },
        ...{ themes: ['mobilite'], languages: ['fr', 'br'], territories: [] },
        availability: { state: 'limited', until: null, note: '' },
        levels: { ...profile.levels, offers: 'mine' },
      },
    },
  ]);
  expect(localStorage).toHaveLength(0);
});

it('finds a skill by its first letters, proposes one that is missing, and takes off another', async () => {
  const { user, server } = await draw();
  const seeks = await part('Cherche');
  write(seeks.getByRole('searchbox'), 'recru');
  await user.click(await seeks.findByRole('button', { name: 'Recrutement' }));
  write(seeks.getByRole('searchbox'), 'Haies');
  await user.click(seeks.getByRole('button', { name: /Proposer.*Haies/ }));
  expect(await seeks.findByText('proposée', {}, patient)).toBeTruthy();
  await user.click((await part('Apporte')).getByRole('button', { name: 'Retirer Budget' }));
  await user.click(save());
  await waitFor(() => expect(server.sent).toHaveLength(1), patient);
  expect(server.sent[0]?.profile).toMatchObject({
    offers: { skillIds: [] },
    seeks: { skillIds: [hiring.id, hedges.id] },
  });
});

it('keeps on the device what could not leave', async () => {
  const away = await draw({}, () => {
    throw new TypeError('Failed to fetch');
  });
  write(await words(), 'Douze ans.');
  await away.user.click(save());
  expect(await screen.findByText(/Le réseau ne répond pas/, {}, patient)).toBeTruthy();
  away.unmount();
  const { user, server } = await draw();
  expect((await words()).value).toBe('Douze ans.');
  await user.click(save());
  await waitFor(() => expect(server.sent[0]?.profile.offers.words).toBe('Douze ans.'), patient);
});

it('loses nothing of what is written while it is being saved', async () => {
  let answer: () => void = () => undefined;
  const { user, server } = await draw({}, () => new Promise((resolve) => (answer = () => resolve(null))));
  write(await words(), 'Un');
  await user.click(save());
  await waitFor(() => expect(server.sent).toHaveLength(1), patient);
  write(await words(), 'Deux');
  answer();
  await waitFor(() => expect(save().disabled).toBe(false));
  expect((await words()).value).toBe('Deux');
  await user.click(save());
  await waitFor(() => expect(server.sent).toHaveLength(2), patient);
  answer();
  expect(await screen.findByText('Enregistré.', {}, patient)).toBeTruthy();
  expect(server.sent.map(({ revision, profile: sent }) => [revision, sent.offers.words])).toEqual([
    [3, 'Un'],
    [4, 'Deux'],
  ]);
});

it.each([
  ['Garder ce que je vois ici', 'Les miens'],
  ['Prendre ce qui est enregistré', 'Les autres'],
])('says where it was changed elsewhere, and asks: %s', async (button, kept) => {
  const others = {
    ...own,
    revision: 4,
    profile: { ...profile, offers: { skillIds: [], words: 'Les autres' } },
  };
  const { user, server } = await draw({}, ({ sent }) => {
    if ((sent as { revision: number }).revision === 4) return null;
    server.now = others;
    return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
  });
  write(await words(), 'Les miens');
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: button }, patient));
  await waitFor(() => expect(screen.queryByText(/changée ailleurs/)).toBeNull(), patient);
  expect((await words()).value).toBe(kept);
  expect(save().disabled).toBe(true);
  expect(server.now.profile.offers.words).toBe(kept);
});

it('says beside a day that it was refused, and keeps it', async () => {
  const { user } = await draw({}, () =>
    Response.json(
      {
        ...{ code: 'invalid_input', message: '' },
        details: { fields: [{ path: ['profile', 'availability', 'until'], reason: 'not_a_day' }] },
      },
      { status: 400 },
    ),
  );
  await part('Disponibilité');
  const until = screen.getByLabelText<HTMLInputElement>(/^Jusqu’au/);
  write(until, '2027-01-31');
  await user.click(save());
  await waitFor(() => expect(until.getAttribute('aria-invalid')).toBe('true'), patient);
  expect(screen.getByText('Un champ est à corriger.')).toBeTruthy();
  expect(until.value).toBe('2027-01-31');
});

it('offers to try again where it could not be had', async () => {
  let isDown = true;
  const { user } = await draw({
    '/api/themes': () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return { items: [] };
    },
  });
  const retry = await screen.findByRole('button', { name: 'Réessayer' }, patient);
  isDown = false;
  await user.click(retry);
  expect((await words()).value).toBe('Dix ans de budgets.');
});

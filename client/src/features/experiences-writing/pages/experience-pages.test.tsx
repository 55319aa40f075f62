// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import { paths } from '../../../lib/paths.ts';
import { renderApp } from '../../../testing/render.tsx';
import { AgreementPage } from './AgreementPage.tsx';
import { KindsPage } from './KindsPage.tsx';
import { MyExperiencesPage } from './MyExperiencesPage.tsx';
import { NewExperiencePage } from './NewExperiencePage.tsx';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Answers requests by their path; returns what was sent, in order. */
function server(answers: Record<string, unknown>) {
  const sent: { path: string; body: Record<string, unknown> }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname.replace('/api', '');
    if (request.method !== 'GET') sent.push({ path, body: (await request.json()) as never });
    const answer = answers[`${request.method} ${path}`];
    if (answer === undefined) return Response.json({ code: 'not_found', message: path }, { status: 404 });
    return Response.json(answer);
  });
  return sent;
}

async function draw(page: ReactNode, at: string, path?: string) {
  const { client } = await onePerson().open();
  return renderApp(
    <JournalContext value={client}>
      <NoticeProvider>{page}</NoticeProvider>
    </JournalContext>,
    { at, ...(path !== undefined && { path }) },
  );
}

const section = {
  ...{ key: 'contexte', type: 'text', title: 'Contexte', question: 'D’où partiez-vous ?', help: '' },
  ...{ required: true, level: 'network' },
};
const kind = (id: string, name: string, archived = false) => ({
  ...{ id, name, description: 'Pour raconter.', icon: 'sprout', sections: [section], version: 1, archived },
  changedAt: '2026-11-24T08:00:00.000Z',
});

it('begins an experience with what the address says, once, and goes on to write it', async () => {
  const sent = server({
    'GET /experience-kinds': { items: [kind('k1', 'Échec utile'), kind('k2', 'Ancien', true)] },
    'POST /experiences': { id: 'made' },
  });
  const { user, router } = await draw(<NewExperiencePage />, `${paths.newExperience}?messages=m1,m2`);
  await user.click(await screen.findByRole('radio', { name: /Échec utile/ }));
  expect(screen.queryByRole('radio', { name: /Ancien/ })).toBeNull();
  expect(screen.getByText(/commencera avec les 2 messages/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Commencer à écrire' }));
  expect(screen.getByText('Donnez un titre de trois caractères au moins.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Un garage');
  await user.click(screen.getByRole('button', { name: 'Commencer à écrire' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.writeExperience('made')));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({
    ...{ kindId: 'k1', title: 'Un garage' },
    source: { from: 'messages', messageIds: ['m1', 'm2'] },
  });
});

it('asks for a yes or a no with my words as they are quoted and who would read them', async () => {
  const sent = server({
    'GET /me/experiences/e1/agreements': {
      title: 'Un garage',
      askedBy: [{ id: 'a', name: 'Claire Aubry' }],
      items: [
        {
          ...{ sectionId: 's1', sectionTitle: 'Contexte', as: 'quoted', level: 'public' },
          ...{ agreedLevel: 'cohort', answer: 'waiting', quotations: ['Nous avons tout perdu.'] },
        },
      ],
    },
    'PUT /experiences/e1/agreements/mine': { waiting: 0 },
  });
  const path = paths.experienceAgreement(':experienceId');
  const { user } = await draw(<AgreementPage />, paths.experienceAgreement('e1'), path);
  expect(await screen.findByText('Nous avons tout perdu.')).toBeTruthy();
  expect(screen.getByText(/N’importe qui, sans compte/)).toBeTruthy();
  const answers = ['Oui', 'Non'].map((name) => screen.getByRole('button', { name }));
  expect(new Set(answers.map(({ className }) => className)).size).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Non' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ answers: [{ sectionId: 's1', level: 'public', answer: 'no' }] });
});

it('says what an experience is for to who wrote none', async () => {
  server({ 'GET /me/experiences': { items: [] } });
  await draw(<MyExperiencesPage />, paths.myExperiences);
  expect(await screen.findByRole('heading', { name: 'Vous n’avez pas encore écrit de retour' })).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Écrire un retour' });
  expect(link.getAttribute('href')).toBe(paths.newExperience);
});

it('lists what waits for me first, each leading to where it is answered', async () => {
  const line = {
    ...{ state: 'draft', title: 'Un garage', kind: { id: 'k', name: 'Outil', icon: 'wrench' }, authors: [] },
    ...{ changedAt: '2026-11-24T08:00:00.000Z', waits: true, unpublished: true },
  };
  server({
    'GET /me/experiences': {
      items: [
        { ...line, id: 'e1', as: 'author', waits: false },
        { ...line, id: 'e2', as: 'quoted', title: 'Cité' },
      ],
    },
  });
  await draw(<MyExperiencesPage />, paths.myExperiences);
  const cited = await screen.findByRole('link', { name: 'Cité' });
  expect(cited.getAttribute('href')).toBe(paths.experienceAgreement('e2'));
  expect(screen.getByRole('link', { name: 'Un garage' }).getAttribute('href')).toBe(
    paths.writeExperience('e1'),
  );
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['On demande votre accord', 'J’écris']);
});

it('lets the coordination edit a template over the version that was read, its known keys kept', async () => {
  const grants = [{ role: 'coordinator', scope: { kind: 'programme', id: null } }];
  const sent = server({
    'GET /me': { id: 'anna', grants, suspended: false, person: { organisationId: null } },
    'GET /experience-kinds': { items: [kind('k1', 'Outil')] },
    'PUT /experience-kinds/k1': kind('k1', 'Outil'),
  });
  const { user } = await draw(<KindsPage />, `${paths.experienceKinds}?modele=k1`);
  await user.click(await screen.findByRole('button', { name: 'Ajouter une partie' }));
  const titles = screen.getAllByRole('textbox', { name: 'Titre de la partie' });
  await user.type(titles[1] as HTMLElement, 'Ce qui coûte');
  await user.click(screen.getByRole('button', { name: 'Monter Ce qui coûte' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    version: 1,
    kind: { sections: [{ key: 'ce-qui-coute', title: 'Ce qui coûte' }, { key: 'contexte' }] },
  });
});

it('keeps the templates to the coordination', async () => {
  server({
    'GET /me': { id: 'anna', grants: [], suspended: false, person: { organisationId: null } },
    'GET /experience-kinds': { items: [] },
  });
  await draw(<KindsPage />, paths.experienceKinds);
  expect(
    await screen.findByRole('heading', { name: 'Les modèles sont tenus par la coordination' }),
  ).toBeTruthy();
});

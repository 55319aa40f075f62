// @vitest-environment jsdom
import type { Role } from '@sentiers/shared/actor.ts';
import type { Milestone, MilestoneInput } from '@sentiers/shared/trail/milestones.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { milestone, milestoneId } from '../testing/sample-trail.ts';
import { MilestonesPage } from './MilestonesPage.tsx';

const patient = { timeout: 8_000 };
const readyToo: Milestone = {
  ...milestone,
  ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000a05', title: 'Les partenaires', questions: [] },
};

beforeEach(() => localStorage.clear());

interface Served {
  at?: string;
  role?: Role;
  items?: Milestone[];
  answers?: Record<string, Answer>;
}

/** The page beside a server that keeps the balises, each under its version. */
async function draw({
  at = '',
  role = 'coordinator',
  items = [milestone, readyToo],
  answers = {},
}: Served = {}) {
  const server = { items, sent: [] as unknown[] };
  const changeOf =
    (id: string, values: (sent: Record<string, unknown>) => Partial<Milestone>): Answer =>
    ({ sent }) => {
      server.sent.push(sent);
      server.items = server.items.map((one) =>
        one.id === id ? { ...one, ...values(sent as Record<string, unknown>) } : one,
      );
      return server.items.find((one) => one.id === id);
    };
  answerRequests({
    '/api/me': () => ({
      id: milestoneId,
      suspended: false,
      grants: [{ role, scope: { kind: 'programme' } }],
    }),
    '/api/milestones': ({ method, sent }) => {
      if (method === 'GET') return { items: server.items };
      server.sent.push(sent);
      return { ...readyToo, ...(sent as { milestone: MilestoneInput }).milestone };
    },
    '/api/milestones/order': ({ sent }) => {
      const { milestoneIds } = sent as { milestoneIds: string[] };
      server.sent.push(milestoneIds);
      server.items = milestoneIds.flatMap((id) => server.items.filter((one) => one.id === id));
      return { items: server.items };
    },
    [`/api/milestones/${milestoneId}`]: (request) => {
      const { version, milestone: input } = request.sent as { version: number; milestone: MilestoneInput };
      if (server.items.find(({ id }) => id === milestoneId)?.version !== version) {
        server.sent.push(request.sent);
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      return changeOf(milestoneId, () => ({ ...input, version: version + 1 }))(request);
    },
    [`/api/milestones/${milestoneId}/archived`]: changeOf(milestoneId, ({ archived }) => ({
      archived: archived as boolean,
    })),
    ...answers,
  });
  const view = renderApp(
    <SignedIn>
      <MilestonesPage />
    </SignedIn>,
    { at: `${paths.milestones}${at}`, path: paths.milestones },
  );
  await screen.findByRole('heading', { level: 1 }, patient);
  return { ...view, server };
}

const edit = `?balise=${milestoneId}`;
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Nom' });
const save = () => screen.getByRole('button', { name: 'Enregistrer la balise' });

it('lists balises under their steps, with what each asks, and puts them in another order', async () => {
  const { user, server } = await draw();
  const step = within(screen.getByRole('region', { name: 'Prête à essaimer' }));
  expect(step.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Prête à essaimer2.questions/),
    expect.stringMatching(/^Les partenaires.*aucune question/),
  ]);
  await user.click(step.getByRole('button', { name: /Descendre.*Prête/ }));
  expect(await screen.findByText(/Prête à essaimer.*est en place 2/, {}, patient)).toBeTruthy();
  expect(server.sent).toEqual([[readyToo.id, milestoneId]]);
});

it('takes a balise out, which may be put back, without losing what was written there', async () => {
  const { user, server } = await draw();
  await user.click(screen.getByRole('button', { name: /^Retirer.*Prête/ }));
  expect(await screen.findByText(/les structures qui y ont écrit la gardent/, {}, patient)).toBeTruthy();
  const retired = within(screen.getByRole('region', { name: 'Retirées' }));
  await user.click(retired.getByRole('button', { name: /^Remettre.*Prête/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Retirées' })).toBeNull(), patient);
  expect(server.sent).toEqual([{ archived: true }, { archived: false }]);
});

it('corrects one over the version that was read, and keeps the keys under which is answered', async () => {
  const { user, server } = await draw({ at: edit });
  write(title(), 'Prête à partir');
  const first = within(screen.getByRole('group', { name: 'Question 1' }));
  write(first.getByRole('textbox', { name: 'La question' }), 'Votre modèle est-il documenté ?');
  await user.click(first.getByRole('button', { name: 'Ajouter une réponse' }));
  const added = within(first.getByRole('group', { name: 'Réponse 3' }));
  write(added.getByRole('textbox', { name: 'Ce qu’on répond' }), 'En partie');
  write(added.getByRole('combobox', { name: 'Ce que cela dit' }), 'weakness');
  await user.click(save());
  expect(await screen.findByText('Balise enregistrée.', {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([
    {
      version: 1,
      milestone: {
        title: 'Prête à partir',
        questions: [
          {
            ...{ key: 'model', text: 'Votre modèle est-il documenté ?' },
            choices: [{ key: 'yes' }, { key: 'no' }, { label: 'En partie', reading: 'weakness' }],
          },
          { key: 'same' },
        ],
      },
    },
  ]);
  expect(localStorage).toHaveLength(0);
});

it('puts questions and forms in another order, by the keyboard that goes with them, and saves it with the rest', async () => {
  const forms = ['Antenne', 'Licence', 'Partenariat'].map((label, rank) => ({
    ...{ key: `form-${rank}`, label, asks: '' },
  }));
  const { user, server } = await draw({
    at: edit,
    items: [{ ...milestone, step: 'model', forms }],
  });
  screen.getByRole('button', { name: 'Monter la question 2' }).focus();
  await user.keyboard('{Enter}');
  const first = () => within(screen.getByRole('group', { name: 'Question 1' }));
  expect(first().getByDisplayValue('Qu’est-ce qui doit rester pareil ?')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Monter la question 1');
  expect(screen.getByText('En place 1 sur 2.')).toBeTruthy();
  // Nothing stands before the first: the button rests, and keeps the keyboard.
  await user.keyboard('{Enter}');
  expect(first().getByDisplayValue('Qu’est-ce qui doit rester pareil ?')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Descendre la forme 1' }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Descendre la forme 2');
  await user.click(save());
  expect(await screen.findByText('Balise enregistrée.', {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([
    {
      version: 1,
      milestone: {
        questions: [{ key: 'same' }, { key: 'model', choices: [{ key: 'yes' }, { key: 'no' }] }],
        forms: [{ key: 'form-1' }, { key: 'form-0' }, { key: 'form-2' }],
      },
    },
  ]);
});

it('says beside each field what is missing, goes to the first, and sends nothing', async () => {
  const { user, server } = await draw({ at: '?etape=model' });
  await user.click(screen.getByRole('button', { name: 'Ajouter une question' }));
  await user.click(screen.getByRole('button', { name: 'Ajouter une forme' }));
  await user.click(save());
  const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(alerts).toEqual(['Donnez un nom à cette balise.', 'Écrivez la question.', 'Nommez cette forme.']);
  await waitFor(() => expect(document.activeElement).toBe(title()));
  expect(server.sent).toEqual([]);
  write(title(), 'Le modèle');
  write(screen.getByRole('textbox', { name: 'La question' }), 'Lequel ?');
  write(screen.getByRole('textbox', { name: 'Forme' }), 'Licence');
  write(screen.getByRole('textbox', { name: /Ce qu’elle demande/ }), 'Un manuel');
  await user.click(save());
  expect(await screen.findByText('Balise enregistrée.', {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([
    { milestone: { step: 'model', title: 'Le modèle', forms: [{ label: 'Licence', asks: 'Un manuel' }] } },
  ]);
});

it('keeps what was begun, says so, and doesn’t put it in the place of what another changed unless told twice', async () => {
  const first = await draw({ at: edit });
  write(title(), 'La mienne');
  first.unmount();
  const { user, server } = await draw({ at: edit, items: [{ ...milestone, title: 'La leur', version: 2 }] });
  expect(screen.getByText('Vous aviez commencé : tout est là.')).toBeTruthy();
  expect(title().value).toBe('La mienne');
  await user.click(save());
  expect(await screen.findByText(/Quelqu’un d’autre a modifié cette balise/, {}, patient)).toBeTruthy();
  expect(title().value).toBe('La mienne');
  await user.click(save());
  expect(await screen.findByText('Balise enregistrée.', {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([{ version: 1 }, { version: 2, milestone: { title: 'La mienne' } }]);
});

it('leaves what was begun for what is saved, when asked', async () => {
  const first = await draw({ at: edit });
  write(title(), 'La mienne');
  first.unmount();
  const { user } = await draw({ at: edit });
  await user.click(screen.getByRole('button', { name: 'Repartir de ce qui est enregistré' }));
  expect(title().value).toBe(milestone.title);
  expect(localStorage).toHaveLength(0);
});

it('is the coordination’s alone', async () => {
  await draw({ role: 'facilitator', at: edit });
  expect(screen.getByRole('heading', { name: /se modifient par la coordination/ })).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('offers to try again what could not be had, whichever it is', async () => {
  let isDown = true;
  const { user } = await draw({
    answers: {
      '/api/me': () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return {
          id: milestoneId,
          suspended: false,
          grants: [{ role: 'coordinator', scope: { kind: 'programme' } }],
        };
      },
    },
  });
  const retry = screen.getByRole('button', { name: 'Réessayer' });
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole('heading', { name: 'Balises de l’itinéraire' }, patient)).toBeTruthy();
});

// @vitest-environment jsdom
import type { MilestoneEntry, Trail } from '@sentiers/shared/trail/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { emptyEntry } from '../logic/entry.ts';
import { milestone, milestoneId, organisationId, trailOf } from '../testing/sample-trail.ts';
import { writingJournal } from '../testing/writing-journal.ts';
import { MilestonePage } from './MilestonePage.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const place = `/api/organisations/${organisationId}/trail`;
const saveAt = `${place}/${milestoneId}`;
const patient = { timeout: 8_000 };

/** A server that keeps one entry, over the revision that was read. */
function serverOf(start: Partial<Trail['milestones'][number]> = {}, answers: Record<string, Answer> = {}) {
  let trail = trailOf(start);
  const sent: { revision: number; entry: MilestoneEntry }[] = [];
  const stand = (entry: MilestoneEntry, revision: number) => {
    trail = trailOf({ ...start, entry, revision });
  };
  let isAway = false;
  const spy = () => {
    const original = vi.mocked(globalThis.fetch).getMockImplementation();
    vi.mocked(globalThis.fetch).mockImplementation(async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'PUT') return original?.(request) ?? Response.error();
      if (isAway) throw new TypeError('Failed to fetch');
      const body = (await request.json()) as { revision: number; entry: MilestoneEntry };
      sent.push(body);
      if (body.revision !== trail.milestones[0]?.revision) {
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      stand(body.entry, body.revision + 1);
      return Response.json(trail);
    });
  };
  answerRequests({
    [place]: () => trail,
    [`${saveAt}/suggestions`]: () => ({
      items: [
        {
          type: 'experience',
          id: milestoneId,
          title: 'Écrire son modèle',
          reason: { kind: 'question', label: 'Votre modèle est-il écrit ?' },
        },
      ],
    }),
    ...answers,
  });
  spy();
  return {
    sent,
    stand,
    cut: (away: boolean) => {
      isAway = away;
    },
  };
}

async function draw() {
  const view = renderApp(
    <JournalContext value={writingJournal()}>
      <NoticeProvider>
        <MilestonePage />
      </NoticeProvider>
    </JournalContext>,
    {
      at: paths.trailMilestone(organisationId, milestoneId),
      path: paths.trailMilestone(':organisationId', ':milestoneId'),
    },
  );
  await screen.findByRole('heading', { level: 1, name: 'Prête à essaimer' }, patient);
  return view;
}

it('asks one question at a time on a phone, and saves an answer by itself', async () => {
  const server = serverOf();
  const { user } = await draw();
  expect(screen.getByText(/Question 1 sur 2/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Pas encore' }));
  await waitFor(() => expect(server.sent).toHaveLength(1), patient);
  expect(server.sent[0]).toMatchObject({ revision: 0, entry: { answers: { model: 'no' } } });
  expect(await screen.findByText('Tout est enregistré.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Suivante' }));
  expect(screen.getByText(/Question 2 sur 2/)).toBe(document.activeElement);
});

it('keeps on the device what found no network, and has it there when one comes back', async () => {
  const server = serverOf();
  server.cut(true);
  const { user, unmount } = await draw();
  await user.type(screen.getByRole('textbox', { name: /^Notes/ }), 'Vu la mairie');
  expect(await screen.findByText(/Gardé sur cet appareil\. Ce sera envoyé/, {}, patient)).toBeTruthy();
  unmount();
  server.cut(false);
  await draw();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Notes/ }).value).toBe('Vu la mairie');
  await waitFor(() => expect(server.sent.at(-1)?.entry.notes).toBe('Vu la mairie'), patient);
});

it('shows both versions of what two people wrote, and saves the one that is chosen', async () => {
  const server = serverOf({ entry: { ...emptyEntry, notes: 'Avant' }, revision: 1 });
  const { user } = await draw();
  server.stand({ ...emptyEntry, notes: 'Les leurs' }, 2);
  const notes = screen.getByRole('textbox', { name: /^Notes/ });
  await user.clear(notes);
  await user.type(notes, 'Les miennes');
  const clash = within(await screen.findByRole('region', { name: 'Notes' }, patient));
  expect(clash.getByText('Les miennes')).toBeTruthy();
  expect(clash.getByText('Les leurs')).toBeTruthy();
  await user.click(clash.getByRole('button', { name: 'Garder les deux' }));
  await waitFor(
    () =>
      expect(server.sent.at(-1)).toMatchObject({ revision: 2, entry: { notes: 'Les miennes\n\nLes leurs' } }),
    patient,
  );
});

it('reads answers back as strengths, weak points and next steps, with what may help and why', async () => {
  serverOf({
    entry: { ...emptyEntry, answers: { model: 'no' } },
    revision: 1,
    assessment: {
      ...{ answered: 1, questions: 2, strengths: [] },
      weaknesses: [{ question: 'model', text: 'Votre modèle est-il écrit ?', answer: 'Pas encore' }],
      next: [{ question: 'model', advice: 'Écrivez-le à deux.' }],
    },
  });
  await draw();
  expect(
    screen.getByText('Réponse : Pas encore', { normalizer: (text) => text.replaceAll(/\s/g, ' ') }),
  ).toBeTruthy();
  expect(screen.getByText(/Écrivez-le à deux/)).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Écrire son modèle' })).toBeTruthy();
  expect(screen.getByText(/répond à .*Votre modèle est-il écrit/)).toBeTruthy();
});

it('says that a balise is kept back, and nothing of it', async () => {
  serverOf({ heldBack: true, canWrite: false });
  await draw();
  expect(screen.getByText('Cette balise n’est pas partagée avec vous')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

const model = {
  ...milestone,
  ...{ step: 'model' as const, forms: [{ key: 'licence', label: 'Licence', asks: 'Un manuel écrit' }] },
};

it('says where one stands, until when and who reads it; of the model, its form and who was met', async () => {
  const server = serverOf({ milestone: model });
  const { user } = await draw();
  await user.click(screen.getByRole('radio', { name: 'En chemin', hidden: true }));
  fireEvent.change(screen.getByLabelText(/^À atteindre pour le/), { target: { value: '2027-01-31' } });
  await user.click(screen.getByRole('radio', { name: /Ma structure$/, hidden: true }));
  const form = await screen.findByRole('radio', { name: /Licence/ }, patient);
  expect(screen.getByText(/Un manuel écrit/)).toBeTruthy();
  await user.click(form);
  await user.click(screen.getByRole('button', { name: 'Ajouter une rencontre' }));
  const met = within(screen.getByRole('group', { name: 'cette rencontre' }));
  fireEvent.change(met.getByRole('textbox', { name: 'Qui' }), { target: { value: 'La mairie' } });
  await waitFor(
    () =>
      expect(server.sent.at(-1)?.entry).toMatchObject({
        ...{ state: 'under-way', dueOn: '2027-01-31', level: 'mine', form: 'licence' },
        partners: [{ name: 'La mairie' }],
      }),
    patient,
  );
});

it('lets the form that was chosen be none again', async () => {
  const server = serverOf({
    ...{ milestone: model, revision: 3 },
    entry: { ...emptyEntry, form: 'licence', notes: 'Vu Flers' },
  });
  const { user } = await draw();
  const [form, none] = [/Licence/, 'Pas encore choisie'].map(
    (name) => () => screen.getByRole<HTMLInputElement>('radio', { name, hidden: true }),
  );
  await screen.findByRole('radio', { name: /Licence/ }, patient);
  expect([form?.().checked, none?.().checked]).toEqual([true, false]);
  await user.click(none?.() as HTMLElement);
  await waitFor(
    () => expect(server.sent).toMatchObject([{ revision: 3, entry: { form: null, notes: 'Vu Flers' } }]),
    patient,
  );
  expect([form?.().checked, none?.().checked]).toEqual([false, true]);
});

it('tells all that was said before, the latest first, once one asks', async () => {
  const entry: MilestoneEntry = {
    ...emptyEntry,
    ...{ answers: { model: 'no' }, notes: 'Vu Flers', form: 'licence', dueOn: '2027-01-31', level: 'cohort' },
    partners: [{ name: 'La mairie', note: 'À rappeler', metOn: null }],
  };
  const versions = [2, 1].map((revision) => ({
    ...{ revision, at: '2026-09-01T08:00:00.000Z', by: { id: milestoneId, name: 'Nora Belkacem' }, entry },
  }));
  serverOf(
    { milestone: model, entry, revision: 2, canWrite: false },
    { [`/api/organisations/${organisationId}/trail/${milestoneId}/history`]: () => ({ items: versions }) },
  );
  const { user } = await draw();
  expect(screen.queryByText(/Nora Belkacem, le/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Voir l’historique' }));
  const history = within(screen.getByRole('region', { name: 'Ce qui y a été dit' }));
  expect(await history.findAllByText(/Nora Belkacem, le/, {}, patient)).toHaveLength(2);
  const said = history.getAllByRole('definition', { hidden: true }).slice(0, 6);
  expect(said.map(({ textContent }) => textContent)).toEqual([
    'Pas encore',
    'Licence',
    'La mairie, À rappeler',
    expect.stringMatching(/31 janvier 2027/),
    'Vu Flers',
    expect.stringMatching(/cohorte/i),
  ]);
});

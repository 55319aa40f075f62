// @vitest-environment jsdom
import type { CheckInState, Commitment } from '@sentiers/shared/commitments/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { DueCommitments } from '../components/DueCommitments.tsx';
import { checkInOf, commitmentId, commitmentOf } from '../testing/sample-commitment.ts';
import { BoardPage } from './BoardPage.tsx';
import { CommitmentPage } from './CommitmentPage.tsx';
import { CommitmentsPage } from './CommitmentsPage.tsx';
import { NewCommitmentsPage } from './NewCommitmentsPage.tsx';

beforeEach(() => localStorage.clear());

const online = { kind: 'online' };
const journal = {
  account: '0192f0a4-7c3e-7a10-8b11-0000000000ff',
  state: { subscribe: () => () => undefined, getSnapshot: () => online },
  listen: () => () => undefined,
} as unknown as JournalClient;

function draw(page: ReactNode, at: string, path?: string) {
  return renderApp(
    <JournalContext value={journal}>
      <NoticeProvider>{page}</NoticeProvider>
    </JournalContext>,
    { at, ...(path && { path }) },
  );
}

/** Answers requests, and keeps what was sent to this path, in order. */
function answerAndHear(path: string, answers: Parameters<typeof answerRequests>[0]): unknown[] {
  const heard: unknown[] = [];
  answerRequests(answers);
  const answer = vi.mocked(globalThis.fetch).getMockImplementation();
  vi.mocked(globalThis.fetch).mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const isMeant = request.method === 'POST' && new URL(request.url).pathname === path;
    if (isMeant) heard.push(await request.clone().json());
    return answer?.(request) ?? Response.error();
  });
  return heard;
}

/** The commitment once this answer was noted. */
function answered(sent: unknown): Commitment {
  const { clientId: id, state } = sent as { clientId: string; state: CheckInState };
  return commitmentOf({ state, checkIns: [checkInOf({ id, state })] });
}

it('offers help with its reasons once it is blocked, by one tap', async () => {
  let commitment = commitmentOf();
  answerRequests({
    [`/api/commitments/${commitmentId}`]: () => commitment,
    [`/api/commitments/${commitmentId}/check-ins`]: ({ sent }) => {
      commitment = answered(sent);
      return commitment;
    },
    [`/api/commitments/${commitmentId}/help`]: () => ({
      items: [
        {
          type: 'person',
          id: commitmentId,
          title: 'Antoine Gallet',
          reason: { kind: 'mentor', label: 'mobilité' },
        },
      ],
    }),
  });
  const { user } = draw(
    <CommitmentPage />,
    paths.commitment(commitmentId),
    paths.commitment(':commitmentId'),
  );
  await user.click(await screen.findByRole('button', { name: 'C’est bloqué' }));
  expect(await screen.findByRole('link', { name: 'Antoine Gallet' })).toBeTruthy();
  expect(screen.getByText(/mentor, avec du temps.*mobilité/)).toBeTruthy();
  expect(screen.getByText(/Noté.*bloqué/)).toBeTruthy();
});

it('completes the answer that was tapped with why, from the app', async () => {
  let commitment = commitmentOf();
  const whys: unknown[] = [];
  answerRequests({
    [`/api/commitments/${commitmentId}`]: () => commitment,
    [`/api/commitments/${commitmentId}/check-ins`]: ({ sent }) => {
      commitment = answered(sent);
      const [{ id = '' } = {}] = commitment.checkIns;
      addWhyAt(`/api/commitments/${commitmentId}/check-ins/${id}/why`);
      return commitment;
    },
  });
  const answer = vi.mocked(globalThis.fetch).getMockImplementation();
  const addWhyAt = (path: string) => {
    vi.mocked(globalThis.fetch).mockImplementation(async (input, init) => {
      const request = new Request(input, init);
      if (new URL(request.url).pathname !== path) return answer?.(request) ?? Response.error();
      whys.push(await request.json());
      return Response.json(commitment);
    });
  };
  const { user } = draw(
    <CommitmentPage />,
    paths.commitment(commitmentId),
    paths.commitment(':commitmentId'),
  );
  await user.click(await screen.findByRole('button', { name: 'C’est avancé' }));
  await user.type(await screen.findByRole('textbox', { name: /Pourquoi/ }), 'Un rendez-vous est pris');
  await user.click(screen.getByRole('button', { name: 'Ajouter ce mot' }));
  expect(await screen.findByText('Votre mot est noté.')).toBeTruthy();
  expect(whys).toEqual([{ revision: 1, why: 'Un rendez-vous est pris' }]);
});

it('asks on the home page only about what is due, and takes the answer in place', async () => {
  const other = '0192f0a4-7c3e-7a10-8b11-000000000c09';
  answerRequests({
    '/api/me/commitments': () => ({
      items: [commitmentOf({ dueOn: '2020-01-01' }), commitmentOf({ id: other, text: 'Plus tard' })],
    }),
    [`/api/commitments/${commitmentId}/check-ins`]: ({ sent }) => answered(sent),
  });
  const { user } = draw(<DueCommitments />, '/');
  expect(await screen.findByText('Rencontrer deux maires')).toBeTruthy();
  expect(screen.queryByText('Plus tard')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Faire le point' }));
  await user.click(await screen.findByRole('button', { name: 'C’est tenu' }));
  expect(await screen.findByText(/Noté.*tenu/)).toBeTruthy();
});

it('keeps what was being promised on this device, and sends it once', async () => {
  const organisation = commitmentOf().organisation;
  const own = {
    organisation,
    themes: [],
    from: [],
    to: [],
    step: null,
    milestones: [],
    changedAt: null,
    accompanimentIds: [],
  };
  const sent = answerAndHear(`/api/organisations/${organisation.id}/commitments`, {
    '/api/me/trails': () => ({ own, items: [] }),
    [`/api/organisations/${organisation.id}/commitments`]: () => ({ items: [commitmentOf()] }),
  });
  const first = draw(<NewCommitmentsPage />, paths.newCommitments);
  await first.user.type(
    await screen.findByRole('textbox', { name: /Ce que nous ferons/ }),
    'Écrire au maire',
  );
  first.unmount();
  const { user, router } = draw(<NewCommitmentsPage />, paths.newCommitments);
  expect(await screen.findByDisplayValue('Écrire au maire')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Prendre cet engagement' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.commitments));
  expect(sent).toMatchObject([
    { commitments: [{ text: 'Écrire au maire', level: 'cohort' }], source: { from: 'anytime' } },
  ]);
  expect(localStorage).toHaveLength(0);
});

it('shows a cohort’s board, filtered by how commitments go', async () => {
  const cohortId = '0192f0a4-7c3e-7a10-8b11-000000000c0c';
  const blocked = commitmentOf({
    id: '0192f0a4-7c3e-7a10-8b11-000000000c0d',
    text: 'Trouver un local',
    state: 'blocked',
  });
  answerRequests({
    '/api/cohorts': () => ({ items: [] }),
    [`/api/cohorts/${cohortId}/commitments`]: () => ({ items: [commitmentOf(), blocked] }),
  });
  const { user } = draw(<BoardPage />, paths.commitmentBoard(cohortId), paths.commitmentBoard(':cohortId'));
  expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
  await user.click(screen.getByRole('radio', { name: 'Bloqué (1)' }));
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Trouver un local',
  ]);
});

describe('where none is to be made any more', () => {
  const modules = ['codev'];
  const closed = { name: 'Les engagements ne sont pas encore ouverts dans votre cohorte' };

  it('says so at the address of new ones', async () => {
    answerRequests({
      '/api/cohorts': () => ({ items: [], modules }),
      '/api/me/trails': () => ({ own: { organisation: commitmentOf().organisation }, items: [] }),
    });
    draw(<NewCommitmentsPage />, paths.newCommitments);
    await screen.findByRole('heading', { level: 1, ...closed });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('leaves those that were made, to be answered, and no way to make more', async () => {
    answerRequests({
      '/api/cohorts': () => ({ items: [], modules }),
      '/api/me/commitments': () => ({ items: [commitmentOf()] }),
    });
    draw(<CommitmentsPage />, paths.commitments);
    await screen.findByRole('heading', closed);
    const made = screen.getByRole('link', { name: new RegExp(commitmentOf().text.slice(0, 12)) });
    expect(made.getAttribute('href')).toBe(paths.commitment(commitmentId));
    const ways = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(ways).not.toContain(paths.newCommitments);
  });
});

// @vitest-environment jsdom
import type { FollowedPair, Weights } from '@sentiers/shared/mentoring/schema.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { antoine, cohortId, mentorshipId, nora, requestOf } from '../testing/sample-mentoring.ts';
import { DeskPage } from './DeskPage.tsx';

const request = requestOf();
const base = `/api/cohorts/${cohortId}/mentoring`;
const pair: FollowedPair = {
  ...{ id: mentorshipId, mentor: antoine, newcomer: nora, form: 'months', state: 'active' },
  ...{ startedAt: null, agreed: true, meetings: 2, messages: 4, lastAt: '2026-09-01T08:00:00.000Z' },
  dormant: true,
};

async function draw() {
  let [weights, revision]: [Weights, number] = [{ theme: 4, territory: 4, topics: 3, step: 2, load: 5 }, 7];
  const sent: unknown[] = [];
  answerRequests({
    [base]: () => ({ requests: [request], mentors: [], pairs: [pair], weights, revision }),
    [`${base}/weights`]: ({ sent: body }) => {
      sent.push(body);
      weights = (body as { weights: Weights }).weights;
      revision += 1;
      return { weights, revision };
    },
    [`${base}/proposals`]: () => ({
      proposals: [
        {
          ...{ request, mentor: antoine, points: 4, loadBefore: 0.25, loadAfter: 0.5 },
          reasons: [{ kind: 'territory', label: 'Orne', points: 4 }],
        },
      ],
      unmatched: [],
      spread: { least: 0.1, most: 0.3 },
    }),
    [`/api/mentoring-requests/${request.id}/mentor`]: ({ sent: body }) => {
      sent.push(body);
      return requestOf({ state: 'proposed' });
    },
  });
  const { user } = renderApp(
    <SignedIn>
      <DeskPage />
    </SignedIn>,
    { at: paths.mentoringDesk(cohortId), path: paths.mentoringDesk(':cohortId') },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, sent };
}

it('proposes by the weights that one chose, with reasons and loads, and confirms one by one', async () => {
  const { user, sent } = await draw();
  const slider = screen.getByRole('slider', { name: 'Répartir la charge' });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^5.*: compte$/);
  fireEvent.change(slider, { target: { value: '9' } });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/compte beaucoup$/);
  await user.click(screen.getByRole('button', { name: 'Proposer des binômes' }));
  expect(await screen.findByText(/Connaît le territoire.*Orne/)).toBeTruthy();
  expect(screen.getByText(/25.%.→.50.%/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Confirmer ce binôme/ }));
  expect(await screen.findByRole('button', { name: 'Confirmé' })).toBeTruthy();
  expect(sent).toEqual([
    { revision: 7, weights: { theme: 4, territory: 4, topics: 3, step: 2, load: 9 } },
    { mentorId: antoine.id },
  ]);
});

it('tells of a pair that sleeps counts and dates, and leads to no page of it', async () => {
  await draw();
  const pairs = within(screen.getByRole('region', { name: 'Binômes' }));
  expect(pairs.getByText('En sommeil')).toBeTruthy();
  expect(pairs.getByText(/2 échanges.*4 messages/)).toBeTruthy();
  expect(pairs.queryByRole('link')).toBeNull();
});

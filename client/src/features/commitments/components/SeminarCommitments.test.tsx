// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { commitmentOf } from '../testing/sample-commitment.ts';
import { SeminarCommitments } from './SeminarCommitments.tsx';

const [seminarId, cohortId] = ['seminar', 'cohort'];
const [board, make] = [paths.commitmentBoard(cohortId), paths.newCommitmentsAt(seminarId)];

/** On the page of a seminar whose cohort has these modules, and on whose board so many stand. */
function draw(modules: readonly string[], made: number) {
  answerRequests({
    '/api/cohorts': () => ({ items: [{ id: cohortId, modules }], modules }),
    '/api/me/trails': () => ({ own: { organisation: commitmentOf().organisation }, items: [] }),
    [`/api/cohorts/${cohortId}/commitments`]: () => ({ items: Array(made).fill(commitmentOf()) }),
  });
  renderApp(
    <main>
      <SeminarCommitments seminarId={seminarId} cohortId={cohortId} />
      <a href="#end">fin</a>
    </main>,
  );
}

const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

it.each([
  [['commitments'], 0, [board, make, '#end']],
  [['codev'], 0, ['#end']],
  // What was promised stays to be read.
  [['codev'], 2, [board, '#end']],
])('where the cohort has %j and %i stand on the board, leads to %j', async (modules, made, expected) => {
  draw(modules, made);
  await waitFor(() => expect(hrefs()).toEqual(expected));
});

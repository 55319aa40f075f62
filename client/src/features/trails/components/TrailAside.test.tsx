// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { trailOf } from '../testing/sample-trail.ts';
import { TrailAside } from './TrailAside.tsx';

function draw(modules: readonly string[], made: number) {
  answerRequests({
    '/api/cohorts': () => ({ items: [], modules }),
    '/api/me/commitments': () => ({ items: Array(made).fill({ id: 'promise' }) }),
  });
  renderApp(<TrailAside trail={trailOf()} placeSearch={() => null} openAccompaniment={null} />);
}

const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

it.each([
  [['commitments'], 0, true],
  [['codev'], 0, false],
  // What was promised stays to be read.
  [['codev'], 1, true],
])('where the cohort has %j and %i were made, leads to commitments: %s', async (modules, made, expected) => {
  draw(modules, made);
  await waitFor(() => expect(hrefs().includes(paths.commitments)).toBe(expected));
  expect(hrefs()).toContain(paths.comparisons);
});

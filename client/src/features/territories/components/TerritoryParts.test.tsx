// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { elise, territoryOf } from '../testing/sample-territory.ts';
import { Doors } from './TerritoryParts.tsx';

function draw(modules: readonly string[]) {
  answerRequests({ '/api/cohorts': () => ({ items: [], modules }) });
  renderApp(<Doors page={territoryOf({ knownBy: [{ person: elise, as: 'incubator' }] })} />);
}

const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

it('shows who knows the territory, and the way to be introduced there', () => {
  draw(['introductions']);
  expect(hrefs()).toEqual([paths.person(elise.id), paths.newIntroductionIn('61')]);
});

it('shows no such way where introductions aren’t open', async () => {
  draw(['mentoring']);
  await waitFor(() => expect(hrefs()).toEqual([paths.person(elise.id)]));
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { cohorts, introductionId, introductionOf, meOf, nora } from '../testing/sample-introduction.ts';
import { IntroductionsPage } from './IntroductionsPage.tsx';

const off = { name: 'Les mises en relation ne sont pas encore ouvertes dans votre cohorte' };

/** For Nora, whose cohort has these modules, and who asked for so many. */
async function draw(modules: readonly string[], asked: number) {
  const [cohort] = cohorts.items;
  answerRequests({
    '/api/me': () => meOf(nora),
    '/api/cohorts': () => ({ items: [{ ...cohort, modules, abilities: {} }], modules }),
    '/api/me/introductions': () => ({ items: Array(asked).fill(introductionOf()), left: 2 }),
    '/api/me/introductions/to-answer': () => ({ items: [] }),
    '/api/me/introductions/to-qualify': () => ({ items: [] }),
  });
  renderApp(
    <SignedIn>
      <IntroductionsPage />
    </SignedIn>,
    { at: paths.introductions },
  );
  await screen.findByRole('heading', { level: 1 });
}

const ways = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

it('leaves what was asked where it isn’t open any more, without a way to ask', async () => {
  await draw(['codev'], 1);
  await screen.findByRole('heading', off);
  await screen.findByText(/Ce que vous aviez commencé se poursuit/);
  expect(ways()).toContain(paths.introduction(introductionId));
  expect(ways()).not.toContain(paths.newIntroduction);
});

it('says alone that it isn’t open to whoever asked for nothing', async () => {
  await draw(['codev'], 0);
  await screen.findByRole('heading', off);
  expect(screen.queryByText(/Ce que vous aviez commencé/)).toBeNull();
  expect(ways()).not.toContain(paths.newIntroduction);
});

it('offers the first step where it is open', async () => {
  await draw(['introductions'], 0);
  await screen.findByRole('link', { name: 'Demander' });
  expect(screen.queryByRole('heading', off)).toBeNull();
});

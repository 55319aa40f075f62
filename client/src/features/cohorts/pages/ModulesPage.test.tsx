// @vitest-environment jsdom
import { type CohortModule, cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { ModulesPage } from './ModulesPage.tsx';

const cohortId = '0192f0a4-7c3e-7a10-8b11-000000000001';

/** A server that keeps one cohort's modules, each change guarded by its revision. */
function draw({ mayTurn = true, elsewhere = false } = {}) {
  let [modules, revision]: [readonly CohortModule[], number] = [['commitments', 'codev'], 0];
  const sent: unknown[] = [];
  const cohort = () => ({
    ...{ id: cohortId, name: 'Cohorte 2026', year: 2026, ended: false, people: 12, modules },
    ...{ modulesRevision: revision, abilities: { setModules: mayTurn } },
  });
  answerRequests({
    '/api/cohorts': () => ({ items: [cohort()], modules }),
    [`/api/cohorts/${cohortId}/modules`]: ({ sent: body }) => {
      sent.push(body);
      if (elsewhere && sent.length === 1) {
        [modules, revision] = [cohortModules, 1];
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      ({ modules } = body as { modules: CohortModule[] });
      revision += 1;
      return cohort();
    },
  });
  const { user } = renderApp(
    <SignedIn>
      <ModulesPage />
    </SignedIn>,
    { at: paths.cohortModules(cohortId), path: paths.cohortModules(':cohortId') },
  );
  return { user, sent };
}

const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

it('has a switch for each module, with what it gives, and turns one over what was read', async () => {
  const { user, sent } = draw();
  const mentoring = await box('Mentorat');
  const states = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  expect(states).toEqual([true, true, false, false]);
  const hint = document.getElementById(mentoring.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toMatch(/vingt minutes/);
  await user.click(mentoring);
  await screen.findByText(/^Mentorat\s: c’est ouvert\.$/);
  expect(sent).toEqual([{ revision: 0, modules: ['commitments', 'codev', 'mentoring'] }]);
  expect(mentoring.checked).toBe(true);
});

it('turns two in a row, each over how the cohort stands by then', async () => {
  const { user, sent } = draw();
  await user.click(await box('Mentorat'));
  await user.click(await box('Codéveloppement'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ revision: 1, modules: ['commitments', 'mentoring'] });
  await screen.findByText(/^Codéveloppement\s: c’est fermé\. Rien n’est perdu/);
  const states = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  expect(states).toEqual([true, false, true, false]);
});

it('shows what someone else chose meanwhile, and says so', async () => {
  const { user } = draw({ elsewhere: true });
  await user.click(await box('Codéveloppement'));
  await screen.findByText(/Quelqu’un d’autre vient de changer ces réglages/);
  await waitFor(() => {
    const states = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
    expect(states).toEqual([true, true, true, true]);
  });
});

it('is closed to who doesn’t animate the cohort', async () => {
  draw({ mayTurn: false });
  const heading = await screen.findByRole('heading', { level: 1, name: 'Cette page n’est pas la vôtre' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  const way = within(heading.parentElement as HTMLElement).getByRole('link');
  expect(way.getAttribute('href')).toBe(paths.home);
});

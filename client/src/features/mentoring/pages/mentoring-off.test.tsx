// @vitest-environment jsdom
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { antoine, cohortId, nora, requestOf } from '../testing/sample-mentoring.ts';
import { MentoringPage } from './MentoringPage.tsx';
import { RequestPage } from './RequestPage.tsx';

const elise = { ...antoine, id: '0192f0a4-7c3e-7a10-8b11-000000000099', name: 'Élise Morel' };

interface Given {
  on?: boolean;
  /** As which Nora takes part. */
  role?: 'member' | 'facilitator';
  requests?: unknown[];
}

function answer({ on = false, role = 'member', requests = [] }: Given): void {
  const modules = cohortModules.filter((module) => on || module !== 'mentoring');
  const cohort = {
    ...{ id: cohortId, name: 'Cohorte 2026', year: 2026, ended: false, people: 3, modules },
    ...{ modulesRevision: 1, abilities: { setModules: role === 'facilitator' } },
  };
  answerRequests({
    '/api/me': () => ({
      ...{ id: nora.id, person: nora, suspended: false },
      grants: [{ role, scope: { kind: 'cohort', id: cohortId } }],
    }),
    '/api/cohorts': () => ({ items: [cohort], modules }),
    [`/api/cohorts/${cohortId}/people`]: () => ({
      items: [nora, antoine, { ...elise, role: 'facilitator' }],
    }),
    '/api/me/mentoring': () => ({
      ...{ offer: null, requests, mentorships: [], offers: false, matchesIn: [] },
      asksIn: on && role === 'member' ? [cohortId] : [],
    }),
  });
}

function draw(page: ReactNode, at: string) {
  return renderApp(<SignedIn>{page}</SignedIn>, { at });
}

const closed = { name: 'Le mentorat n’est pas encore ouvert dans votre cohorte' };

it.each([
  [<MentoringPage key="page" />, paths.mentoring],
  [<RequestPage key="page" />, paths.newMentoringRequest],
])('says at its address that it isn’t open yet, and whom to ask', async (page, at) => {
  answer({});
  draw(page, at);
  await screen.findByRole('heading', closed);
  const ask = await screen.findByRole('link', { name: 'Écrire à Élise Morel' });
  expect(ask.getAttribute('href')).toBe(paths.messageTo(elise.id));
  expect(screen.queryByRole('link', { name: /^Écrire à (Nora|Antoine)/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Demander un·e mentor·e' })).toBeNull();
});

it('leaves what was asked before, and the way to take it back', async () => {
  answer({ requests: [requestOf()] });
  draw(<MentoringPage />, paths.mentoring);
  await screen.findByRole('heading', closed);
  expect(screen.getByText(/Ce que vous aviez commencé se poursuit/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Premier budget' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retirer cette demande' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Demander un·e mentor·e' })).toBeNull();
});

it('shows who animates the way to open it', async () => {
  answer({ role: 'facilitator' });
  draw(<MentoringPage />, paths.mentoring);
  const open = await screen.findByRole('link', { name: /Cohorte 2026$/ });
  expect(open.getAttribute('href')).toBe(paths.cohortModules(cohortId));
});

it('is as ever where it is open', async () => {
  answer({ on: true });
  draw(<MentoringPage />, paths.mentoring);
  await screen.findByRole('link', { name: 'Demander un·e mentor·e' });
  expect(screen.queryByRole('heading', closed)).toBeNull();
});

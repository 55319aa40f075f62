// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import {
  cohortId,
  cohorts,
  introductionId,
  introductionOf,
  meOf,
  nora,
} from '../testing/sample-introduction.ts';
import { NewIntroductionPage } from './NewIntroductionPage.tsx';

beforeEach(() => localStorage.clear());

interface SentRequest {
  clientId: string;
  introduction: unknown;
}

async function draw({ left = 2, isAway = false } = {}) {
  const sent: SentRequest[] = [];
  let away = isAway;
  answerRequests({
    '/api/me': () => meOf(nora),
    '/api/cohorts': () => cohorts,
    '/api/me/introductions': () => ({ items: [], left }),
    '/api/territories/find': () => ({
      items: [{ code: '61', label: 'Orne', kind: 'departement', within: 'Normandie' }],
    }),
    [`/api/cohorts/${cohortId}/introductions`]: ({ sent: body }) => {
      sent.push(body as SentRequest);
      if (away) throw new TypeError('no network');
      return introductionOf();
    },
  });
  const view = renderApp(
    <SignedIn>
      <NewIntroductionPage />
    </SignedIn>,
    { at: paths.newIntroductionIn('61'), path: paths.newIntroduction },
  );
  await screen.findByRole('heading', { level: 1 });
  const comeBack = () => {
    away = false;
  };
  return { ...view, sent, comeBack };
}

const whom = () => screen.getByLabelText<HTMLInputElement>(/Qui aimeriez-vous rencontrer/);

async function fill(user: Awaited<ReturnType<typeof draw>>['user']) {
  await user.type(whom(), 'Un maire');
  await user.type(screen.getByLabelText('Pourquoi cette rencontre'), 'Comprendre qui décide.');
  await user.type(screen.getByLabelText('Ce que vous lui demandez'), 'Relire une page.');
}

it('says who will read it, takes the place of the address, and asks for what is missing', async () => {
  const { user, sent } = await draw();
  expect(screen.getByText(/pas même la coordination/)).toBeTruthy();
  expect(screen.getByText(/un refus et un silence se ressemblent/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retirer Orne' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Envoyer à l’animation' }));
  expect(screen.getByText('Dites qui vous aimeriez rencontrer.')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('keeps what was typed where no network is, and sends it under the same number when it is back', async () => {
  const { user, sent, comeBack, router, unmount } = await draw({ isAway: true });
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Envoyer à l’animation' }));
  expect(await screen.findByText(/Le réseau ne répond pas/)).toBeTruthy();
  expect(whom().value).toBe('Un maire');
  comeBack();
  await user.click(screen.getByRole('button', { name: 'Envoyer à l’animation' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.introduction(introductionId)));
  expect(new Set(sent.map(({ clientId }) => clientId)).size).toBe(1);
  expect(sent.at(-1)?.introduction).toEqual({
    ...{ whom: 'Un maire', territoryCode: '61', motive: 'Comprendre qui décide.', context: '' },
    ...{ ask: 'Relire une page.', minutes: 30 },
  });
  unmount();
});

it('still has what was typed when it is opened again, and nothing once it was sent', async () => {
  const first = await draw();
  await first.user.type(whom(), 'Un maire');
  first.unmount();
  const second = await draw();
  expect(whom().value).toBe('Un maire');
  await second.user.clear(whom());
  await fill(second.user);
  await second.user.click(screen.getByRole('button', { name: 'Envoyer à l’animation' }));
  await waitFor(() => expect(second.sent).toHaveLength(1));
  await waitFor(() => expect(localStorage.length).toBe(0));
});

it('asks for nothing more once the month’s requests were made', async () => {
  await draw({ left: 0 });
  expect(screen.getByRole('heading', { name: 'Plus de demande ce mois-ci' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Envoyer à l’animation' })).toBeNull();
});

it('says where it isn’t open yet, and whom to ask', async () => {
  const [cohort] = cohorts.items;
  const closed = { ...cohort, modules: ['commitments'], abilities: { setModules: false } };
  answerRequests({
    '/api/me': () => meOf(nora),
    '/api/cohorts': () => ({ items: [closed], modules: ['commitments'] }),
    '/api/me/introductions': () => ({ items: [], left: 2 }),
    [`/api/cohorts/${cohortId}/people`]: () => ({
      items: [{ ...nora, id: cohortId, name: 'Élise Morel', role: 'facilitator' }],
    }),
  });
  renderApp(
    <SignedIn>
      <NewIntroductionPage />
    </SignedIn>,
    { at: paths.newIntroduction },
  );
  const name = 'Les mises en relation ne sont pas encore ouvertes dans votre cohorte';
  await screen.findByRole('heading', { level: 1, name });
  const ask = await screen.findByRole('link', { name: 'Écrire à Élise Morel' });
  expect(ask.getAttribute('href')).toBe(paths.messageTo(cohortId));
});

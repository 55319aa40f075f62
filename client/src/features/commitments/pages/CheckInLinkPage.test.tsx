// @vitest-environment jsdom
import type { CheckInState, CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { commitmentId } from '../testing/sample-commitment.ts';
import { CheckInLinkPage } from './CheckInLinkPage.tsx';

const token = 'a-token-that-is-long-enough';

interface Sent {
  clientId: string;
  state: CheckInState;
}

/** Opens the page as a tap in a mail does; tells what was answered there, and why. */
function open(tapped: CheckInState, state: CommitmentState = 'open') {
  window.history.replaceState(null, '', `/engagement/point?etat=${tapped}#${token}`);
  const answers: Sent[] = [];
  const whys: unknown[] = [];
  answerRequests({
    '/api/commitments/link': () => ({
      ...{ commitmentId, text: 'Rencontrer deux maires', dueOn: '2099-01-01', state },
    }),
    '/api/commitments/link/check-in': ({ sent }) => {
      const said = sent as Sent;
      answers.push(said);
      return { state: said.state, checkIn: { id: said.clientId, state: said.state, why: '', revision: 1 } };
    },
    '/api/commitments/link/why': ({ sent }) => {
      whys.push(sent);
      const { state: last = 'kept' } = answers.at(-1) ?? {};
      return { state: last, checkIn: { id: commitmentId, state: last, why: 'Dit', revision: 2 } };
    },
  });
  return { answers, whys, ...renderApp(<CheckInLinkPage />, { at: '/engagement/point' }) };
}

it('notes at once what was tapped in a mail, says so, and lets it be changed', async () => {
  const { answers, user } = open('kept');
  expect(await screen.findByRole('heading', { level: 1, name: 'C’est noté' })).toBeTruthy();
  expect(window.location.hash).toBe('');
  expect(answers).toMatchObject([{ token, state: 'kept' }]);
  // Tapped again, it is the same answer.
  await user.click(screen.getByRole('button', { name: 'C’est tenu' }));
  await user.click(screen.getByRole('button', { name: 'C’est avancé' }));
  await waitFor(() => expect(answers).toHaveLength(2));
  expect(answers[1]).toMatchObject({ state: 'advanced' });
});

it('completes what was tapped with why, and notes no second answer', async () => {
  const { answers, whys, user } = open('blocked');
  await user.type(await screen.findByRole('textbox', { name: /Pourquoi/ }), 'La mairie ne répond pas');
  await user.click(screen.getByRole('button', { name: 'Ajouter ce mot' }));
  expect(await screen.findByText('Votre mot est noté.')).toBeTruthy();
  expect(answers).toHaveLength(1);
  const checkInId = answers[0]?.clientId;
  expect(whys).toEqual([{ token, checkInId, revision: 1, why: 'La mairie ne répond pas' }]);
});

it('of what is over by now, an older mail’s tap changes nothing by itself', async () => {
  const { answers, user } = open('advanced', 'kept');
  expect(await screen.findByRole('heading', { level: 1, name: 'C’est déjà noté' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'C’est tenu', pressed: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'C’est tenu' }));
  expect(answers).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'C’est avancé' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'C’est noté' })).toBeTruthy();
  expect(answers).toMatchObject([{ state: 'advanced' }]);
});

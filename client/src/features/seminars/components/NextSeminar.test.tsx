// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { seminarOf } from '../testing/sample-seminar.ts';
import { NextSeminar } from './NextSeminar.tsx';

const closed = { manage: false, register: false, unregister: false };

it('shows the first that is held and concerns me, with my state', async () => {
  const items = [
    seminarOf({ id: 'a', title: 'Annulé', state: 'cancelled', mine: { state: 'registered', rank: null } }),
    seminarOf({ id: 'b', title: 'Clos', abilities: closed }),
    seminarOf({ id: 'c', title: 'Le mien', mine: { state: 'waiting', rank: 2 } }),
  ];
  answerRequests({ '/api/seminars': () => ({ items, next: null }) });
  renderApp(<NextSeminar />);
  const card = await screen.findByRole('region', { name: 'Le mien' });
  expect(card.textContent).toMatch(/^Prochain séminaire.*Vous êtes en liste d’attente$/);
  expect(screen.getByRole('link', { name: 'Le mien' }).getAttribute('href')).toBe('/seminaires/c');
});

it('shows what is held now to all who read it, with the way in and no word of a place that can’t be taken any more', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const span = { startsAt: at(-1), endsAt: at(1) };
  const items = [seminarOf({ id: 'a', title: 'En cours', abilities: closed, ...span })];
  answerRequests({ '/api/seminars': () => ({ items, next: null }) });
  renderApp(<NextSeminar join={(seminarId) => <a href={`/${seminarId}`}>Rejoindre</a>} />);
  const card = await screen.findByRole('region', { name: 'En cours' });
  expect(card.textContent).not.toContain('place');
  expect(screen.getByRole('link', { name: 'Rejoindre' }).getAttribute('href')).toBe('/a');
});

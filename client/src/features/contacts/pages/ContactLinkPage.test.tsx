// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { ContactLinkPage } from './ContactLinkPage.tsx';

const token = 'a-signed-token-that-came-by-mail.abc';

beforeEach(() => history.replaceState(null, '', `${paths.contactLink}#${token}`));

function draw(link: () => unknown) {
  const erased: unknown[] = [];
  answerRequests({
    '/api/contacts/link': link,
    '/api/contacts/link/erase': ({ sent }) => {
      erased.push(sent);
      return {};
    },
  });
  return { ...renderApp(<ContactLinkPage />), erased };
}

const kept = {
  ...{ incubator: 'Les Collines', name: 'Odile Tréhard', role: 'Maire', source: 'Forum des territoires' },
  keptUntil: '2028-07-19',
};

it('says what is kept, why and until when, and erases it when asked twice', async () => {
  const { user, erased } = draw(() => kept);
  expect(await screen.findByText('Forum des territoires')).toBeTruthy();
  expect(screen.getByText('19 juillet 2028')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Effacer ce qui me concerne' }));
  expect(erased).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Effacer pour de bon' }));
  expect(await screen.findByRole('heading', { name: 'C’est effacé' })).toBeTruthy();
  expect(erased).toEqual([{ token }]);
});

it('changes nothing where one keeps it after all', async () => {
  const { user, erased } = draw(() => kept);
  await user.click(await screen.findByRole('button', { name: 'Effacer ce qui me concerne' }));
  await user.click(screen.getByRole('button', { name: 'Garder' }));
  expect(screen.getByRole('button', { name: 'Effacer ce qui me concerne' })).toBeTruthy();
  expect(erased).toEqual([]);
});

it('says where a network is away that nothing changed, and tries again', async () => {
  let isAway = true;
  const { user } = draw(() => {
    if (isAway) throw new TypeError('no network');
    return kept;
  });
  await screen.findByRole('heading', { name: 'Le réseau ne répond pas' });
  isAway = false;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Odile Tréhard')).toBeTruthy();
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { IntroductionLinkPage } from './IntroductionLinkPage.tsx';

const token = 'a-signed-token-that-came-by-mail.abc';
const asked = {
  ...{ whom: 'Un maire', territory: null, motive: 'Comprendre.', context: '', ask: 'Relire.', minutes: 20 },
  ...{ expiresAt: '2026-12-11T08:00:00.000Z', requester: 'Nora Belkacem', organisation: 'La Cordée' },
  ...{ activity: '', by: 'Élise Rambaud', incubator: 'Les Collines', note: '', over: false, answer: null },
};

beforeEach(() => history.replaceState(null, '', `${paths.introductionLink}#${token}`));

function draw(link: () => unknown) {
  const sent: unknown[] = [];
  answerRequests({
    '/api/introductions/link': link,
    '/api/introductions/link/answer': ({ sent: body }) => {
      sent.push(body);
      return { answer: 'no' };
    },
  });
  return { ...renderApp(<IntroductionLinkPage />), sent };
}

it('answers nothing by being opened, and hides its secret from the address at once', async () => {
  const { sent } = draw(() => asked);
  await screen.findByText(/Élise Rambaud, de Les Collines, vous transmet/);
  expect(sent).toEqual([]);
  expect(location.hash).toBe('');
});

it('refuses in private, once', async () => {
  const { user, sent } = draw(() => asked);
  await user.click(await screen.findByRole('radio', { name: 'Je préfère refuser' }));
  await user.click(screen.getByRole('button', { name: 'Refuser en privé' }));
  expect(await screen.findByRole('heading', { name: 'C’est noté' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Refuser en privé' })).toBeNull();
  expect(sent).toEqual([{ token, answer: { answer: 'no', words: '' } }]);
});

it('doesn’t send a proposal without saying who', async () => {
  const { user, sent } = draw(() => asked);
  await user.click(await screen.findByRole('radio', { name: 'Je propose quelqu’un d’autre' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer ma proposition' }));
  expect(screen.getByText('Dites à qui vous pensez.')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('asks for nothing where it is too late', async () => {
  draw(() => ({ ...asked, over: true }));
  expect(await screen.findByRole('heading', { name: 'Cette demande est close' })).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Votre réponse' })).toBeNull();
});

it('says where a link is worth nothing any more', async () => {
  draw(() => Response.json({ code: 'link_expired', message: '' }, { status: 410 }));
  expect(await screen.findByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeTruthy();
});

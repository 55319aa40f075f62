// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../../lib/paths.ts';
import { answerRequests } from '../../../../testing/answers.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { personOf } from '../../testing/sample-article.ts';
import { TalkedAbout } from './TalkedAbout.tsx';

const [id, channelId] = [1, 2].map((rank) => `0192f0a4-7c3e-7a10-8b11-0000000000b${rank}`);
const author = personOf('Nora Belkacem', 3);
const thread = {
  ...{
    id,
    channelId,
    title: 'Six mois d’essai',
    kind: 'discussion',
    author,
    activityAt: '2026-03-02T08:00:00.000Z',
  },
  latest: { author: personOf('Karim Haddad', 4) },
  standing: { unread: 2 },
};

it('shows the conversations that the number counts, each leading to its own', async () => {
  const asked: string[] = [];
  answerRequests({
    '/api/me/threads': ({ search }) => {
      asked.push(`${search.get('experiences')} ${search.get('unread')}`);
      return { items: [thread], next: null };
    },
  });
  renderApp(<TalkedAbout />);
  const line = await screen.findByRole('link', { name: /Six mois d’essai/ });
  expect(line.getAttribute('href')).toBe(paths.thread(channelId ?? '', id ?? ''));
  expect(line.textContent).toMatch(/dernier message.: Karim Haddad/);
  expect(screen.getByText('2 messages non lus')).toBeTruthy();
  expect(asked).toEqual(['true true']);
});

it('is not there where nothing is unread', async () => {
  answerRequests({ '/api/me/threads': () => ({ items: [], next: null }) });
  const { queryClient } = renderApp(<TalkedAbout />);
  await waitFor(() => expect(queryClient.getQueryCache().getAll()[0]?.state.status).toBe('success'));
  expect(screen.queryByRole('region')).toBeNull();
});

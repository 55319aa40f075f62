// @vitest-environment jsdom
import type { Bookmark } from '@sentiers/shared/bookmarks/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { BookmarksPage } from './BookmarksPage.tsx';

const id = (at: number) => `0192f0a4-7c3e-7a10-8b11-00000000000${at}`;

it('hands the focus on when a bookmark is removed, be it to one whose message is gone', async () => {
  const items: Bookmark[] = [1, 2].map((at) => ({
    ...{ id: id(at), messageId: id(at), at: '2026-11-02T09:00:00.000Z', note: '', author: null },
    ...{ excerpt: `Mots ${at}`, place: null },
  }));
  answerRequests({
    '/api/me/bookmarks': () => ({ items, next: null }),
    [`/api/messages/${id(1)}/bookmark`]: () => void items.shift(),
    [`/api/messages/${id(2)}/bookmark`]: () => void items.shift(),
  });
  const { user } = renderApp(
    <NoticeProvider>
      <BookmarksPage />
    </NoticeProvider>,
  );
  const [first, second] = await screen.findAllByRole('button', { name: 'Retirer' });
  first?.focus();
  await user.keyboard('{Enter}');
  await expect.poll(() => screen.queryByText('Mots 1')).toBeNull();
  expect(document.activeElement).toBe(second);
  await user.keyboard('{Enter}');
  await expect.poll(() => screen.queryByText('Mots 2')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Signets' }));
});

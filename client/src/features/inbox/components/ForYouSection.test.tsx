// @vitest-environment jsdom
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { ForYouSection } from './ForYouSection.tsx';

function noticeOf(id: string): Notice {
  return {
    ...{ id, version: 1, kind: 'notice', reason: 'announcement', group: null, actor: null },
    ...{ cohortId: null, threadId: id, threadTitle: `Fil ${id}`, messageId: null, seq: null },
    ...{ excerpt: `Mots ${id}`, note: '', at: new Date().toISOString(), awaits: false, done: false },
  };
}

it('hands the focus on when a line is seen, and keeps it where none is left', async () => {
  const items = ['a', 'b'].map(noticeOf);
  answerRequests({ '/api/inbox': () => ({ items, next: null }) });
  const { user } = renderApp(
    <NoticeProvider>
      <ForYouSection />
    </NoticeProvider>,
  );
  await screen.findByText(/Mots a/);
  for (const left of [1, 0]) {
    screen.getAllByRole('button', { name: /^C’est vu/ })[0]?.focus();
    items.shift();
    await user.keyboard('{Enter}');
    await expect.poll(() => screen.queryAllByRole('article').length).toBe(left);
    const list = screen.getByRole('group', { name: 'Pour vous' });
    expect(document.activeElement).toBe(left ? screen.getByRole('link', { name: /annonce/ }) : list);
  }
});

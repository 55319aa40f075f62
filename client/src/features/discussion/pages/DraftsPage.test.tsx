// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { DraftsPage } from './DraftsPage.tsx';

it('hands the focus on when a draft is thrown away', async () => {
  answerRequests({ '/api/me/drafts': () => ({ items: [] }) });
  const { clock, open } = onePerson();
  const { client } = await open();
  for (const name of ['a', 'b']) {
    void client.drafts.write(`thread:${name}`, { body: `Mots ${name}` });
    await clock.pass(1_000);
  }
  const { user } = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <DraftsPage />
      </NoticeProvider>
    </JournalContext>,
  );
  const [first] = screen.getAllByRole('button', { name: 'Jeter ce brouillon' });
  first?.focus();
  await user.keyboard('{Enter}');
  await act(() => clock.pass(1_000));
  expect(screen.getAllByRole('article').length).toBe(1);
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Réponse dans un fil' }));
  await user.keyboard('{Tab}{Enter}');
  await act(() => clock.pass(1_000));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Brouillons' }));
});

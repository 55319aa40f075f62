// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { EnterPage } from './EnterPage.tsx';

const at = (address: string) => renderApp(<EnterPage />, { at: address, path: '/s/:code?' });

it('enters in one tap where the address says the code', async () => {
  const entry = {
    thread: { id: 'r1' },
    questions: { questions: [], voted: ['q1'] },
    polls: { votes: [], drafts: [] },
  };
  answerRequests({ '/api/room-entries': () => ({ roomId: 'r1', entry }) });
  const { user, router, queryClient } = at('/s/BCDFGH');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Code de la salle' });
  expect(field.value).toBe('BCDFGH');
  await user.click(screen.getByRole('button', { name: 'Entrer' }));
  await expect.poll(() => router.state.location.pathname).toBe('/salles/r1');
  // What came with the code is not asked for again.
  const kept = (key: readonly unknown[]) => queryClient.getQueryData(key);
  expect(kept(queries.threads.get.queryKey({ input: { threadId: 'r1' } }))).toEqual(entry.thread);
  expect(kept(queries.roomQuestions.mine.queryKey({ input: { roomId: 'r1' } }))).toEqual(entry.questions);
  expect(kept(queries.polls.mine.queryKey({ input: { conversationId: 'r1' } }))).toEqual(entry.polls);
});

it('asks for nothing as long as nothing is typed, and says what to do of a code that leads nowhere', async () => {
  answerRequests({});
  const { user } = at('/s');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Entrer' });
  expect(button.disabled).toBe(true);
  await user.type(screen.getByRole('textbox'), 'zzz zzz{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Relisez les six lettres');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('zzz zzz');
});

// @vitest-environment jsdom
import type { Reminder, ScheduledMessage } from '@sentiers/shared/later/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { LaterPage } from './LaterPage.tsx';

const id = (at: number) => `0192f0a4-7c3e-7a10-8b11-00000000000${at}`;
const at = '2027-01-04T09:00:00.000Z';
const place = { threadId: id(8), channelId: id(9), label: 'Un fil', seq: null };

it('hands the focus on, from one list to the other, and keeps it once both are empty', async () => {
  const scheduled: ScheduledMessage[] = [
    {
      id: id(1),
      conversationId: id(8),
      body: 'Bonjour',
      at,
      revision: 1,
      status: 'waiting',
      refusal: null,
      place,
    },
  ];
  const reminders: Reminder[] = [
    { id: id(2), messageId: id(3), at, note: 'À relire', author: null, excerpt: 'Des mots', place },
  ];
  answerRequests({
    '/api/me/scheduled': () => ({ items: scheduled }),
    '/api/me/reminders': () => ({ items: reminders }),
    [`/api/me/scheduled/${id(1)}`]: () => void scheduled.pop(),
    [`/api/messages/${id(3)}/reminder`]: () => void reminders.pop(),
  });
  const { user } = renderApp(
    <NoticeProvider>
      <LaterPage />
    </NoticeProvider>,
  );
  const focus = async (name: string) => (await screen.findByRole('button', { name })).focus();
  await focus('Ne pas envoyer');
  await user.keyboard('{Enter}');
  await expect.poll(() => screen.queryByText('Bonjour')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /Un fil/ }));
  await focus('Oublier');
  await user.keyboard('{Enter}');
  await expect.poll(() => screen.queryByText('Des mots')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Plus tard' }));
});

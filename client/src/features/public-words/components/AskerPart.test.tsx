// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { AskerPart } from './AskerPart.tsx';

const threadId = '0192f0a4-7c3e-7a10-8b11-0000000000a1';
const account = '0192f0a4-7c3e-7a10-8b11-0000000000ff';
const lea = {
  id: account,
  name: 'Léa Martin',
  organisation: null,
  role: 'coordinator',
  cohortYear: null,
  photo: null,
};
const zoe = {
  about: 'question',
  name: 'Zoé Petit',
  email: 'zoe@exemple.org',
  organisation: 'Mairie de Langogne',
};

interface Sent {
  clientId: string;
  body: string;
}

afterEach(() => localStorage.clear());

/** The part beside a server that keeps what is answered; `refusals` are what it says first, one for each sending. */
async function draw({ asker = zoe as object | null, refusals = [] as (() => unknown)[] } = {}) {
  const sent: Sent[] = [];
  const answers: { by: object; at: string }[] = [];
  let asked = 0;
  answerRequests({
    [`/api/threads/${threadId}/asker`]: () => {
      asked += 1;
      return { asker: asker && { territory: null, ...asker, answers } };
    },
    [`/api/threads/${threadId}/asker/answers`]: ({ sent: body }) => {
      sent.push(body as Sent);
      const refusal = refusals.shift();
      if (refusal) return refusal();
      answers.push({ by: lea, at: '2026-11-26T08:00:00.000Z' });
      return {};
    },
  });
  const view = renderApp(
    <JournalContext value={{ account } as unknown as JournalClient}>
      <NoticeProvider>
        <p>le fil</p>
        <AskerPart threadId={threadId} />
      </NoticeProvider>
    </JournalContext>,
  );
  await waitFor(() => expect(asked).toBe(1));
  return { ...view, sent };
}

const open = async ({ user }: Awaited<ReturnType<typeof draw>>) => {
  await user.click(await screen.findByRole('button', { name: 'Répondre par courriel' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Répondre à Zoé Petit' }));
  return { dialog, field: dialog.getByLabelText('Votre réponse') as HTMLTextAreaElement };
};

it('says who asks and from where, that nobody answered, then who did', async () => {
  const view = await draw();
  const part = within(await screen.findByRole('region', { name: 'Qui a posé cette question' }));
  expect(part.getByText('Zoé Petit pose une question, sans compte')).toBeTruthy();
  expect(part.getByText('zoe@exemple.org · Mairie de Langogne')).toBeTruthy();
  expect(part.getByText('Aucune réponse par courriel pour l’instant.')).toBeTruthy();
  const { dialog, field } = await open(view);
  expect(dialog.getByText('Elle part à zoe@exemple.org, et reste dans ce fil.')).toBeTruthy();
  await view.user.type(field, '  Bonjour Zoé.  ');
  await view.user.click(dialog.getByRole('button', { name: 'Envoyer' }));
  expect(await part.findByText(/1 réponse envoyée, la dernière par Léa Martin/)).toBeTruthy();
  expect(await screen.findByText('Réponse envoyée à Zoé Petit.')).toBeTruthy();
  expect(view.sent.map(({ body }) => body)).toEqual(['Bonjour Zoé.']);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await open(view)).field.value).toBe('');
});

it('is not there in a thread that nobody without an account opened', async () => {
  await draw({ asker: null });
  expect(screen.queryByRole('region')).toBeNull();
});

it('asks for words before it sends any', async () => {
  const view = await draw();
  const { dialog, field } = await open(view);
  await view.user.type(field, '   ');
  await view.user.click(dialog.getByRole('button', { name: 'Envoyer' }));
  expect(await dialog.findByText('Écrivez votre réponse.')).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(view.sent).toEqual([]);
});

it('keeps the words where they could not leave, and sends them again as the same answer', async () => {
  const view = await draw({
    refusals: [() => Response.json({ code: 'overloaded', message: '' }, { status: 503 })],
  });
  const { dialog, field } = await open(view);
  await view.user.type(field, 'Bonjour Zoé.');
  await view.user.click(dialog.getByRole('button', { name: 'Envoyer' }));
  expect(await dialog.findByText(/^Beaucoup de monde écrit/)).toBeTruthy();
  expect(field.value).toBe('Bonjour Zoé.');
  view.unmount();
  const again = await draw();
  const reopened = await open(again);
  expect(reopened.field.value).toBe('Bonjour Zoé.');
  await again.user.click(reopened.dialog.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(again.sent).toHaveLength(1));
  expect(again.sent[0]?.clientId).toBe(view.sent[0]?.clientId);
});

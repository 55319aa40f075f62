// @vitest-environment jsdom
import '../../../../testing/no-layout.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { setLightMode } from '../../../../components/light-mode.ts';
import { NoticeProvider } from '../../../../components/Notices.tsx';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { onePerson } from '../../../../lib/journal/testing/one-person.ts';
import { calm } from '../../../../lib/journal/testing/simulated-network.ts';
import { answerRequests } from '../../../../testing/answers.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { NewMessagePage } from '../../pages/NewMessagePage.tsx';
import { NewThread } from './NewThread.tsx';

setLightMode(true);

const channelId = '0192f0a4-7c3e-7a10-8b11-000000000009';
const channel = {
  ...{ id: channelId, kind: 'cohort', name: 'Le refuge', cohortId: channelId },
  ...{ readers: { members: 2, facilitators: 1, coordinators: 1 }, abilities: { announce: false } },
} as Channel;
const me = { id: 'anna', person: { id: 'anna', name: 'Anna' }, preferences: {} } as Me;
const karim = {
  id: 'karim',
  name: 'Karim',
  organisation: null,
  role: 'member',
  cohortYear: null,
  photo: null,
};

/** A page over a device whose network hangs: what is written leaves it, and no answer comes. */
async function draw(page: React.ReactNode, at: string) {
  answerRequests({
    '/api/me': () => me,
    '/api/people': () => ({ items: [karim], next: null }),
    '/api/people/karim': () => karim,
  });
  const { clock, open } = onePerson();
  const { client, link } = await open();
  link.weather = { ...calm, delay: 1_000_000_000 };
  const pass = () => act(() => clock.pass(100));
  const view = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>{page}</NoticeProvider>
    </JournalContext>,
    { at },
  );
  await pass();
  return { ...view, client, pass };
}

const value = (name: string) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name, hidden: true }).value;

it('shows a thread as it was written while it leaves, and nothing as wrong', async () => {
  const { user, client, pass } = await draw(<NewThread me={me} channel={channel} />, '/nouveau');
  const publish = screen.getByRole('button', { name: 'Publier' });
  await user.click(publish);
  expect(screen.getAllByRole('alert').length).toBe(2);
  await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Un titre entier');
  await user.type(screen.getByRole('textbox', { name: 'Votre message' }), 'Des mots');
  await pass();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await pass();
  expect(client.drafts.get(`channel:${channelId}`).content.body).toBe('');
  expect([value('Titre'), value('Votre message')]).toEqual(['Un titre entier', 'Des mots']);
  expect(screen.queryAllByRole('alert')).toEqual([]);
  expect(screen.getByText('Publication…').role).toBe('status');
  expect(screen.getByLabelText('Titre').closest('[inert]')).toBeTruthy();
  expect(document.activeElement).toBe(publish);
});

it('says why a thread stays where a file of its words found no place, and gives its words back', async () => {
  const { user, client, pass } = await draw(<NewThread me={me} channel={channel} />, '/nouveau');
  const content = { size: 1, read: () => 'what no storage can copy' } as unknown as Blob;
  const file = { id: channelId, name: 'toit.jpg', kind: 'image', voice: null, content } as const;
  const added = client.outbox.files.add(`channel:${channelId}`, [file]).catch(() => 'lost');
  await pass();
  expect(await added).toBe('lost');
  await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Un titre entier');
  await user.click(screen.getByRole('textbox', { name: 'Votre message' }));
  await user.paste(`Des mots ![](file:${channelId})`);
  await pass();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await pass();
  expect(await screen.findByText(/n’a plus de place pour un des fichiers/)).toBeTruthy();
  expect([value('Titre'), client.outbox.getSnapshot().entries]).toEqual(['Un titre entier', []]);
  expect(screen.getByLabelText('Titre').closest('[inert]')).toBeNull();
});

it('does the same with a first message to someone', async () => {
  const { user, client, pass } = await draw(<NewMessagePage />, '/messages/nouveau?a=karim');
  await screen.findByText('Karim');
  const send = screen.getByRole('button', { name: 'Envoyer' });
  await user.type(screen.getByRole('textbox', { name: 'Votre message' }), 'Des mots');
  await pass();
  await user.click(send);
  await pass();
  expect(client.drafts.get('direct:karim').content.body).toBe('');
  expect(value('Votre message')).toBe('Des mots');
  expect(screen.getByRole('button', { name: 'Retirer Karim', hidden: true })).toBeTruthy();
  expect(screen.queryAllByRole('alert')).toEqual([]);
  expect(screen.getByText('Envoi…')).toBeTruthy();
});

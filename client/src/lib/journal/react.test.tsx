// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useAskedBeforeLeaving } from '../use-asked-before-leaving.ts';
import type { JournalClient } from './journal-client.ts';
import {
  JournalContext,
  useConnection,
  useConversation,
  useDraft,
  useLiveEntities,
  useTakesFiles,
} from './react.ts';
import { type OnePerson, onePerson, room } from './testing/one-person.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

afterEach(cleanup);

function Room() {
  const { items, messages, sent, status, gestures } = useConversation(room);
  const { kind } = useConnection();
  const draft = useDraft(`thread:${room}`);
  const waits = messages.map(({ body, state }) => `${body} (${state})`);
  const shown = items.map(({ id, body }) => gestures.get(id)?.edit?.body ?? body);
  return (
    <p data-testid="room">
      {[status, kind, ...shown, ...sent.map(({ body }) => body), ...waits, draft.content.body].join(' | ')}
    </p>
  );
}

async function draw(): Promise<OnePerson & { tab: SimulatedTab; pass: (time: number) => Promise<void> }> {
  const person = onePerson();
  const tab = await person.open();
  const pass = (time: number) => act(() => person.clock.pass(time));
  render(
    <StrictMode>
      <JournalContext value={tab.client}>
        <Room />
      </JournalContext>
    </StrictMode>,
  );
  await pass(2_000);
  return { ...person, tab, pass };
}

const shown = () => screen.getByTestId('room').textContent;

test('shows what is written at once, as it is on its way, then as the server has it', async () => {
  const { tab, pass } = await draw();
  expect(shown()).toBe('ready | online | ');
  tab.link.cut();
  void tab.client.outbox.sendMessage({ conversationId: room }, 'un mot');
  await pass(10_000);
  expect(shown()).toBe('ready | offline | un mot (queued) | ');
  tab.link.restore();
  await pass(60_000);
  expect(shown()).toBe('ready | online | un mot | ');
  const [message] = tab.client.conversation(room).getSnapshot().items;
  tab.link.cut();
  if (message) void tab.client.outbox.edit(message, 'un autre mot');
  void tab.client.drafts.write(`thread:${room}`, { body: 'la suite' });
  await pass(10_000);
  expect(shown()).toBe('ready | offline | un autre mot | la suite');
});

test('leaves the room when nobody looks, and says what is gone', async () => {
  const { server, pass } = await draw();
  server.remove(room);
  await pass(60_000);
  expect(shown()).toBe('gone | online | ');
  const opened = server.log.length;
  cleanup();
  await pass(120_000);
  const asked = server.log.slice(opened).filter(({ name }) => name === 'messages.list');
  expect(asked).toEqual([]);
});

function Polls() {
  const { status, of } = useLiveEntities(room);
  const votes = of('tally').map(({ voters }) => voters.people);
  return <p data-testid="polls">{[status, ...of('poll').map(({ id }) => id), ...votes].join(' | ')}</p>;
}

test('shows what a conversation carries beside its messages as it changes, and asks for it only where it is looked at', async () => {
  const { server, tab, pass } = await draw();
  const asked = () => server.log.filter(({ name }) => name === 'conversations.live').length;
  server.poll(room, 'poll', 0);
  await pass(1_000);
  expect(asked()).toBe(0);
  render(
    <StrictMode>
      <JournalContext value={tab.client}>
        <Polls />
      </JournalContext>
    </StrictMode>,
  );
  await pass(1_000);
  const polls = () => screen.getByTestId('polls').textContent;
  expect([polls(), asked()]).toEqual(['ready | poll', 1]);
  server.poll(room, 'poll', 3);
  server.poll(room, 'poll', 4);
  await pass(60_000);
  expect([polls(), asked()]).toEqual(['ready | poll | 4', 1]);
});

function Leaving({ client }: { client: JournalClient | null }) {
  useAskedBeforeLeaving(useTakesFiles(client));
  return null;
}

test('a page is not left without a word while a file is not on the device yet', async () => {
  const { tab, pass } = await draw();
  const isAsking = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const { rerender } = render(<Leaving client={null} />);
  rerender(<Leaving client={tab.client} />);
  expect(isAsking()).toBe(false);
  const file = { id: crypto.randomUUID(), name: 'a.txt', kind: 'document', voice: null } as const;
  let added: Promise<void> = Promise.resolve();
  act(() => {
    added = tab.client.outbox.files.add(`thread:${room}`, [{ ...file, content: new Blob(['a']) }]);
  });
  expect(isAsking()).toBe(true);
  await pass(1_000);
  await added;
  expect(isAsking()).toBe(false);
});

// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { JournalContext, useConnection, useConversation, useDraft } from './react.ts';
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

// @vitest-environment jsdom
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { onePerson } from '../../../../lib/journal/testing/one-person.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { samplePoll } from '../../testing/sample-polls.ts';
import { PollDialog } from './PollDialog.tsx';

interface Sent {
  path: string;
  method: string;
  body: { poll?: { question: string }; revision?: number; clientId?: string } | null;
}

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** Draws the form; `answer` says what becomes of each request: a status and a body, null where no answer comes. */
async function draw(draft: Poll | null, answer: (sent: Sent, nth: number) => [number, unknown] | null) {
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const body = (await request.json().catch(() => null)) as Sent['body'];
    const one = { path: new URL(request.url).pathname, method: request.method, body };
    sent.push(one);
    const said = answer(one, sent.length);
    if (!said) throw new TypeError('no network');
    return Response.json(said[1], { status: said[0] });
  });
  const { client } = await onePerson().open();
  const onSaved = vi.fn<(poll: Poll) => void>();
  const dialog = (
    <PollDialog {...{ conversationId: 'room', draft, shared: false, onSaved }} onClose={() => undefined} />
  );
  const view = renderApp(<JournalContext value={client}>{dialog}</JournalContext>);
  const question = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Question' });
  const option = (nth: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `Réponse ${nth}` });
  return { ...view, sent, onSaved, question, option };
}

const draft = samplePoll({ id: 'poll', state: 'draft', openedAt: null });
const refusal = (code: string, details: object) => ({ code, message: code, details });

it('adds answers by Enter, says what is missing, and opens what it made', { timeout: 20_000 }, async () => {
  const { user, sent, onSaved, question, option } = await draw(null, ({ path }) => [
    201,
    path.endsWith('/opening') ? { ...draft, state: 'open' } : draft,
  ]);
  await user.click(screen.getByRole('button', { name: 'Ouvrir aux votes' }));
  expect(screen.getByText('2 champs sont à corriger.')).toBeTruthy();
  expect(document.activeElement).toBe(question());
  await user.type(question(), 'Quand ?');
  await user.type(option(1), 'Lundi{Enter}Mardi{Enter}Jeudi');
  expect(document.activeElement).toBe(option(3));
  await user.click(screen.getByRole('button', { name: /^Monter\s: Jeudi/ }));
  expect(option(2).value).toBe('Jeudi');
  await user.click(screen.getByRole('button', { name: 'Ouvrir aux votes' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(onSaved.mock.calls[0]?.[0].state).toBe('open');
  const writes = sent.filter(({ method }) => method !== 'GET');
  expect(writes.map(({ path }) => path)).toEqual([
    '/api/conversations/room/polls',
    '/api/polls/poll/opening',
  ]);
  expect(writes[0]?.body).toMatchObject({
    poll: {
      question: 'Quand ?',
      form: { kind: 'single', options: [{ label: 'Lundi' }, { label: 'Jeudi' }, {}] },
    },
  });
  expect(Object.keys(sessionStorage)).toEqual([]);
});

it('has the server’s reason at its field', { timeout: 20_000 }, async () => {
  const fields = [{ path: ['poll', 'form', 'options', 1, 'label'], reason: 'option_twice' }];
  const { user, option } = await draw(draft, () => [422, refusal('invalid_input', { fields })]);
  await user.click(screen.getByRole('button', { name: 'Garder en brouillon' }));
  await screen.findByText('Cette réponse est déjà proposée plus haut.');
  expect(document.activeElement).toBe(option(2));
});

it('corrects what may have arrived, rather than make it twice', { timeout: 20_000 }, async () => {
  const { user, sent, onSaved, question, option } = await draw(null, (_sent, nth) =>
    nth === 1 ? null : [201, draft],
  );
  await user.type(question(), 'Quand ?');
  await user.type(option(1), 'Lundi{Enter}Mardi');
  await user.click(screen.getByRole('button', { name: 'Garder en brouillon' }));
  await screen.findByText(/^Le réseau ne répond pas/);
  await user.type(question(), ' Et où ?');
  await user.click(screen.getByRole('button', { name: 'Garder en brouillon' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  const writes = sent
    .filter(({ method }) => method !== 'GET')
    .map(({ method, body }) => [method, body?.poll?.question]);
  expect(writes).toEqual([
    ['POST', 'Quand ?'],
    ['POST', 'Quand ?'],
    ['PUT', 'Quand ? Et où ?'],
  ]);
  expect(sent[0]?.body?.clientId).toBe(sent[1]?.body?.clientId);
});

it('lets one choose between two versions of a draft', { timeout: 20_000 }, async () => {
  const theirs = { ...draft, question: 'Et comment repart-on ?', revision: 4 };
  const { user, sent, onSaved, question } = await draw(draft, (_sent, nth) =>
    nth === 1 ? [409, refusal('revision_conflict', { current: theirs })] : [200, draft],
  );
  await user.clear(question());
  await user.type(question(), 'Comment vient-on ?');
  await user.click(screen.getByRole('button', { name: 'Garder en brouillon' }));
  await screen.findByText(/Et comment repart-on/);
  await user.click(screen.getByRole('button', { name: 'Garder la mienne' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  const writes = sent
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => [body?.revision, body?.poll?.question]);
  expect(writes).toEqual([
    [1, 'Comment vient-on ?'],
    [4, 'Comment vient-on ?'],
  ]);
});

it('goes on from another’s version where that is chosen', { timeout: 20_000 }, async () => {
  const theirs = { ...draft, question: 'Et comment repart-on ?', revision: 4 };
  const { user, question } = await draw(draft, () => [
    409,
    refusal('revision_conflict', { current: theirs }),
  ]);
  await user.type(question(), ' !');
  await user.click(screen.getByRole('button', { name: 'Garder en brouillon' }));
  await user.click(await screen.findByRole('button', { name: 'Reprendre la sienne' }));
  expect(question().value).toBe('Et comment repart-on ?');
});

it('keeps what is typed through a reload', { timeout: 20_000 }, async () => {
  const first = await draw(null, () => [201, draft]);
  await first.user.type(first.question(), 'Quand ?');
  first.unmount();
  const again = await draw(null, () => [201, draft]);
  expect(again.question().value).toBe('Quand ?');
});

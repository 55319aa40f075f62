// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { queries } from '../../../lib/api/api.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { sampleView } from '../testing/sample-polls.ts';
import { LivePoll } from './LivePoll.tsx';

afterEach(() => sessionStorage.clear());

/** Draws a poll in a conversation of which the server knows nothing: whatever is voted there is refused. */
async function draw() {
  answerRequests({ '/api/conversations/room/polls/mine': () => ({ votes: [], drafts: [] }) });
  const person = onePerson();
  const { client, link } = await person.open();
  const view = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <LivePoll view={sampleView()} />
      </NoticeProvider>
    </JournalContext>,
  );
  const queryKey = queries.polls.mine.queryKey({ input: { conversationId: 'room' } });
  view.queryClient.setQueryData(queryKey, { votes: [], drafts: [] });
  const vote = async () => {
    await view.user.click(screen.getByRole('radio', { name: /^Le car/ }));
    await view.user.click(screen.getByRole('button', { name: 'Voter' }));
  };
  return {
    ...view,
    ...person,
    client,
    link,
    vote,
    mine: () => view.queryClient.getQueryData(queryKey)?.votes,
  };
}

it('keeps a vote on the device until there is a network, and shows it as voted', async () => {
  const { vote, link, client, clock, mine } = await draw();
  link.cut();
  await vote();
  await clock.pass(100);
  const choice = { kind: 'options', optionIds: ['bus'] };
  await waitFor(() => expect(mine()).toEqual([{ pollId: 'poll-single', round: 1, choice }]));
  expect(client.outbox.getSnapshot().entries).toMatchObject([
    { lane: 'poll:poll-single', work: { kind: 'poll-vote', conversationId: 'room', round: 1, choice } },
  ]);
});

it('says why a vote was refused, and takes it for none', async () => {
  const { vote, clock } = await draw();
  await vote();
  for (let seconds = 0; seconds < 5; seconds += 1) await clock.pass(1_000);
  await screen.findByText(/^Votre vote n’a pas été pris en compte\./);
});

it('keeps what is chosen and not sent through a reload', async () => {
  const first = await draw();
  await first.user.click(screen.getByRole('radio', { name: /^Le car/ }));
  first.unmount();
  await draw();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Le car/ }).checked).toBe(true);
});

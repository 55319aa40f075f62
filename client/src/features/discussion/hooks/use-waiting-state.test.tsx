// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../lib/journal/waiting.ts';
import { renderApp } from '../../../testing/render.tsx';
import { useWaitingState } from './use-waiting-state.ts';

const online = { kind: 'online' };
const journal = {
  state: { subscribe: () => () => undefined, getSnapshot: () => online },
} as unknown as JournalClient;

function Reason({ waiting }: { waiting: WaitingEntry }) {
  const state = useWaitingState(waiting);
  return <p>{state.kind === 'refused' ? state.reason : state.kind}</p>;
}

it.each([
  ['fr', /n’est plus là/],
  ['en', /is gone/],
] as const)('says what is wrong with the words of a message that was refused (%s)', (language, words) => {
  const refusal = {
    code: 'invalid_input',
    details: { fields: [{ path: ['body'], reason: 'file_gone' }] },
  } as const;
  const waiting = { entry: { refusal }, body: '', state: 'refused' } as unknown as WaitingEntry;
  renderApp(
    <JournalContext value={journal}>
      <Reason waiting={waiting} />
    </JournalContext>,
    { language },
  );
  expect(screen.getByText(words)).toBeTruthy();
});

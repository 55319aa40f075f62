// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { onePerson } from '../../../../lib/journal/testing/one-person.ts';
import { messageOf } from '../../../../lib/journal/testing/sample-entities.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { type MessageWorld, ThreadMessage } from './ThreadMessage.tsx';

const nothing = () => {};

function Thread() {
  const [shown, setShown] = useState(false);
  const world = {
    actor: { personId: 'anna', grants: [], suspended: false },
    facts: { channel: { kind: 'cohort', cohortId: null }, closed: false },
    place: { canPost: false, canAccept: false, answerId: null, muted: null, guest: false },
    acts: { react: nothing, act: nothing, showHistory: nothing, withdraw: nothing },
    folding: { folds: () => !shown, show: () => setShown(true) },
    movedPlaces: { out: nothing, come: nothing },
    choose: nothing,
  } as unknown as MessageWorld;
  return (
    <ThreadMessage
      world={world}
      message={messageOf(1, 1, { body: 'Des mots repliés' })}
      {...{ grouped: false, aimed: false, correction: null, justSent: false, chosen: null, under: null }}
      {...{ movedOut: [], movedIn: [] }}
    />
  );
}

it('gives the focus to the message that one asked to see', async () => {
  const { client } = await onePerson().open();
  const { user } = renderApp(
    <JournalContext value={client}>
      <Thread />
    </JournalContext>,
  );
  screen.getByRole('button', { name: /afficher/ }).focus();
  await user.keyboard('{Enter}');
  const message = screen.getByText('Des mots repliés').closest('article');
  expect(message).toBeTruthy();
  expect(document.activeElement).toBe(message);
});

// @vitest-environment jsdom
import type { PassageAnswer } from '@sentiers/shared/recaps/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it, test } from 'vitest';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { renderApp } from '../../../testing/render.tsx';
import type { MyPassage } from '../hooks/use-my-words.ts';
import { MyPassageCard } from './MyPassageCard.tsx';

const passage = (fields: Partial<MyPassage> = {}): MyPassage => ({
  ...{ id: 'p', kind: 'message', sourceId: 's', mark: 'decision', said: 'On garde la navette' },
  ...{ saidAt: '2026-11-26T10:00:00.000Z', about: null, codevText: null, votes: null, answeredLive: false },
  ...{ anonymous: false, state: 'asked', words: '', inPost: false, pending: false },
  ...fields,
});

function card(fields: Partial<MyPassage> = {}) {
  const given: PassageAnswer[] = [];
  const journal = { account: 'nora' } as JournalClient;
  const { user } = renderApp(
    <JournalContext value={journal}>
      <MyPassageCard passage={passage(fields)} onAnswer={(answer) => given.push(answer)} />
    </JournalContext>,
  );
  return { user, given };
}
const button = (name: string) => screen.getByRole('button', { name });

test.each<[string, PassageAnswer]>([
  ['Accepter', { choice: 'accept' }],
  ['Sans mon nom', { choice: 'anonymise' }],
  ['Refuser', { choice: 'refuse' }],
])('« %s » is one press', async (name, answer) => {
  const { user, given } = card();
  expect(screen.getByText('Sans réponse, ces mots ne sont pas repris.')).toBeTruthy();
  await user.click(button(name));
  expect(given).toEqual([answer]);
});

it('words are given otherwise, and not empty; what is being written is kept', async () => {
  const { user, given } = card();
  await user.click(button('Modifier'));
  const field = await screen.findByLabelText('Comment voulez-vous être cité·e ?');
  await user.clear(field);
  await user.click(button('Être cité·e ainsi'));
  expect(await screen.findByText('Écrivez quelques mots, ou refusez.')).toBeTruthy();
  await user.type(field, 'Mardi, on roule');
  expect(Object.values(localStorage)).toContain('"Mardi, on roule"');
  await user.click(button('Être cité·e ainsi'));
  expect(given).toEqual([{ choice: 'edit', words: 'Mardi, on roule' }]);
  expect(Object.values(localStorage)).not.toContain('"Mardi, on roule"');
});

it('what was worded otherwise stays so without a name', async () => {
  const { user, given } = card({ state: 'edited', words: 'Mardi, on roule' });
  expect(button('Modifier').getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('Mardi, on roule')).toBeTruthy();
  await user.click(button('Sans mon nom'));
  expect(given).toEqual([{ choice: 'anonymise', words: 'Mardi, on roule' }]);
});

it('what was asked without a name is accepted without one', () => {
  card({ anonymous: true, state: 'accepted', words: 'On garde la navette' });
  expect(button('Accepter, sans nom').getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByRole('button', { name: 'Sans mon nom' })).toBeNull();
  expect(screen.getByText('Repris tels quels, sans nom.')).toBeTruthy();
});

it('what is published can only be withdrawn, once one is sure', async () => {
  const { user, given } = card({ state: 'accepted', words: 'On garde la navette', inPost: true });
  expect(screen.queryByRole('button', { name: 'Accepter' })).toBeNull();
  await user.click(button('Retirer mes mots'));
  expect(given).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  await user.click(dialog.querySelector('button:last-of-type') as HTMLElement);
  expect(given).toEqual([{ choice: 'refuse' }]);
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { onePerson } from '../../../../lib/journal/testing/one-person.ts';
import { entryOf, refused, works } from '../../../../lib/journal/testing/outbox-stage.ts';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { CorrectionLine } from './CorrectionLine.tsx';

async function stage(state: WaitingEntry['state'], fields: Parameters<typeof entryOf>[2]) {
  const { client } = await onePerson().open();
  const [onRetry, onWithdraw] = [vi.fn(), vi.fn()];
  const correction = { entry: entryOf(1, works.edit, fields), body: 'mot', state };
  const { user } = renderApp(
    <JournalContext value={client}>
      <CorrectionLine correction={correction} onRetry={onRetry} onWithdraw={onWithdraw} />
    </JournalContext>,
  );
  return { user, onRetry, onWithdraw, correction };
}

test.each([
  [
    'of a thread that was closed meanwhile',
    'asks',
    { status: 'asks', refusal: { code: 'thread_closed' } },
    /fil a été fermé/,
  ],
  ['with a refused file', 'refused', refused('depends'), /un de ses fichiers n’a pas pu partir/],
] as const)('a correction %s is shown as stopped, and is tried again', async (_, state, fields, reason) => {
  const { user, onRetry, onWithdraw, correction } = await stage(state, fields);
  expect(screen.getByRole('alert').textContent).toMatch(reason);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledExactlyOnceWith('entry-1');
  await user.click(screen.getByRole('button', { name: 'Retirer' }));
  expect(onWithdraw).toHaveBeenCalledExactlyOnceWith(correction);
});

test('a correction that leaves by itself needs no trying', async () => {
  await stage('queued', {});
  expect(screen.getByText('Correction en attente d’envoi')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
});

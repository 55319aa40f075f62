// @vitest-environment jsdom
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { organisationId, trailOf } from '../testing/sample-trail.ts';
import { WayDialog } from './WayDialog.tsx';

const patient = { timeout: 8_000 };

function open(values: Partial<Trail> = {}) {
  const trail = { ...trailOf(), ...values };
  const sent: unknown[] = [];
  answerRequests({
    [`/api/organisations/${organisationId}/trail/route`]: ({ sent: body }) => {
      sent.push(body);
      return trail;
    },
  });
  const onClose = vi.fn();
  const view = renderApp(
    <NoticeProvider>
      <WayDialog trail={trail} placeSearch={() => null} onClose={onClose} />
    </NoticeProvider>,
  );
  return { ...view, trail, sent, onClose };
}

it('says what anyone reads of the way on the public pages, and lets the organisation choose it', async () => {
  const { user, trail, sent, onClose } = open();
  const choice = await screen.findByRole('group', { name: 'Sur les pages publiques du programme' }, patient);
  expect(screen.getByText('Tout le monde y lit d’où vous partez et vers où vous allez.')).toBeTruthy();
  expect(choice.querySelectorAll('input')).toHaveLength(3);
  await user.click(screen.getByRole('radio', { name: 'Rien de ce chemin' }));
  expect(screen.getByText(/sans son chemin/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Enregistrer le chemin' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce(), patient);
  const codes = (places: Trail['from']) => places.map(({ code }) => code);
  expect(sent).toEqual([
    { revision: 0, route: { from: codes(trail.from), to: codes(trail.to), outside: 'nothing' } },
  ]);
});

it('tells who accompanies it what anyone reads, and leaves that as it is', async () => {
  const { user, sent, onClose } = open({ outside: 'step', abilities: { edit: true, commit: false } });
  expect(await screen.findByText(/La structure seule en décide/, {}, patient)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Enregistrer le chemin' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce(), patient);
  expect(sent).toEqual([{ revision: 0, route: expect.not.objectContaining({ outside: expect.anything() }) }]);
});

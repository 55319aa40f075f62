// @vitest-environment jsdom
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { renderApp } from '../../../testing/render.tsx';
import { PrepareActions } from './PrepareActions.tsx';

const seminar = {
  ...{ id: 'one', kind: 'webinar', state: 'draft', title: 'Financer le lancement', items: [] },
  ...{
    counts: { registered: 2, waiting: 1 },
    abilities: { manage: true, register: false, unregister: false },
  },
} as unknown as Seminar;

/** The dialogs' code comes when they are asked for. */
const late = { timeout: 10_000 };

afterEach(() => vi.restoreAllMocks());

/** Draws what may be done; returns what was asked of the server. */
function draw(changed: object) {
  const asked: unknown[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    asked.push([new URL(request.url).pathname, await request.json().catch(() => null)]);
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    return Response.json({ ...seminar, state: 'announced' });
  });
  const view = renderApp(
    <JournalContext value={{ account: 'claire' } as JournalClient}>
      <NoticeProvider>
        <PrepareActions seminar={{ ...seminar, ...changed } as Seminar} />
      </NoticeProvider>
    </JournalContext>,
    { at: '/seminaires/one' },
  );
  return { ...view, asked };
}

it('announces a draft once it was asked', { timeout: 15_000 }, async () => {
  const { user, asked } = draw({});
  await user.click(screen.getByRole('button', { name: 'Annoncer' }));
  const dialog = await screen.findByRole('dialog', { name: /^Annoncer ce webinaire/ }, late);
  expect(dialog.textContent).toContain('les inscriptions seront ouvertes');
  await user.click(screen.getByRole('button', { name: 'Annoncer' }));
  await screen.findByText('Annoncé : les inscriptions sont ouvertes.');
  expect(asked).toEqual([['/api/seminars/one/announcement', null]]);
});

it('cancels with the reason that is read, and not without one', { timeout: 15_000 }, async () => {
  const { user, asked } = draw({ state: 'announced' });
  expect(screen.queryByRole('button', { name: 'Annoncer' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Annuler le webinaire' }));
  const dialog = await screen.findByRole('dialog', { name: /^Annuler ce webinaire/ }, late);
  expect(dialog.textContent).toContain('3 personnes inscrites ou en attente');
  await user.click(screen.getByRole('button', { name: 'Annuler le webinaire' }));
  await screen.findByText('Dites pourquoi, en quelques mots.');
  expect(asked).toEqual([]);
  await user.type(screen.getByLabelText('Raison'), 'La salle est prise.');
  await user.click(screen.getByRole('button', { name: 'Annuler le webinaire' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked).toEqual([['/api/seminars/one/cancellation', { reason: 'La salle est prise.' }]]);
});

it('removes a draft once it was asked, with what was being written of it, and leads to the list', {
  timeout: 15_000,
}, async () => {
  const kept = keptForm('claire', 'seminar-one');
  kept.write({ title: 'Financer' });
  const { user, asked, router } = draw({});
  expect(screen.queryByRole('button', { name: 'Annuler le webinaire' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Supprimer le brouillon' }));
  const dialog = await screen.findByRole('dialog', { name: /^Supprimer ce webinaire/ }, late);
  expect(dialog.textContent).toContain('C’est définitif.');
  await user.click(within(dialog).getByRole('button', { name: 'Supprimer le brouillon' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/seminaires'));
  expect(asked).toEqual([['/api/seminars/one', null]]);
  expect(kept.read()).toBeNull();
});

it.each([{ state: 'cancelled' }, { abilities: { manage: false } }])('offers nothing where %j', (changed) => {
  draw(changed);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

// @vitest-environment jsdom
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { seminarId, seminarOf } from '../testing/sample-seminar.ts';
import { Roster } from './Roster.tsx';

const late = { timeout: 10_000 };
const person = (name: string): PersonSummary => ({
  ...{ id: name, name, organisation: null, role: 'member', cohortYear: 2027, photo: null },
});
const roster = { registered: [person('Anne')], waiting: ['Basile', 'Chloé'].map(person) };

afterEach(() => vi.unstubAllGlobals());

function draw(manage: boolean) {
  answerRequests({
    [`/api/seminars/${seminarId}/roster`]: () => (manage ? roster : { ...roster, waiting: null }),
    [`/api/seminars/${seminarId}/roster/sheet`]: ({ search }) => ({ csv: `Nom;${search.get('language')}` }),
  });
  const abilities = { manage, register: false, unregister: false };
  return renderApp(
    <NoticeProvider>
      <Roster seminar={seminarOf({ abilities, title: 'Entre pairs : 2/2' })} />
    </NoticeProvider>,
  );
}

it('shows who prepares it the ranks of who waits, and gives the list to take along', async () => {
  const { user } = draw(true);
  const waiting = await screen.findByRole('region', { name: 'Liste d’attente (2)' });
  const ranks = within(waiting)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(ranks.map((text) => text?.slice(0, 1))).toEqual(['1', '2']);
  expect(ranks[1]).toContain('Chloé');

  await user.click(await screen.findByRole('button', { name: 'Copier les noms' }, late));
  expect(await navigator.clipboard.readText()).toBe('Anne\n\nListe d’attente\nBasile\nChloé');
  expect(await screen.findByText('Noms copiés.')).toBeTruthy();

  const saved: string[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:liste');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  await user.click(screen.getByRole('button', { name: 'Télécharger (CSV)' }));
  await vi.waitFor(() => expect(saved).toEqual(['Inscriptions, Entre pairs 2 2.csv blob:liste']));
});

it('shows others who comes, and no more', async () => {
  draw(false);
  await screen.findByText('Anne');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText('Basile')).toBeNull();
});

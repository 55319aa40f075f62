// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import '../../../testing/no-layout.ts';
import { renderApp } from '../../../testing/render.tsx';
import { TrailMapPage } from './TrailMapPage.tsx';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
const trail = (rank: number, name: string, values = {}) => ({
  organisationId: idOf(rank),
  ...{
    name,
    cohortIds: [idOf(90)],
    themes: ['mobilite'],
    from: ['53'],
    to: ['23'],
    step: 'needs',
    ...values,
  },
});

const map = {
  items: [
    trail(1, 'La Cordée mobile'),
    trail(2, 'L’Atelier des Haies', { themes: ['habitat'], to: ['974'] }),
    trail(3, 'Les Jours heureux', { to: [], step: null }),
  ],
  places: [
    { code: '53', label: 'Mayenne (53)', departements: ['53'] },
    { code: '23', label: 'Creuse (23)', departements: ['23'] },
    { code: '974', label: 'La Réunion (974)', departements: ['974'] },
  ],
  themes: [
    { key: 'habitat', label: 'Habitat' },
    { key: 'mobilite', label: 'Mobilité' },
  ],
  cohorts: [{ id: idOf(90), name: 'Cohorte 2025' }],
};

function draw(at: string = paths.map, answer: () => unknown = () => map) {
  answerRequests({ '/api/map': answer });
  return renderApp(
    <JournalContext value={quietJournal().client}>
      <NoticeProvider>
        <TrailMapPage search={null} territory={(code) => <p>{`aside ${code}`}</p>} />
      </NoticeProvider>
    </JournalContext>,
    { at, path: paths.map },
  );
}

// The drawing comes late, and the first test waits for its code to be read.
const departement = (name: RegExp) => screen.findByRole('button', { name }, { timeout: 4_000 });

it('says of each département who goes there and who comes from it, overseas too', async () => {
  draw();
  expect(await departement(/^Creuse \(23\), 1 y va$/)).toBeTruthy();
  expect(await departement(/^Mayenne \(53\), 3 en viennent$/)).toBeTruthy();
  expect(await departement(/^La Réunion \(974\), 1 y va$/)).toBeTruthy();
});

it('opens what is known of a département, by the keyboard alone, and its address says so', async () => {
  const { user, router } = draw(`${paths.map}?territoire=23`);
  expect(await screen.findByText('aside 23')).toBeTruthy();
  const creuse = await departement(/^Creuse/);
  creuse.focus();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.getAttribute('data-code')).toBe('87');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('aside 87')).toBeTruthy();
  await waitFor(() => expect(router.state.location.search).toBe('?territoire=87'));
  await user.click(screen.getByRole('button', { name: 'Tous les chemins' }));
  await waitFor(() => expect(router.state.location.search).toBe(''));
});

it('lists the ways, moves along them by the arrows, and shows who takes one', async () => {
  const { user } = draw();
  const first = await screen.findByRole('button', { name: /Mayenne \(53\) → Creuse \(23\)/ });
  first.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('La Réunion');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('link', { name: 'L’Atelier des Haies' })).toBeTruthy();
  const unstated = within(screen.getByRole('region', { name: 'Non précisé' }));
  expect(unstated.getByText('destination non précisée')).toBeTruthy();
});

it('filters by theme in the address, and says the same in a table', async () => {
  const { user, router } = draw();
  await user.click(await screen.findByRole('button', { name: 'Habitat' }));
  await waitFor(() => expect(router.state.location.search).toBe('?theme=habitat'));
  expect(await screen.findByText('1 structure')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tableau' }));
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('row')).toHaveLength(2);
  expect(table.getByRole('link', { name: 'La Réunion (974)' }).getAttribute('href')).toBe(
    paths.territory('974'),
  );
  await user.click(screen.getByRole('button', { name: 'Habitat' }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
  expect(table.getByText('Non précisé')).toBeTruthy();
});

it('has the theme that its address names in sight, among those that stand on one line', async () => {
  // A line of 300, on which the second theme begins at 600.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return this.textContent === 'Mobilité' ? new DOMRect(600, 0, 100, 40) : new DOMRect(0, 0, 300, 40);
  });
  draw(`${paths.map}?theme=mobilite`);
  const themes = await screen.findByRole('group', { name: 'Thématiques' });
  expect(within(themes).getByRole('button', { name: 'Mobilité', pressed: true })).toBeTruthy();
  // What ends at 700 ends before the last 24, which fade.
  expect(themes.scrollLeft).toBe(424);
});

it('says what the place is for where there is no trail, and tries again where it could not be read', async () => {
  const { unmount } = draw(paths.map, () => ({ items: [], places: [], themes: [], cohorts: [] }));
  expect(await screen.findByRole('heading', { name: 'Aucun sentier à montrer' })).toBeTruthy();
  unmount();
  let isAway = true;
  const { user } = draw(paths.map, () => {
    if (isAway) throw new TypeError('Failed to fetch');
    return map;
  });
  const again = await screen.findByRole('button', { name: 'Réessayer' });
  isAway = false;
  await user.click(again);
  expect(await departement(/^Creuse/)).toBeTruthy();
});

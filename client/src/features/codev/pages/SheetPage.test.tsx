// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SheetList } from '../components/SheetList.tsx';
import { daysUntil } from '../logic/days-until.ts';
import { SheetPage } from './SheetPage.tsx';

const sheet = {
  ...{ id: 'session', roomId: 'room', title: 'Codéveloppement du jeudi' },
  startedAt: '2026-11-26T09:00:00.000Z',
  texts: { subject: 'Un maire', contract: '', plan: 'J’appelle' },
  lessons: ['Demander'],
  commitment: { text: 'Rencontrer trois maires', dueOn: '2030-03-01' },
};

function draw() {
  const path = paths.codevSheet(':roomId', ':sheetId');
  const page = (
    <NoticeProvider>
      <SheetPage />
    </NoticeProvider>
  );
  return renderApp(page, { at: paths.codevSheet('room', 'session'), path });
}

it('shows what was promised, by when and in how many days, then what was written, to be taken elsewhere', async () => {
  answerRequests({ '/api/rooms/room/codev/sheet': () => sheet });
  draw();
  expect(await screen.findByRole('heading', { level: 1, name: 'Codéveloppement du jeudi' })).toBeTruthy();
  const promise = screen.getByRole('region', { name: 'Mon engagement' }).textContent;
  expect(promise).toMatch(/Rencontrer trois maires.*1er? mars 2030, dans [\d\s]+ jours/);
  const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['La question', 'Ce que je vais faire', 'Ce que j’ai appris']);
  const address = '/api/rooms/room/codev/sheets/session/export';
  expect(screen.getByRole('link', { name: 'Télécharger (PDF)' }).getAttribute('href')).toBe(
    `${address}?format=pdf&language=fr`,
  );
});

it('is nobody else’s', async () => {
  answerRequests({});
  draw();
  expect(await screen.findByRole('heading', { name: 'Cette fiche ne vous est pas ouverte' })).toBeTruthy();
});

it('is found again on the list of one’s sessions', async () => {
  answerRequests({ '/api/codev/sheets': () => ({ items: [{ ...sheet, commitment: null }] }) });
  renderApp(<SheetList />);
  const link = await screen.findByRole('link', { name: 'Codéveloppement du jeudi' });
  expect(link.getAttribute('href')).toBe('/salles/room/fiches/session');
  expect(screen.getByText(/Sans engagement/)).toBeTruthy();
});

it.each([
  ['2026-11-26', 0],
  ['2026-11-27', 1],
  ['2026-11-25', -1],
  ['2027-11-26', 365],
])('counts the days to %s', (dueOn, days) => {
  for (const hour of [0, 23]) {
    expect(daysUntil(dueOn, new Date(2026, 10, 26, hour, 30).getTime())).toBe(days);
  }
});

it.each([
  [['codev', 'commitments'], true],
  [['codev'], false],
])('leads to promising it before one’s cohort where that has %j: %s', async (modules, expected) => {
  answerRequests({
    '/api/rooms/room/codev/sheet': () => sheet,
    '/api/cohorts': () => ({ items: [], modules }),
  });
  draw();
  await screen.findByRole('heading', { level: 1 });
  const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  await expect.poll(() => hrefs().includes(paths.newCommitmentsFromSheet('room', 'session'))).toBe(expected);
});

// @vitest-environment jsdom
import type { ImportReport } from '@sentiers/shared/library/schema.ts';
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { sendWholeFile } from '../../../lib/files/send-whole-file.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { experienceId } from '../testing/sample-article.ts';
import { meOf } from '../testing/sample-me.ts';
import { ImportPage } from './ImportPage.tsx';

const importId = '0192f0a4-7c3e-7a10-8b11-0000000000ee';
const checked: ImportReport = {
  id: importId,
  format: 'csv',
  fileName: 'retours.csv',
  state: 'checked',
  lines: [
    { line: 2, name: 'Six mois d’essai', state: 'ready', problems: [] },
    {
      line: 3,
      name: 'Sans titre',
      state: 'refused',
      problems: [{ field: 'resultat', reason: 'too_long', value: 'bof' }],
    },
  ],
  counts: { ready: 1, refused: 1, thereAlready: 0 },
  experienceIds: [],
};

// How a file travels has its own tests.
vi.mock('../../../lib/files/send-whole-file.ts', () => ({ sendWholeFile: vi.fn(async () => null) }));

const csv = new File(['titre'], 'retours.csv', { type: 'text/csv' });

it('tries a file first, says by line what is wrong, then imports what is ready and leads there', async () => {
  let runs = 0;
  answerRequests({
    '/api/me': () => meOf('coordinator'),
    '/api/cohorts': () => ({ items: [] }),
    '/api/library/imports': () => checked,
    [`/api/library/imports/${importId}/run`]: () => {
      runs += 1;
      return { ...checked, state: 'imported', experienceIds: [experienceId] };
    },
  });
  const { user } = renderApp(<ImportPage />, { at: paths.importExperiences });
  const template = await screen.findByRole('link', { name: 'Télécharger le modèle de tableau' });
  expect(template.getAttribute('href')).toBe('/api/library/import-template.csv');
  await user.upload(screen.getByLabelText('Choisir un fichier CSV ou ZIP', { selector: 'input' }), csv);
  const report = within(await screen.findByRole('region', { name: /^Essai de .*retours\.csv/ }));
  expect(document.activeElement?.textContent).toMatch(/^Essai de/);
  expect(report.getByText(/^resultat \(.*bof.*\)\s: C’est trop long/)).toBeTruthy();
  expect(runs).toBe(0);
  expect(vi.mocked(sendWholeFile).mock.calls[0]?.[0]).toBe(csv);
  await user.click(report.getByRole('button', { name: 'Importer 1 retour' }));
  const done = within(await screen.findByRole('region', { name: /^Import de/ }));
  expect(done.getByRole('link', { name: 'Ouvrir' }).getAttribute('href')).toBe(
    paths.experience(experienceId),
  );
  expect(runs).toBe(1);
});

it('is the coordination’s', async () => {
  answerRequests({ '/api/me': () => meOf('member') });
  renderApp(<ImportPage />, { at: paths.importExperiences });
  expect(await screen.findByRole('heading', { name: 'Réservé à la coordination' })).toBeTruthy();
});

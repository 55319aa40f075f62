// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import { renderApp } from '../../../testing/render.tsx';
import { experienceId, personOf } from '../testing/sample-article.ts';
import { HistoryPage } from './HistoryPage.tsx';

const editions = [3, 2, 1].map((number) => ({
  number,
  at: `2026-0${number}-02T08:00:00.000Z`,
  by: number === 3 ? personOf('Maud Kerven', 2) : null,
  note: number === 3 ? 'Le coût, recompté' : '',
}));

function draw(shown = editions) {
  const asked: string[] = [];
  const of = `/api/experiences/${experienceId}`;
  answerRequests({
    [`${of}/editions`]: () => ({ items: shown }),
    [`${of}/differences`]: ({ search }) => {
      asked.push(`${search.get('from')}–${search.get('to')}`);
      return {
        items: [
          {
            sectionId: null,
            title: '',
            change: 'changed',
            pieces: [
              { kind: 'same', text: 'Six mois ' },
              { kind: 'removed', text: 'avant' },
              { kind: 'added', text: 'après' },
            ],
          },
        ],
      };
    },
  });
  const view = renderApp(
    <JournalContext value={quietJournal().client}>
      <HistoryPage />
    </JournalContext>,
    { at: paths.experienceHistory(experienceId), path: paths.experienceHistory(':experienceId') },
  );
  return { ...view, asked };
}

it('shows what changed last, in words and not by colour alone, and compares any two', async () => {
  const { user, asked, router } = draw();
  const part = within(await screen.findByRole('region', { name: 'Titre et chapeau' }));
  expect(part.getByText('après', { exact: false, selector: 'ins' }).textContent).toContain('ajouté');
  expect(part.getByText('avant', { exact: false, selector: 'del' }).textContent).toContain('retiré');
  expect(asked).toEqual(['2–3']);
  expect(screen.getByText('Le coût, recompté')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'De' }), '1');
  await screen.findByRole('region', { name: 'Titre et chapeau' });
  expect(asked).toEqual(['2–3', '1–3']);
  expect(router.state.location.search).toBe('?de=1&a=3');
  await user.selectOptions(screen.getByRole('combobox', { name: 'À' }), '1');
  expect(await screen.findByText(/C’est la même version/)).toBeTruthy();
});

it('says that there is one version only', async () => {
  draw(editions.slice(2));
  expect(await screen.findByRole('heading', { name: 'Une seule version' })).toBeTruthy();
});

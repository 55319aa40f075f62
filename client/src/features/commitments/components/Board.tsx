import { styled } from '@mui/material/styles';
import type { Commitment, CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinesTable } from '../../../components/LinesTable.ts';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { paths } from '../../../lib/paths.ts';
import { useDueWords } from '../hooks/use-due-words.ts';
import { isOver } from '../logic/due.ts';
import { StateWord } from './StateWord.tsx';

const states: readonly CommitmentState[] = ['blocked', 'open', 'advanced', 'kept', 'abandoned'];

/** The commitments of a cohort by organisation: a table, filtered by how they go. */
export function Board({ items }: { items: readonly Commitment[] }) {
  const { t } = useTranslation('commitments');
  const [search, setSearch] = useSearchParams();
  const chosen = states.find((state) => state === search.get('etat'));
  const counted = states
    .map((state) => ({ state, count: items.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
  const shown = [...items]
    .filter(({ state }) => chosen === undefined || state === chosen)
    .sort(
      (a, b) =>
        a.organisation.name.localeCompare(b.organisation.name, 'fr') || a.dueOn.localeCompare(b.dueOn),
    );
  return (
    <>
      <FilterRow
        label={t('board.filter')}
        options={[
          { value: 'all', label: t('board.every', { count: items.length }) },
          ...counted.map(({ state, count }) => ({
            value: state,
            label: t('board.count', { state: t(`state.${state}`), count }),
          })),
        ]}
        value={chosen ?? 'all'}
        onChange={(state) => setSearch(state === 'all' ? {} : { etat: state }, { replace: true })}
      />
      <Table>
        <VisuallyHidden as="caption">{t('board.title')}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{t('board.organisation')}</th>
            <th scope="col">{t('board.text')}</th>
            <th scope="col">{t('board.state')}</th>
            <th scope="col">{t('board.dueOn')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((commitment) => (
            <Row key={commitment.id} commitment={commitment} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Row({ commitment }: { commitment: Commitment }) {
  const dueWords = useDueWords();
  const { id, organisation, text, state, dueOn, checkIns } = commitment;
  const why = checkIns[0]?.why;
  return (
    <tr>
      <td>
        <Link to={paths.trail(organisation.id)}>{organisation.name}</Link>
      </td>
      <th scope="row">
        <Link to={paths.commitment(id)}>{gluePunctuation(text)}</Link>
        {why && <small>« {why} »</small>}
      </th>
      <td>
        <StateWord state={state} />
      </td>
      <td>{dueWords(dueOn, isOver(state))}</td>
    </tr>
  );
}

const Table = styled(LinesTable)(({ theme }) => ({
  [theme.breakpoints.up('md')]: {
    tableLayout: 'fixed',
    '& thead th:nth-of-type(2)': { width: '46%' },
  },
}));

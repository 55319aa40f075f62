import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { useResults, useSearchFailure } from '../hooks/use-search.ts';
import { ResultWords } from './ResultWords.tsx';
import { addressOf } from './result-look.ts';
import { SaveSearch } from './SaveSearch.tsx';

/** Everything that was found, the best first, with how many and what could not be followed. */
export function Results({ q }: { q: string }) {
  const { t } = useTranslation('search');
  const found = useResults(q);
  const failure = useSearchFailure(found);
  if (found.isPending && !found.isPaused) return <NoticesSkeleton count={5} />;
  if (!found.data || (found.isPlaceholderData && failure.words !== null)) {
    return (
      <ErrorState title={t('failedTitle')} retry={{ label: t('retry'), onClick: failure.again }}>
        {failure.words}
      </ErrorState>
    );
  }
  const [first] = found.data.pages;
  const results = found.data.pages.flatMap((page) => page.results);
  return (
    <>
      {first && <Summary answer={first} q={q} />}
      {results.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <List aria-busy={found.isPlaceholderData || undefined}>
          {results.map((result) => (
            <li key={`${result.type}-${result.id}`}>
              <ResultWords result={result} title={(words) => <Place to={addressOf(result)}>{words}</Place>} />
            </li>
          ))}
        </List>
      )}
      {found.hasNextPage && (
        <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Summary({ answer, q }: { answer: SearchAnswer; q: string }) {
  const { t } = useTranslation('search');
  const { total, totalIsExact, partial, corrections, problems } = answer;
  return (
    <About>
      <p role="status">{totalIsExact ? t('count', { count: total }) : t('countMany', { count: total })}</p>
      <SaveSearch q={q} />
      {partial && total > 0 && <p>{t('partial')}</p>}
      {corrections.map(({ typed, read }) => (
        <p key={typed}>{t('correction', { typed, read })}</p>
      ))}
      {problems.map(({ reason, operator, value }) => (
        <p key={`${operator}:${value}`} data-problem>
          {t(`problem.${reason}`, { operator, value })}
        </p>
      ))}
    </About>
  );
}

const About = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(1, 4),
  color: theme.vars.palette.text.secondary,
  '& p:not([role])': { flexBasis: '100%' },
  '& [data-problem]': { color: theme.vars.palette.waiting.main },
}));

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(2, 0, 0),
  padding: 0,
  '& li': {
    position: 'relative',
    padding: theme.spacing(4, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
}));

const Place = styled(Link)(({ theme }) => ({
  color: 'inherit',
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: theme.shape.borderRadius },
  '&:hover': { textDecoration: 'underline' },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': focusRing(theme, -2),
}));

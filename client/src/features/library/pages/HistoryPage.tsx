import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { paths } from '../../../lib/paths.ts';
import { Differences } from '../components/article/Differences.tsx';
import { useLibrarySync } from '../hooks/use-library-sync.ts';

type Edition = OperationOutput<'experiences.editions'>['items'][number];

/** The versions of an experience that were published, and what changed from one to another. */
export function HistoryPage() {
  const { t } = useTranslation('experience');
  const { experienceId = '' } = useParams();
  useLibrarySync();
  const editions = useQuery(queries.experiences.editions.queryOptions({ input: { experienceId } }));
  return (
    <>
      <PageHeader title={t('history.title')} back={paths.experience(experienceId)} backUntil="md" />
      <PageBody>
        {editions.isPending && !editions.isPaused && <LinesSkeleton />}
        {!editions.data && (editions.isError || editions.isPaused) && (
          <PageFailure onRetry={() => void editions.refetch()} />
        )}
        {editions.data && <Versions experienceId={experienceId} editions={editions.data.items} />}
      </PageBody>
    </>
  );
}

function Versions({ experienceId, editions }: { experienceId: string; editions: readonly Edition[] }) {
  const { t } = useTranslation('experience');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const numberIn = (name: string) => {
    const number = Number(search.get(name));
    return editions.some((edition) => edition.number === number) ? number : undefined;
  };
  const to = numberIn('a') ?? editions[0]?.number;
  const from = numberIn('de') ?? editions.find((edition) => edition.number < (to ?? 0))?.number;
  const choose = (name: 'de' | 'a', value: string) =>
    setSearch({ ...(from && { de: String(from) }), ...(to && { a: String(to) }), [name]: value });
  const labelOf = ({ number, at }: Edition) =>
    t('history.version', { number, day: formatCalendarDay(at, language) });
  return (
    <>
      <Editions>
        {editions.map((edition) => (
          <li key={edition.number}>
            <b>{labelOf(edition)}</b>
            {edition.by && <span>{t('history.by', { name: edition.by.name })}</span>}
            {edition.note !== '' && <p>{edition.note}</p>}
          </li>
        ))}
      </Editions>
      {from === undefined || to === undefined ? (
        <EmptyState title={t('history.onlyTitle')}>{t('history.only')}</EmptyState>
      ) : (
        <>
          <Compared>{t('history.compare')}</Compared>
          <Choice>
            {(['de', 'a'] as const).map((name) => (
              <FormField key={name} label={t(`history.${name}`)}>
                {(control) => (
                  <SelectInput
                    {...control}
                    value={name === 'de' ? from : to}
                    onChange={({ target }) => choose(name, target.value)}
                  >
                    {editions.map((edition) => (
                      <option key={edition.number} value={edition.number}>
                        {labelOf(edition)}
                      </option>
                    ))}
                  </SelectInput>
                )}
              </FormField>
            ))}
          </Choice>
          <Differences experienceId={experienceId} from={Math.min(from, to)} to={Math.max(from, to)} />
        </>
      )}
    </>
  );
}

const Editions = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(0, 0, 8),
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(3, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& span, & p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
  '& p': { flexBasis: '100%' },
}));

const Compared = styled('h2')(({ theme }) => ({ ...theme.typography.h3, margin: theme.spacing(0, 0, 4) }));

const Choice = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  gap: theme.spacing(3),
  margin: theme.spacing(3, 0, 6),
}));

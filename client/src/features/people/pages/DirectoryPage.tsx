import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { DirectoryList } from '../components/DirectoryList.tsx';
import { QueryFailure } from '../components/QueryFailure.tsx';
import { matches } from '../directory-search.ts';
import { useDirectory } from '../hooks/use-directory.ts';

/** The people and organisations of a cohort, found by a few letters of their names. */
export function DirectoryPage() {
  const { t } = useTranslation('people');
  const [parameters, setParameters] = useSearchParams();
  const directory = useDirectory(parameters.get('cohorte'));
  const words = parameters.get('q') ?? '';
  const set = (key: string, value: string) =>
    setParameters((before) => withParameter(before, key, value), { replace: true });
  if (directory.state === 'failed') return <QueryFailure error={directory.error} onRetry={directory.retry} />;
  const found = directory.state === 'ready' ? directory : null;
  if (found && found.cohort === null) {
    return (
      <EmptyState rank={1} title={t('directory.emptyTitle')}>
        {t('directory.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        meta={found ? t('directory.count', { count: found.people.length }) : '\u00A0'}
      >
        <Search>
          <TextInput
            type="search"
            aria-label={t('directory.search')}
            placeholder={t('directory.search')}
            value={words}
            onChange={(event) => set('q', event.target.value)}
          />
        </Search>
        {directory.cohort && directory.cohorts && directory.cohorts.length > 1 && (
          <FilterRow
            label={t('directory.cohort')}
            value={directory.cohort.id}
            onChange={(id) => set('cohorte', id)}
            options={directory.cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </PageHeader>
      {directory.cohorts && (
        <PageBody data-wide>
          {found ? (
            <DirectoryList
              words={words}
              people={found.people.filter((person) => matches(words, person.name, person.organisation))}
              organisations={found.organisations.filter((each) => matches(words, each.name, each.activity))}
              onShowAll={() => set('q', '')}
            />
          ) : (
            <PeopleSkeleton />
          )}
        </PageBody>
      )}
    </>
  );
}

function withParameter(before: URLSearchParams, key: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(key, value);
  else after.delete(key);
  return after;
}

const Search = styled('div')({ maxWidth: 560 });

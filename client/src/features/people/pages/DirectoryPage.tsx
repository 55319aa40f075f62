import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { paths } from '../../../lib/paths.ts';
import { useIsOff } from '../../../lib/use-modules.ts';
import { DirectoryFilters } from '../components/DirectoryFilters.tsx';
import { FoundEntry } from '../components/FoundEntry.tsx';
import { QueryFailure } from '../components/QueryFailure.tsx';
import { useDirectoryChoices, useFoundPeople } from '../hooks/use-found-people.ts';
import { countNarrowed } from '../logic/directory-address.ts';

const DirectoryMap = lazy(async () => ({
  default: (await import('../components/DirectoryMap.tsx')).DirectoryMap,
}));

/** Milliseconds that the letters stand still before they are looked for. */
const PAUSE_MS = 250;

/** People and organisations, by what they bring, look for and know; as a list or on the map. */
export function DirectoryPage() {
  const { t } = useTranslation('people');
  const { choices, choose } = useDirectoryChoices();
  const found = useFoundPeople(choices);
  const first = found.data?.pages[0];
  const isAll = choices.q === '' && choices.type === 'all' && countNarrowed(choices) === 0;
  if (!first && (found.isError || found.isPaused)) {
    return <QueryFailure error={found.error ?? new Error('away')} onRetry={() => void found.refetch()} />;
  }
  if (isAll && first?.total === 0) {
    return (
      <EmptyState
        rank={1}
        title={t('directory.emptyTitle')}
        action={<LinkButton to={paths.ownProfile}>{t('directory.own')}</LinkButton>}
      >
        {t('directory.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        meta={<span role="status">{first ? t('directory.found', { count: first.total }) : '\u00A0'}</span>}
        actions={<LinkButton to={paths.ownProfile}>{t('directory.own')}</LinkButton>}
      >
        <Search words={choices.q} onWords={(q) => choose({ q })} />
        <Rows>
          <FilterRow
            label={t('directory.type')}
            value={choices.type}
            onChange={(type) => choose({ type })}
            options={(['all', 'person', 'organisation'] as const).map((value) => ({
              value,
              label: t(`directory.types.${value}`),
            }))}
          />
          <FilterRow
            label={t('directory.view')}
            value={choices.view}
            onChange={(view) => choose({ view })}
            options={(['list', 'map'] as const).map((value) => ({
              value,
              label: t(`directory.views.${value}`),
            }))}
          />
          <Modules />
        </Rows>
      </PageHeader>
      <PageBody data-wide>
        <DirectoryFilters
          choices={choices}
          choose={choose}
          facets={first?.facets}
          total={found.isPlaceholderData ? undefined : first?.total}
        />
        {choices.view === 'map' && (
          <LatePart waiting={<PeopleSkeleton />}>
            <DirectoryMap
              counts={first?.departements ?? {}}
              territory={choices.territories}
              onTerritory={(territories) => choose({ territories })}
            />
          </LatePart>
        )}
        {first ? <Results found={found} words={choices.q} onShowAll={showAll} /> : <PeopleSkeleton />}
      </PageBody>
    </>
  );

  function showAll() {
    choose({
      ...{ q: '', type: 'all', offers: null, seeks: null, territories: null },
      ...{ themes: null, cohorts: null, languages: null, available: false },
    });
  }
}

/** What one may begin with the people one finds. */
function Modules() {
  const { t } = useTranslation('people');
  const hasMentoring = !useIsOff('mentoring');
  const hasIntroductions = !useIsOff('introductions');
  return (
    <>
      {hasMentoring && (
        <LinkButton to={paths.mentoring} variant="text" size="small">
          {t('directory.mentoring')}
        </LinkButton>
      )}
      {hasIntroductions && (
        <LinkButton to={paths.introductions} variant="text" size="small">
          {t('directory.introductions')}
        </LinkButton>
      )}
    </>
  );
}

/** Has the words in the address once they stand still. */
function Search({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  if (words !== told) {
    // The address changed by itself: one went back, or shows all again.
    setTold(words);
    setTyped(words);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed begins the pause again.
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => {
      setTold(typed);
      onWords(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field>
      <TextInput
        type="search"
        aria-label={t('directory.search')}
        placeholder={t('directory.search')}
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </Field>
  );
}

interface ResultsProps {
  found: ReturnType<typeof useFoundPeople>;
  words: string;
  onShowAll: () => void;
}

function Results({ found, words, onShowAll }: ResultsProps) {
  const { t } = useTranslation('people');
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) {
    return (
      <Nobody role="status">
        <p>{words ? t('directory.none', { words }) : t('directory.nobody')}</p>
        <Button size="small" onClick={onShowAll}>
          {t('directory.showAll')}
        </Button>
      </Nobody>
    );
  }
  return (
    <>
      <List>
        {items.map((each) => (
          <li key={each.type === 'person' ? each.person.id : each.organisation.id}>
            <FoundEntry found={each} />
          </li>
        ))}
      </List>
      {found.hasNextPage && (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('directory.more')}
        </Button>
      )}
    </>
  );
}

const Field = styled('div')({ maxWidth: 560 });

const Rows = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 6),
}));

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
  gap: theme.spacing(1, 6),
  margin: theme.spacing(0, 0, 4),
  padding: 0,
}));

const Nobody = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}));

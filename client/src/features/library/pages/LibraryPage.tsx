import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import SlidersIcon from 'lucide-react/icons/sliders-horizontal';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneAfterTheOther } from '../../../components/AsideSection.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { paths } from '../../../lib/paths.ts';
import { ChosenLine } from '../components/home/ChosenLine.tsx';
import { CollectionShelf } from '../components/home/CollectionShelf.tsx';
import { Facets } from '../components/home/Facets.tsx';
import { FoundList } from '../components/home/FoundList.tsx';
import { LibraryActions } from '../components/home/LibraryActions.tsx';
import { LibrarySearch } from '../components/home/LibrarySearch.tsx';
import { NearMine } from '../components/home/NearMine.tsx';
import { useFound } from '../hooks/use-library.ts';
import { useLibraryChoices } from '../hooks/use-library-choices.ts';
import { useLibrarySync } from '../hooks/use-library-sync.ts';
import { useMe } from '../hooks/use-me.ts';
import { countChosen, type LibraryChoices, queryOf, sorts } from '../logic/library-address.ts';

const TalkedAbout = lazy(async () => ({
  default: (await import('../components/home/TalkedAbout.tsx')).TalkedAbout,
}));
const FacetSheet = lazy(async () => ({
  default: (await import('../components/home/FacetSheet.tsx')).FacetSheet,
}));

/** « Retours d’expérience »: what cohorts left to the next ones, and all ways to find among it. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const { choices, choose } = useLibraryChoices();
  const { mayWrite, coordinates } = useMe();
  const found = useFound(choices);
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const [narrowing, setNarrowing] = useState(false);
  useLibrarySync();
  const chosen = countChosen(choices);
  const first = found.data?.pages[0];
  const isHome = chosen === 0 && choices.q === '';
  const isEmpty = isHome && first?.total === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        back={paths.channels}
        backUntil="md"
        actions={<LibraryActions mayWrite={mayWrite} coordinates={coordinates} />}
      >
        {!isEmpty && (
          <Ways>
            <LibrarySearch choices={choices} choose={choose} />
            {!wide && (
              <Button startIcon={<Icon of={SlidersIcon} />} onClick={() => setNarrowing(true)}>
                {chosen > 0 ? t('narrowCount', { count: chosen }) : t('narrow')}
              </Button>
            )}
          </Ways>
        )}
      </PageHeader>
      <PaneScroll>
        <Columns data-alone={isEmpty || !wide || undefined}>
          {wide && !isEmpty && (
            <aside aria-label={t('narrow')}>
              <Facets choices={choices} choose={choose} counts={first?.facets} />
            </aside>
          )}
          <div>
            <div>
              {isHome && (
                <LatePart>
                  <TalkedAbout />
                </LatePart>
              )}
            </div>
            <div>{isHome && <NearMine />}</div>
            <Found aria-labelledby="found">
              {!isEmpty && (
                <Summary>
                  <h2 id="found">
                    <span role="status">{first ? t('count', { count: first.total }) : t('all')}</span>
                  </h2>
                  <SortChoice choices={choices} choose={choose} />
                </Summary>
              )}
              <ChosenLine choices={choices} choose={choose} counts={first?.facets} />
              <FoundList found={found} choices={choices} choose={choose} mayWrite={mayWrite} />
            </Found>
            {isHome && !isEmpty && <CollectionShelf />}
          </div>
        </Columns>
      </PaneScroll>
      {narrowing && !wide && (
        <LatePart>
          <FacetSheet
            choices={choices}
            choose={choose}
            counts={first?.facets}
            total={found.isPlaceholderData ? undefined : first?.total}
            onClose={() => setNarrowing(false)}
          />
        </LatePart>
      )}
    </>
  );
}

function SortChoice({
  choices,
  choose,
}: {
  choices: LibraryChoices;
  choose: ReturnType<typeof useLibraryChoices>['choose'];
}) {
  const { t } = useTranslation('library');
  const offered = sorts.filter((sort) => sort !== 'relevance' || choices.q !== '');
  return (
    <Sort>
      <span>{t('sort.label')}</span>
      <SelectInput
        value={queryOf(choices).sort}
        onChange={({ target }) => choose({ ...choices, sort: target.value as LibraryChoices['sort'] })}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </SelectInput>
    </Sort>
  );
}

const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3),
  '& > .MuiButton-root': { flex: 'none' },
}));

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '248px minmax(0, 780px)',
  gap: theme.spacing(12),
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '&[data-alone]': { gridTemplateColumns: 'minmax(0, 780px)' },
  [theme.breakpoints.down('md')]: { paddingTop: theme.spacing(4) },
}));

const Found = styled('section')(oneAfterTheOther);

const Summary = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2, 4),
  marginBottom: theme.spacing(2),
  '& > h2': theme.typography.h2,
}));

const Sort = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
  '& > span': { flex: 'none' },
  '& > select': { width: 'auto' },
}));

import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import SlidersIcon from 'lucide-react/icons/sliders-horizontal';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { PlaceSearch } from '../../../components/PlaceSearch.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import { useLanguageName } from '../hooks/use-language-name.ts';
import {
  countNarrowed,
  type DirectoryAnswer,
  type DirectoryChoices,
  directoryFacets,
} from '../logic/directory-address.ts';

const FilterSheet = lazy(async () => ({
  default: (await import('../../../components/FilterSheet.tsx')).FilterSheet,
}));

interface DirectoryFiltersProps {
  choices: DirectoryChoices;
  choose: (next: Partial<DirectoryChoices>) => void;
  facets: DirectoryAnswer['facets'] | undefined;
}

/** All ways to narrow the directory, each with how many it leaves; on a phone in a sheet of their own. */
export function DirectoryFilters({ total, ...props }: DirectoryFiltersProps & { total: number | undefined }) {
  const { t } = useTranslation('people');
  const { choices, choose } = props;
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const [isOpen, setOpen] = useState(false);
  const narrowed = countNarrowed(choices);
  return (
    <Filters>
      {!wide && (
        <Button aria-haspopup="dialog" startIcon={<Icon of={SlidersIcon} />} onClick={() => setOpen(true)}>
          {narrowed > 0 ? t('directory.narrowCount', { count: narrowed }) : t('directory.narrow')}
        </Button>
      )}
      {wide && <Fields {...props} />}
      {!wide && isOpen && (
        <LatePart>
          <FilterSheet
            title={t('directory.narrow')}
            done={total === undefined ? t('directory.see') : t('directory.seeCount', { count: total })}
            onClose={() => setOpen(false)}
          >
            <Fields {...props} />
          </FilterSheet>
        </LatePart>
      )}
      {narrowed > 0 && (
        <Button
          size="small"
          variant="text"
          onClick={() =>
            choose({
              available: false,
              ...Object.fromEntries(directoryFacets.map((facet) => [facet, null])),
            })
          }
        >
          {t('directory.takeAllOff')}
        </Button>
      )}
    </Filters>
  );
}

function Fields({ choices, choose, facets }: DirectoryFiltersProps) {
  const { t } = useTranslation('people');
  const languageName = useLanguageName();
  const placeName = usePlaceName(choices.territories);
  return (
    <Grid>
      {directoryFacets.map((facet) => {
        const values = facets?.[facet] ?? [];
        const chosen = choices[facet];
        if (values.length === 0 && chosen === null) return null;
        const isListed = chosen === null || values.some(({ value }) => value === chosen);
        return (
          <Way key={facet}>
            <span aria-hidden="true">{t(`directory.facet.${facet}`)}</span>
            <SelectInput
              aria-label={t(`directory.facet.${facet}`)}
              value={chosen ?? ''}
              onChange={({ target }) => choose({ [facet]: target.value || null })}
            >
              <option value="">{t('directory.any')}</option>
              {!isListed && <option value={chosen}>{facet === 'territories' ? placeName : chosen}</option>}
              {values.map(({ value, label, count }) => (
                <option key={value} value={value}>
                  {`${facet === 'languages' ? languageName(value) : label} (${count})`}
                </option>
              ))}
            </SelectInput>
          </Way>
        );
      })}
      <PlaceSearch
        quiet
        label={t('directory.otherPlace')}
        onChoose={({ code }) => choose({ territories: code })}
      />
      <CheckField
        label={t('directory.available')}
        checked={choices.available}
        onChange={({ target }) => choose({ available: target.checked })}
      />
    </Grid>
  );
}

/** The name of a place that may be of nobody who was found; its code until it is known. */
function usePlaceName(code: string | null): string {
  const q = code?.replace(/^.*:/, '') ?? '';
  const found = useQuery({
    ...queries.territories.find.queryOptions({ input: { q, limit: 30 } }),
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return found.data?.items.find((place) => place.code === code)?.label ?? code ?? '';
}

const Filters = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  marginBottom: theme.spacing(5),
  '& > div': { width: '100%' },
}));

const Way = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'grid',
  gap: theme.spacing(1),
  color: theme.vars.palette.text.secondary,
}));

const Grid = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
  alignItems: 'end',
  gap: theme.spacing(3, 4),
  /* Two by two in a phone's sheet; what is written in has the whole width. */
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 130px), 1fr))',
    gap: theme.spacing(4, 3),
    '& > :nth-last-of-type(-n+2)': { gridColumn: '1 / -1' },
  },
}));

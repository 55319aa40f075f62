import { styled } from '@mui/material/styles';
import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';

/** What a territory is: its kind, name and code, what it lies in, how many live there. */
export function TerritoryHead({ page, rank }: { page: TerritoryPage; rank: 1 | 2 }) {
  const { t } = useTranslation('territories');
  const { name, code } = nameAndCode(page);
  return (
    <Head>
      <p>{t(`territory.kind.${page.kind}`)}</p>
      <Name as={`h${rank}`} aria-live={rank === 2 ? 'polite' : undefined}>
        {name} <span>{code}</span>
      </Name>
      <p>
        {page.within.map((place) => (
          <span key={place.code}>
            <Link to={paths.territory(place.code)}>{place.label}</Link>
            {' · '}
          </span>
        ))}
        {page.population > 0 && t('territory.population', { count: page.population })}
        {page.population > 0 && page.partCount > 0 && ' · '}
        {page.partCount > 0 && t(`territory.partsOf.${page.kind}`, { count: page.partCount })}
      </p>
    </Head>
  );
}

/** « Orne (61) » is shown as its name, and its code more quietly. */
function nameAndCode({ label, code }: TerritoryPage): { name: string; code: string } {
  const number = code.replace(/^.*:/, '');
  return { name: label.replace(` (${number})`, ''), code: number };
}

const Head = styled('header')(({ theme }) => ({
  '& > p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const Name = styled('h2')(({ theme }) => ({
  ...theme.typography.h1,
  margin: 0,
  overflowWrap: 'anywhere',
  '& > span': { fontWeight: 500, color: theme.vars.palette.text.secondary },
}));

import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageSection } from '../../../components/PageBody.tsx';
import { paths } from '../../../lib/paths.ts';

const FEW = 12;

/** What a territory is made of, the most peopled first. */
export function PartsOf({ page: { parts } }: { page: TerritoryPage }) {
  const { t } = useTranslation('territories');
  const [all, setAll] = useState(false);
  if (parts.length === 0) return null;
  return (
    <PageSection aria-labelledby="parts">
      <h2 id="parts">{t('territory.parts')}</h2>
      <Parts>
        {(all ? parts : parts.slice(0, FEW)).map(({ code, label }) => (
          <li key={code}>
            <Link to={paths.territory(code)}>{label}</Link>
          </li>
        ))}
      </Parts>
      {!all && parts.length > FEW && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('territory.moreParts')}
        </Button>
      )}
    </PageSection>
  );
}

const Parts = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
  gap: theme.spacing(2, 4),
  margin: theme.spacing(0, 0, 3),
  padding: 0,
  overflowWrap: 'anywhere',
  '& a': { color: theme.vars.palette.knowledge.main },
}));

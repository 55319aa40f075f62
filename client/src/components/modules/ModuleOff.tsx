import { styled } from '@mui/material/styles';
import type { CohortModule } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { EmptyState } from '../EmptyState.tsx';
import { useWhoOpens } from './use-who-opens.ts';

interface ModuleOffProps {
  module: CohortModule;
  /** 1 where nothing else titles the page. */
  rank?: 1 | 2;
  /** The cohorts that it is about: those that one reads, and that have it off. */
  closed: readonly Cohort[];
  /** Whether what was begun before stands on the same page. */
  beside?: boolean;
  /** Another way to go on. */
  action?: ReactNode;
}

/** In place of what one would begin: that it isn't open in one's cohort yet, and who can open it. */
export function ModuleOff({ module, closed, rank = 2, beside = false, action }: ModuleOffProps) {
  const { t } = useTranslation('modules');
  const { people, own } = useWhoOpens(closed);
  return (
    <EmptyState rank={rank} title={t(`off.${module}`)} action={action}>
      <p>{t(people.length > 0 ? 'off.ask' : 'off.askCoordination')}</p>
      <People>
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.messageTo(id)}>{t('off.write', { name })}</Link>
          </li>
        ))}
        {own.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.cohortModules(id)}>{t('off.open', { name })}</Link>
          </li>
        ))}
      </People>
      {beside && <p>{t('off.beside')}</p>}
    </EmptyState>
  );
}

const People = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: theme.spacing(1),
  margin: theme.spacing(2, 0),
  padding: 0,
  '&:empty': { display: 'none' },
  '& a': { color: theme.vars.palette.knowledge.main, overflowWrap: 'anywhere' },
}));

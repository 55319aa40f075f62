import { styled } from '@mui/material/styles';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { OutcomeMark } from '../OutcomeMark.tsx';

/** The same as the map, in rows: where, who, since when, with what result. */
export function TrialsTable({ trials }: { trials: readonly Trial[] }) {
  const { t } = useTranslation('experience');
  const language = useLanguage();
  return (
    <Scroll tabIndex={0} role="region" aria-label={t('trials.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('trials.where')}</th>
            <th scope="col">{t('trials.who')}</th>
            <th scope="col">{t('trials.since')}</th>
            <th scope="col">{t('trials.result')}</th>
          </tr>
        </thead>
        <tbody>
          {trials.map(({ id, territory, organisation, person, startedOn, result }) => (
            <tr key={id}>
              <th scope="row">{territory?.label ?? t('trials.nowhere')}</th>
              <td>{organisation?.name ?? person.name}</td>
              <td>{formatCalendarDay(startedOn, language)}</td>
              <td data-whole>
                <OutcomeMark result={result} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  borderRadius: theme.shape.borderRadius,
  '&:focus-visible': focusRing(theme),
  '& table': { ...theme.typography.body2, width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    padding: theme.spacing(2, 3, 2, 0),
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& thead th': { fontWeight: 600, color: theme.vars.palette.text.secondary },
  '& tbody th': { fontWeight: 600 },
  '& [data-whole]': { whiteSpace: 'nowrap' },
  '& tr > :last-child': { paddingRight: 0 },
}));

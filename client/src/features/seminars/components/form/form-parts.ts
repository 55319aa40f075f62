import { styled } from '@mui/material/styles';
import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { MOST_PLACES } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { reasonAt } from '../../logic/faults.ts';

/** The sentence of a field that was refused, by where it is in the seminar; null when it is right. */
export type Says = (...path: FieldIssue['path']) => string | null;

/** Says why fields were refused. */
export function useSays(faults: readonly FieldIssue[]): Says {
  const { t } = useTranslation('errors');
  const { t: own } = useTranslation('seminar-form');
  return (...path) => {
    const reason = reasonAt(faults, path);
    if (reason === null) return null;
    if (reason === 'places') return own('places', { most: MOST_PLACES });
    if (reason === 'on_its_way') return own('onItsWay');
    return t(`field.${reason}` as 'field.invalid', { defaultValue: t('field.invalid') });
  };
}

/** Two short fields side by side, one under the other on a phone. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5, 4),
  alignItems: 'start',
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
}));

export const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  paddingTop: theme.spacing(6),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > h2': theme.typography.h3,
  '& > h2 + p': {
    ...theme.typography.caption,
    marginTop: theme.spacing(-3.5),
    color: theme.vars.palette.text.secondary,
  },
}));

import { styled } from '@mui/material/styles';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import type { PollFault } from '../../logic/poll-form.ts';

/** The sentence of a field that was refused, by its place; null when it is right. */
export type Says = (at: string) => string | null;

/** Says why fields were refused. */
export function useSays(faults: readonly PollFault[]): Says {
  const { t } = useTranslation('errors');
  return (at) => {
    const fault = faults.find((one) => one.at === at);
    if (!fault) return null;
    return t(`field.${fault.reason}` as 'field.invalid', { defaultValue: t('field.invalid') });
  };
}

/** What is wrong with a field that has no label of its own; nothing otherwise. */
export function FieldProblem({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <Problem role="alert">
      <Icon of={CircleAlertIcon} size={16} />
      <span>{children}</span>
    </Problem>
  );
}

/** Short fields side by side, one under the other on a phone. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  alignItems: 'end',
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
}));

const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: theme.spacing(1.5),
  margin: 0,
  color: theme.vars.palette.now.onSoft,
  '& svg': { marginTop: 3 },
}));

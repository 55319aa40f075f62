import { styled } from '@mui/material/styles';
import type { Addressed } from '@sentiers/shared/threads/schema.ts';
import UserRoundIcon from 'lucide-react/icons/user-round';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useNow } from '../../../../components/use-now.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { isOverdue } from '../../logic/overdue.ts';

interface AddressedLineProps {
  addressed: Addressed;
  /** Whether it still waits for an answer. */
  waits: boolean;
}

/** Under a question that is addressed to someone: to whom, and by when; past its date, it says so. */
export function AddressedLine({ addressed: { person, dueOn }, waits }: AddressedLineProps) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const overdue = isOverdue(dueOn, waits, useNow());
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(dueOn),
  );
  return (
    <Line data-overdue={overdue || undefined}>
      <Icon of={UserRoundIcon} size={16} />
      <span>
        {t('addressed.to', { name: person.name, date })}
        {overdue && <b> · {t('addressed.overdue')}</b>}
      </span>
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: theme.spacing(2),
  width: 'fit-content',
  margin: theme.spacing(2, 0),
  padding: theme.spacing(1.5, 3),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.waiting.onSoft,
  backgroundColor: theme.vars.palette.waiting.soft,
  overflowWrap: 'anywhere',
  '& svg': { flex: 'none', marginTop: 3 },
  '&[data-overdue]': {
    color: theme.vars.palette.now.onSoft,
    backgroundColor: theme.vars.palette.now.soft,
  },
}));

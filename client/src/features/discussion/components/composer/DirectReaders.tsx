import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

/** Who will read what is written directly: these people, and nobody else. */
export function DirectReaders({ people }: { people: readonly PersonSummary[] }) {
  const { t } = useTranslation('discussion');
  return (
    <Line>
      <Icon of={LockIcon} size={16} />
      <span>{t('direct.readers', { names: people.map(({ name }) => name).join(', ') })}</span>
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(1.5),
  minWidth: 0,
  color: theme.vars.palette.text.secondary,
  '& svg': { flex: 'none', marginTop: 3 },
}));

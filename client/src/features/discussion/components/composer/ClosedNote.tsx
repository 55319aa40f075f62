import { styled } from '@mui/material/styles';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

/** In place of the composer: why nobody, or not this person, writes here. */
export function ClosedNote({ closing }: { closing: Thread['closing'] }) {
  const { t } = useTranslation('discussion');
  const name = closing?.by?.name ?? '';
  const words =
    closing?.by === null
      ? t('opportunity.closed')
      : closing?.reason
        ? t('thread.closedByWhy', { name, reason: closing.reason })
        : closing
          ? t('thread.closedBy', { name })
          : t('thread.readOnly');
  return (
    <Note role="note" data-region="composer">
      <Icon of={LockIcon} />
      <span>{words}</span>
    </Note>
  );
}

const Note = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  gap: theme.spacing(2.5),
  padding: `${theme.spacing(4)} var(--gutter)`,
  paddingBottom: `max(${theme.spacing(4)}, env(safe-area-inset-bottom))`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& svg': { marginTop: 2 },
}));

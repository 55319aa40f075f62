import { styled } from '@mui/material/styles';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import PinIcon from 'lucide-react/icons/pin';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

interface PinnedThreadsProps {
  threads: readonly ThreadSummary[];
  renderRow: (thread: ThreadSummary) => ReactNode;
}

/** The threads that moderation put first, above those of the channel. */
export function PinnedThreads({ threads, renderRow }: PinnedThreadsProps) {
  const { t } = useTranslation('discussion');
  const id = useId();
  if (threads.length === 0) return null;
  return (
    <Group aria-labelledby={id}>
      <h3 id={id}>
        <Icon of={PinIcon} size={14} /> {t('list.pinned')}
      </h3>
      {threads.map(renderRow)}
    </Group>
  );
}

/* What follows them begins after a stronger line, for it is in another order. */
const Group = styled('section')(({ theme }) => ({
  borderBottom: `3px solid ${theme.vars.palette.divider}`,
  '& > h3': {
    ...theme.typography.caption,
    fontFamily: theme.typography.fontFamily,
    fontWeight: 600,
    padding: `${theme.spacing(2.5)} var(--gutter) 0`,
    color: theme.vars.palette.text.secondary,
  },
  '& > h3 svg': { verticalAlign: '-2px' },
}));

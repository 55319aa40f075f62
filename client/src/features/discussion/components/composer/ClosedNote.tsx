import { styled } from '@mui/material/styles';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { noteFrame } from './note-frame.ts';

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

const Note = styled('div')(({ theme }) => noteFrame(theme));

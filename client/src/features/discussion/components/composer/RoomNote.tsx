import { styled } from '@mui/material/styles';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import MicOffIcon from 'lucide-react/icons/mic-off';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { noteFrame } from './note-frame.ts';

/** In place of the field of a live room: why one doesn't write there now. */
export function RoomNote({ state }: { state: Room['state'] }) {
  const { t } = useTranslation('discussion');
  const why = state === 'open' ? 'muted' : state;
  return (
    <Note role="status" data-region="composer">
      <Icon of={why === 'muted' ? MicOffIcon : LockIcon} />
      <span>{t(`room.${why}`)}</span>
    </Note>
  );
}

const Note = styled('div')(({ theme }) => noteFrame(theme));

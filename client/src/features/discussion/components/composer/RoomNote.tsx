import { styled } from '@mui/material/styles';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import EarIcon from 'lucide-react/icons/ear';
import LockIcon from 'lucide-react/icons/lock';
import MicOffIcon from 'lucide-react/icons/mic-off';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';
import { silenceOf } from '../../../../lib/room-silence.ts';
import { noteFrame } from './note-frame.ts';

/** In place of the field of a live room: why one doesn't write there now. */
export function RoomNote({ me, room }: { me: string; room: Room }) {
  const { t } = useTranslation('discussion');
  const why = silenceOf(room, me) ?? 'muted';
  return (
    <Note role="status" data-region="composer">
      <Icon of={icons[why] ?? LockIcon} />
      <span>{t(`room.${why}`)}</span>
    </Note>
  );
}

const icons: Record<string, LucideIcon | undefined> = { muted: MicOffIcon, turn: EarIcon };

const Note = styled('div')(({ theme }) => noteFrame(theme));

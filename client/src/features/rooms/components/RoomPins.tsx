import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { RoomPin } from '@sentiers/shared/rooms/schema.ts';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import PinIcon from 'lucide-react/icons/pin';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';

/**
 * What moderation keeps in sight at the top of a room's discussion. On a phone it holds one line until one unfolds it.
 */
export function RoomPins({ roomId }: { roomId: string }) {
  const { t } = useTranslation('room');
  const { room } = useRoomState(roomId);
  const [open, setOpen] = useState(false);
  const pins = room?.pins ?? [];
  if (pins.length === 0) return null;
  const label = t('pins.label', { count: pins.length });
  return (
    <Pins aria-label={label} data-open={open || undefined}>
      <Icon of={PinIcon} size={16} />
      <ul>
        {pins.map((pin) => (
          <li key={pin.id}>
            <Line pin={pin} />
            {room?.muted != null && <Unpin roomId={roomId} pin={pin} />}
          </li>
        ))}
      </ul>
      <Fold
        aria-label={open ? t('pins.fold') : t('pins.unfold', { count: pins.length })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of={ChevronDownIcon} />
      </Fold>
    </Pins>
  );
}

function Line({ pin: { text, message } }: { pin: RoomPin }) {
  return (
    <p>
      {text}
      {message && <small> — {message.author.name}</small>}
    </p>
  );
}

function Unpin({ roomId, pin }: { roomId: string; pin: RoomPin }) {
  const { t } = useTranslation('room');
  const attempt = useAttempt({ reread: async () => {}, undone: t('pins.pinned'), failed: t('failed') });
  const { id, text, message } = pin;
  const again = () =>
    message
      ? api.rooms.pinMessage({ roomId, messageId: id })
      : api.rooms.pinLine({ roomId, pinId: id, text });
  return (
    <IconButton
      size="small"
      aria-label={t('pins.unpin', { text })}
      onClick={() => void attempt(() => api.rooms.unpin({ roomId, pinId: id }), t('pins.unpinned'), again)}
    >
      <Icon of={XIcon} size={16} />
    </IconButton>
  );
}

const Fold = styled(IconButton)(({ theme }) => ({
  [theme.breakpoints.up('sm')]: { display: 'none' },
  '[data-open] > & > svg': { transform: 'rotate(180deg)' },
}));

const Pins = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(2),
  padding: `${theme.spacing(1)} var(--gutter)`,
  maxHeight: '30vh',
  overflowY: 'auto',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.primary.soft,
  color: theme.vars.palette.primary.onSoft,
  '& > svg': { flex: 'none', marginTop: theme.spacing(2.5) },
  '& > ul': { flex: 1, minWidth: 0, listStyle: 'none', margin: 0, padding: 0 },
  '& li': { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  '& p': {
    ...theme.typography.body2,
    flex: 1,
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1.5, 0),
    overflowWrap: 'anywhere',
  },
  '& small': { ...theme.typography.caption },
  [theme.breakpoints.down('sm')]: {
    alignItems: 'center',
    '& > svg': { marginTop: 0 },
    '&:not([data-open]) li:not(:first-of-type)': { display: 'none' },
    '&:not([data-open]) li > button, &:not([data-open]) small': { display: 'none' },
    '&:not([data-open]) p': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
}));

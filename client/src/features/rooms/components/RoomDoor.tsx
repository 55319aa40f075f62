import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import RadioIcon from 'lucide-react/icons/radio';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { LiveChip } from '../../../components/LiveChip.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useRoomChange, useRooms } from '../hooks/use-rooms.ts';

interface RoomDoorProps {
  seminarId: string;
  /** Null: the room of the whole seminar. */
  itemId: string | null;
  /** What the room is of: said after « Entrer dans la salle » to who hears the page. */
  title: string;
  /** Whether one may prepare it. */
  prepares: boolean;
  /** What a closed room left. */
  left: (room: RoomSummary) => ReactNode;
}

/** The way into the room of a seminar, or of an item of its agenda, and what its facilitators do to have one. */
export function RoomDoor({ seminarId, itemId, title, prepares, left }: RoomDoorProps) {
  const room = useRooms(seminarId).find((one) => one.itemId === itemId);
  if (room) return <Door room={room} left={left} />;
  return prepares ? <PrepareButton {...{ seminarId, itemId, title }} /> : null;
}

function Door({ room, left }: { room: RoomSummary } & Pick<RoomDoorProps, 'left'>) {
  const { t } = useTranslation('rooms');
  const { state, title, abilities } = room;
  return (
    <Row>
      {state === 'open' && (
        <LiveChip>
          <Icon of={RadioIcon} size={16} /> {t('live')}
        </LiveChip>
      )}
      <LinkButton to={paths.room(room.id)} size="small" variant={state === 'open' ? 'contained' : 'outlined'}>
        {t(state === 'closed' ? 'readAgain' : 'enter')}
        <VisuallyHidden> : {title}</VisuallyHidden>
      </LinkButton>
      {state === 'ahead' && abilities.animate && <OpenButton room={room} />}
      {state === 'closed' && left(room)}
      {state !== 'closed' && room.itemId === null && <Told>{t('attendance')}</Told>}
    </Row>
  );
}

function OpenButton({ room: { id: roomId, title } }: { room: RoomSummary }) {
  const { t } = useTranslation('rooms');
  const opening = useRoomChange(() => api.rooms.open({ roomId }));
  const attempt = useAttempt({ reread: async () => {}, undone: '', failed: t('failed') });
  return (
    <Button
      size="small"
      disabled={opening.isPending}
      onClick={() => void attempt(() => opening.mutateAsync(undefined), t('opened'))}
    >
      {t('open')}
      <VisuallyHidden> : {title}</VisuallyHidden>
    </Button>
  );
}

function PrepareButton({ seminarId, itemId, title }: Omit<RoomDoorProps, 'prepares' | 'left'>) {
  const { t } = useTranslation('rooms');
  const preparing = useRoomChange(() => api.rooms.prepare({ seminarId, itemId }));
  const attempt = useAttempt({ reread: async () => {}, undone: '', failed: t('failed') });
  return (
    <Row>
      <Button
        size="small"
        disabled={preparing.isPending}
        onClick={() => void attempt(() => preparing.mutateAsync(undefined), t('prepared'))}
      >
        {t('prepare')}
        <VisuallyHidden> : {title}</VisuallyHidden>
      </Button>
    </Row>
  );
}

/** Said before one enters, what is kept of it. */
const Told = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  flexBasis: '100%',
  color: theme.vars.palette.text.secondary,
}));

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
}));

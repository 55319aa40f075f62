import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import MonitorIcon from 'lucide-react/icons/monitor';
import SlidersIcon from 'lucide-react/icons/sliders-horizontal';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { usePaces } from '../hooks/use-paces.ts';
import type { KnownRoom } from '../hooks/use-room.ts';
import { useRoomChange } from '../hooks/use-rooms.ts';
import { AnimatorChip } from './desk/AnimatorChip.tsx';
import { RehearseButton } from './desk/RehearseButton.tsx';

const loadSettings = async () => ({ default: (await import('./RoomSettings.tsx')).RoomSettings });
const RoomSettings = lazy(loadSettings);
fetchSoon(loadSettings);

/** What whoever animates a room does with it: opens and closes it, sets its pace, chooses what is shown. */
export function AnimatorBar({ room, me }: { room: KnownRoom; me: string }) {
  const { t } = useTranslation('room');
  const [asked, setAsked] = useState<'close' | 'settings' | null>(null);
  const { pending, open, close } = useOpening(room.id);
  const { nameOf } = usePaces(room.slowSeconds);
  const isOpen = room.state === 'open';
  // On a phone it stands on the desk itself: here it would be out of sight.
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'), { noSsr: true });
  const done = () => setAsked(null);
  return (
    <Bar role="group" aria-label={t('animate')}>
      {isOpen ? (
        <Button size="small" color="error" disabled={pending} onClick={() => setAsked('close')}>
          {t('bar.close')}
        </Button>
      ) : (
        <Button size="small" variant="contained" disabled={pending} onClick={open}>
          {t(room.state === 'ahead' ? 'bar.open' : 'bar.reopen')}
        </Button>
      )}
      {room.state === 'ahead' && !room.rehearses && <RehearseButton roomId={room.id} />}
      {room.state !== 'closed' && (
        <Button
          size="small"
          href={paths.roomStage(room.id)}
          target="_blank"
          rel="noreferrer"
          startIcon={<Icon of={MonitorIcon} />}
        >
          {t('bar.stage')}
        </Button>
      )}
      <Button size="small" startIcon={<Icon of={SlidersIcon} />} onClick={() => setAsked('settings')}>
        {t('bar.settings')}
      </Button>
      {room.state !== 'closed' && isWide && <AnimatorChip room={room} me={me} />}
      {isOpen && room.slowSeconds > 0 && <Pace>{t('bar.slow', { pace: nameOf(room.slowSeconds) })}</Pace>}
      <ConfirmDialog
        open={asked === 'close'}
        title={t('closing.title')}
        confirm={t('bar.close')}
        destructive
        onConfirm={() => {
          done();
          close();
        }}
        onCancel={done}
      >
        {t('closing.words')}
      </ConfirmDialog>
      {asked === 'settings' && (
        <LatePart>
          <RoomSettings room={room} onClose={done} />
        </LatePart>
      )}
    </Bar>
  );
}

function useOpening(roomId: string) {
  const { t } = useTranslation('room');
  const attempt = useAttempt({ reread: async () => {}, undone: t('opened'), failed: t('failed') });
  const opening = useRoomChange(() => api.rooms.open({ roomId }));
  const closing = useRoomChange(() => api.rooms.close({ roomId }));
  return {
    pending: opening.isPending || closing.isPending,
    open: () => void attempt(() => opening.mutateAsync(undefined), t('opened')),
    close: () =>
      void attempt(
        () => closing.mutateAsync(undefined),
        t('closed'),
        () => opening.mutateAsync(undefined),
      ),
  };
}

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  overflowX: 'auto',
  scrollbarWidth: 'none',
  '& > *': { flex: 'none' },
  gap: theme.spacing(2),
  minHeight: 60,
  padding: `${theme.spacing(2)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > :is(a, button)': { flex: 'none' },
  /* A projector hangs on no phone. */
  '& > a': { [theme.breakpoints.down('sm')]: { display: 'none' } },
}));

const Pace = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  marginLeft: 'auto',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: theme.vars.palette.waiting.main,
}));

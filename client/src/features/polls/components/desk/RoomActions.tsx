import Button from '@mui/material/Button';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../../components/use-attempt.ts';
import { api } from '../../../../lib/api/api.ts';
import { useRoomState } from '../../../../lib/use-room-state.ts';

/** Puts a poll on the big screen of its room, or leads all phones to it; and takes that back. */
export function RoomActions({ roomId, pollId }: { roomId: string; pollId: string }) {
  const { t } = useTranslation('polls');
  const { room } = useRoomState(roomId);
  const attempt = useAttempt({ reread: async () => {}, undone: t('did.undone'), failed: t('did.failed') });
  if (!room || room.state === 'closed') return null;
  const isHere = (target: RoomTarget | null) => target?.kind === 'poll' && target.id === pollId;
  const target = (there: boolean): RoomTarget | null => (there ? null : { kind: 'poll', id: pollId });
  const [staged, led] = [isHere(room.stage), isHere(room.focus)];
  return (
    <>
      <Button
        size="small"
        onClick={() =>
          void attempt(
            () => api.rooms.setStage({ roomId, target: target(staged) }),
            t(staged ? 'did.unstaged' : 'did.staged'),
          )
        }
      >
        {t(staged ? 'act.unstage' : 'act.stage')}
      </Button>
      <Button
        size="small"
        onClick={() =>
          void attempt(
            () => api.rooms.setFocus({ roomId, target: target(led) }),
            t(led ? 'did.letGo' : 'did.led'),
          )
        }
      >
        {t(led ? 'act.letGo' : 'act.lead')}
      </Button>
    </>
  );
}

import { styled } from '@mui/material/styles';
import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useConnection } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { StageAgenda } from '../components/StageAgenda.tsx';
import { StageEntrance } from '../components/StageEntrance.tsx';
import { StageFrame, StageTitle, StageWords } from '../components/StageFrame.tsx';
import { useAwake } from '../hooks/use-awake.ts';
import { useEndedRehearsal } from '../hooks/use-ended-rehearsal.ts';
import { type KnownRoom, useRoom, useRoomSeminar } from '../hooks/use-room.ts';
import { useRoomPresence } from '../hooks/use-room-presence.ts';
import { itemAt, itemsOf, minutesLeft } from '../logic/agenda.ts';

/** Draws what other features show on the big screen: one thing by its id, or all of them (null). */
export type StageSlots = Partial<Record<'question' | 'poll', (id: string | null) => ReactNode>>;

/** The big screen of a room: what its facilitators chose to show, very large, and how one enters. */
export function StagePage({ roomId, slots }: { roomId: string; slots: StageSlots }) {
  const { t } = useTranslation('room');
  const { room, failure, retry } = useRoom(roomId);
  const { seminar, isPending } = useRoomSeminar(room?.seminarId);
  const present = useRoomPresence(roomId);
  useAwake();
  useEndedRehearsal(roomId, paths.roomStage);
  if (failure === 'failed') return <PageFailure rank={1} onRetry={retry} />;
  if (failure) {
    return (
      <EmptyState rank={1} title={t('notFoundTitle')}>
        {t('notFound')}
      </EmptyState>
    );
  }
  if (!room || isPending) return <StageFrame />;
  return (
    <>
      <PageTitle>{room.title}</PageTitle>
      <Screen {...{ room, seminar, slots, present }} />
    </>
  );
}

interface ShownProps {
  room: KnownRoom;
  seminar: Seminar | undefined;
  slots: StageSlots;
}

/** What the screen is about: what was chosen, as far as it can be drawn here; else how one enters. */
type OnScreen = 'closed' | 'agenda' | 'slot' | 'entrance';

function onScreen({ room: { state, stage }, seminar, slots }: ShownProps): OnScreen {
  if (state === 'closed') return 'closed';
  if (stage?.kind === 'agenda' && seminar) return 'agenda';
  return (stage?.kind === 'question' || stage?.kind === 'poll') && slots[stage.kind] ? 'slot' : 'entrance';
}

function Screen(props: ShownProps & { present: RoomPresent | null }) {
  const { room, seminar, present } = props;
  const what = onScreen(props);
  const left = useLeft(room, seminar);
  const isTitled = what === 'entrance' || what === 'closed';
  const where = [seminar?.title, room.title].filter((title) => title && !(isTitled && title === room.title));
  return (
    <StageFrame
      rehearsal={room.rehearses !== null}
      head={
        <>
          <p>{gluePunctuation([...new Set(where)].join(' · '))}</p>
          {what !== 'agenda' && left}
        </>
      }
      foot={
        <>
          {room.code && what !== 'entrance' ? <StageEntrance code={room.code} /> : <span />}
          {present && <Present count={present.count} />}
        </>
      }
    >
      <Shown what={what} {...props} />
    </StageFrame>
  );
}

/** One thing at a time. */
function Shown({ what, room, seminar, slots }: ShownProps & { what: OnScreen }) {
  const { t } = useTranslation('room');
  const { stage, code } = room;
  if (what === 'agenda' && seminar) {
    return <StageAgenda items={itemsOf(seminar, room.itemId)} chosen={stage?.id ?? null} />;
  }
  if (stage?.kind === 'question' || stage?.kind === 'poll') {
    const slot = slots[stage.kind];
    if (slot) return slot(stage.id);
  }
  return (
    <>
      <StageTitle>{gluePunctuation(room.title)}</StageTitle>
      {what === 'closed' && <StageWords>{t('stage.closed')}</StageWords>}
      {what === 'entrance' && code && <StageEntrance code={code} large />}
    </>
  );
}

/** Time that is left of what goes on; or that the network is away, which may be why nothing moves. */
function useLeft(room: KnownRoom, seminar: Seminar | undefined): ReactNode {
  const { t } = useTranslation('room');
  const now = useNow();
  const { kind: connection } = useConnection();
  if (connection === 'offline') return <p role="status">{t('stage.offline')}</p>;
  const item = seminar && itemAt(itemsOf(seminar, room.itemId), now);
  return item && <p>{t('stage.left', { count: minutesLeft(item.endsAt, now) })}</p>;
}

function Present({ count }: { count: number }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  return (
    <Figure>
      <b>{formatNumber(count, language)}</b>
      <p>{t('stage.present', { count })}</p>
    </Figure>
  );
}

const Figure = styled('div')({ textAlign: 'right' });

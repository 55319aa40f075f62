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
import { StageAgenda } from '../components/StageAgenda.tsx';
import { StageEntrance } from '../components/StageEntrance.tsx';
import { StageFrame, StageTitle, StageWords } from '../components/StageFrame.tsx';
import { useAwake } from '../hooks/use-awake.ts';
import { type KnownRoom, useRoom, useRoomSeminar } from '../hooks/use-room.ts';
import { useRoomPresence } from '../hooks/use-room-presence.ts';
import { itemAt, itemsOf, minutesLeft } from '../logic/agenda.ts';

/** Draws what other features show on the big screen: one thing by its id, or all of them (null). */
export type StageSlots = Partial<Record<'question' | 'poll', (id: string | null) => ReactNode>>;

/** The big screen of a room: what its facilitators chose to show, very large, and how one enters. */
export function StagePage({ roomId, slots }: { roomId: string; slots: StageSlots }) {
  const { t } = useTranslation('room');
  const { room, failure, retry } = useRoom(roomId);
  const { seminar } = useRoomSeminar(room?.seminarId);
  const present = useRoomPresence(roomId);
  useAwake();
  if (failure === 'failed') return <PageFailure rank={1} onRetry={retry} />;
  if (failure) {
    return (
      <EmptyState rank={1} title={t('notFoundTitle')}>
        {t('notFound')}
      </EmptyState>
    );
  }
  if (!room) return <StageFrame />;
  return (
    <>
      <PageTitle>{room.title}</PageTitle>
      <StageFrame head={<Head room={room} seminar={seminar} />} foot={<Foot room={room} present={present} />}>
        <Shown room={room} seminar={seminar} slots={slots} />
      </StageFrame>
    </>
  );
}

interface ShownProps {
  room: KnownRoom;
  seminar: Seminar | undefined;
  slots: StageSlots;
}

/** One thing at a time. What can't be drawn here gives way to how one enters. */
function Shown({ room, seminar, slots }: ShownProps) {
  const { t } = useTranslation('room');
  const { stage, code } = room;
  if (room.state === 'closed') {
    return (
      <>
        <StageTitle>{gluePunctuation(room.title)}</StageTitle>
        <StageWords>{t('stage.closed')}</StageWords>
      </>
    );
  }
  if (stage?.kind === 'agenda' && seminar) {
    return <StageAgenda items={itemsOf(seminar, room.itemId)} chosen={stage.id} />;
  }
  const slot = stage?.kind === 'question' || stage?.kind === 'poll' ? slots[stage.kind] : undefined;
  if (stage && slot) return slot(stage.id);
  return (
    <>
      <StageTitle>{gluePunctuation(room.title)}</StageTitle>
      {code && <StageEntrance code={code} large />}
    </>
  );
}

function Head({ room, seminar }: Omit<ShownProps, 'slots'>) {
  const { t } = useTranslation('room');
  const now = useNow();
  const { kind: connection } = useConnection();
  const item = seminar && itemAt(itemsOf(seminar, room.itemId), now);
  const where = seminar && seminar.title !== room.title ? `${seminar.title} · ${room.title}` : room.title;
  const isCutOff = connection === 'offline';
  return (
    <>
      <p>{gluePunctuation(where)}</p>
      {isCutOff ? (
        <p role="status">{t('stage.offline')}</p>
      ) : (
        item && <p>{t('stage.left', { count: minutesLeft(item.endsAt, now) })}</p>
      )}
    </>
  );
}

function Foot({ room, present }: { room: KnownRoom; present: RoomPresent | null }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const { stage, code } = room;
  const isLarge = stage === null || stage.kind === 'entrance';
  return (
    <>
      {code && !isLarge ? <StageEntrance code={code} /> : <span />}
      {present && (
        <div style={{ textAlign: 'right' }}>
          <b>{formatNumber(present.count, language)}</b>
          <p>{t('stage.present', { count: present.count })}</p>
        </div>
      )}
    </>
  );
}

import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { lazy, type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { LinesSkeleton, PageSkeleton } from '../../../components/Skeletons.tsx';
import { loadMessages } from '../../../i18n/i18n.ts';
import type { ConversationView } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { sizes } from '../../../theme/tokens.ts';
import { FocusBanner } from '../components/FocusBanner.tsx';
import { RoomHead } from '../components/RoomHead.tsx';
import { type RoomTab, RoomTabs } from '../components/RoomTabs.tsx';
import { useEndedRehearsal } from '../hooks/use-ended-rehearsal.ts';
import { type Focus, useFocus } from '../hooks/use-focus.ts';
import { type KnownRoom, useRoom, useRoomSeminar } from '../hooks/use-room.ts';
import { useRoomPresence } from '../hooks/use-room-presence.ts';
import { useUnseen } from '../hooks/use-unseen.ts';
import type { RoomPanelId } from '../logic/targets.ts';
import { targetPanel } from '../logic/targets.ts';

const WaitingScreen = lazy(async () => ({
  default: (await import('../components/WaitingScreen.tsx')).WaitingScreen,
}));
const AnimatorBar = lazy(async () => {
  const [{ AnimatorBar: bar }] = await Promise.all([
    import('../components/AnimatorBar.tsx'),
    loadMessages(['desk']),
  ]);
  return { default: bar };
});
const RehearsalStrip = lazy(async () => {
  const [{ RehearsalStrip: strip }] = await Promise.all([
    import('../components/desk/RehearsalStrip.tsx'),
    loadMessages(['desk']),
  ]);
  return { default: strip };
});

/** A part of a room beside its discussion. */
export interface RoomPanel extends RoomTab {
  id: RoomPanelId;
  element: ReactNode;
}

interface RoomPageProps {
  /** Id of the person who looks. */
  me: string;
  roomId: string;
  chat: ReactNode;
  panels: readonly RoomPanel[];
  /** What it left, once it is closed. */
  left: (room: KnownRoom) => ReactNode;
}

const discussion = 'discussion';

/** A live room: its head, its discussion, and beside it (on a phone, one at a time) what else is done there. */
export function RoomPage({ me, roomId, chat, panels, left }: RoomPageProps) {
  const { room, failure, retry, view } = useRoom(roomId);
  const { seminar } = useRoomSeminar(room?.seminarId);
  const present = useRoomPresence(roomId);
  useEndedRehearsal(roomId, paths.room);
  if (failure) return <Failure closed={failure === 'closed'} onRetry={retry} />;
  if (!room) return <PageSkeleton />;
  return (
    <>
      <RoomHead room={room} seminar={seminar} present={present} />
      {room.rehearses && (
        <LatePart waiting={<StripOnItsWay />}>
          <RehearsalStrip roomId={roomId} />
        </LatePart>
      )}
      {room.animated && (
        <LatePart waiting={<BarOnItsWay />}>
          <AnimatorBar room={room} me={me} />
        </LatePart>
      )}
      {room.state === 'closed' && <Left>{left(room)}</Left>}
      <Parts {...{ me, room, seminar, view, chat, panels }} />
    </>
  );
}

interface PartsProps extends Omit<RoomPageProps, 'roomId' | 'left'> {
  room: KnownRoom;
  seminar: Seminar | undefined;
  view: ConversationView;
}

function Parts({ me, room, seminar, view, chat, panels }: PartsProps) {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const ids = panels.map(({ id }) => id);
  // Whoever animates leads, and stays at the desk.
  const focus = useFocus(room.animated ? null : room.focus, ids, discussion);
  const waits = room.state === 'ahead' && !room.animated;
  const talk = waits ? (
    <>
      <LatePart waiting={<PageSkeleton />}>
        <WaitingScreen room={room} seminar={seminar} />
      </LatePart>
      <PaneBanner />
    </>
  ) : (
    chat
  );
  const banner = room.focus && (
    <FocusBanner
      target={room.focus}
      focus={focus}
      code={room.code}
      followed={!room.animated && ids.some((id) => room.focus && id === targetPanel(room.focus))}
    />
  );
  if (wide) return <SideBySide {...{ focus, talk, panels, banner }} />;
  return <OneAtATime {...{ me, view, focus, talk, panels, banner }} />;
}

interface ShownParts {
  focus: Focus;
  talk: ReactNode;
  panels: readonly RoomPanel[];
  banner: ReactNode;
}

function SideBySide({ focus, talk, panels, banner }: ShownParts) {
  const { t } = useTranslation('room');
  const shown = panels.find(({ id }) => id === focus.shown) ?? panels[0];
  return (
    <>
      {banner}
      <Sides>
        <Part aria-label={t('tabs.discussion')}>{talk}</Part>
        {shown && (
          <Part data-side>
            <RoomTabs label={t('tabs.label')} tabs={panels} value={shown.id} onChange={focus.show} />
            <Panel key={shown.id} panel={shown} />
          </Part>
        )}
      </Sides>
    </>
  );
}

function OneAtATime({ me, view, focus, talk, panels, banner }: ShownParts & Pick<PartsProps, 'me' | 'view'>) {
  const { t } = useTranslation('room');
  const shown = panels.find(({ id }) => id === focus.shown);
  const unseen = useUnseen(view, me, shown === undefined);
  const badge = unseen > 0 ? { count: unseen, label: t('tabs.unseen', { count: unseen }) } : null;
  const tabs: RoomTab[] = [{ id: discussion, label: t('tabs.discussion'), badge }, ...panels];
  return (
    <>
      {panels.length > 0 && (
        <RoomTabs label={t('tabs.label')} tabs={tabs} value={shown?.id ?? discussion} onChange={focus.show} />
      )}
      {banner}
      {shown ? (
        <>
          <Panel key={shown.id} panel={shown} />
          <PaneBanner />
        </>
      ) : (
        <Part {...(panels.length > 0 && { role: 'tabpanel', id: `panel-${discussion}` })}>{talk}</Part>
      )}
    </>
  );
}

/**
 * What a frame changes of it is drawn piece by piece, so that a slow phone answers a finger meanwhile; what one does there
 * oneself shows at once.
 */
function Panel({ panel }: { panel: RoomPanel }) {
  const element = useDeferredValue(panel.element);
  return (
    <PaneScroll role="tabpanel" id={`panel-${panel.id}`} aria-labelledby={`tab-${panel.id}`}>
      <LatePart
        waiting={
          <Waiting>
            <LinesSkeleton count={4} />
          </Waiting>
        }
        failure={<PageFailure onRetry={() => location.reload()} />}
      >
        {element}
      </LatePart>
    </PaneScroll>
  );
}

function Failure({ closed, onRetry }: { closed: boolean; onRetry: () => void }) {
  const { t } = useTranslation('room');
  if (!closed) return <PageFailure rank={1} onRetry={onRetry} />;
  return (
    <EmptyState
      rank={1}
      title={t('notFoundTitle')}
      action={<LinkButton to={paths.seminars}>{t('toSeminars')}</LinkButton>}
    >
      {t('notFound')}
    </EmptyState>
  );
}

const Sides = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '&:has([data-side])': { gridTemplateColumns: `minmax(0, 1fr) ${sizes.list}px` },
});

const Part = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.vars.palette.background.paper,
  '&[data-side]': {
    '--gutter': theme.spacing(5),
    borderLeft: `1px solid ${theme.vars.palette.divider}`,
  },
}));

/* As high as what it will hold: nothing moves as that arrives. */
const Left = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  minHeight: 60,
  overflowX: 'auto',
  scrollbarWidth: 'none',
  padding: `${theme.spacing(2)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > *': { flex: 'none' },
}));

const Waiting = styled('div')(({ theme }) => ({ padding: `${theme.spacing(3)} var(--gutter)` }));

const BarOnItsWay = styled('div')({ flex: 'none', minHeight: 60 });

const StripOnItsWay = styled('div')(({ theme }) => ({
  flex: 'none',
  minHeight: 48,
  [theme.breakpoints.down('sm')]: { minHeight: 133 },
}));

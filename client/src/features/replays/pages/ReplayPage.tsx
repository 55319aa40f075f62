import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Callout } from '../../../components/Callout.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { sizes } from '../../../theme/tokens.ts';
import { Beside } from '../components/Beside.tsx';
import { Chapters } from '../components/Chapters.tsx';
import { Player } from '../components/Player.tsx';
import { PlayerBar } from '../components/PlayerBar.tsx';
import type { DrawResults } from '../components/PollsBeside.tsx';
import type { PlayerControls, Playing } from '../components/playing.ts';
import { ReplayFacts } from '../components/ReplayFacts.tsx';
import { usePosition } from '../hooks/use-position.ts';
import { useMyId, useReplay } from '../hooks/use-replay.ts';

/** A replay: its video, its chapters, and beside it what happened in the room at that moment. */
export function ReplayPage({ results }: { results: DrawResults }) {
  const { replayId = '' } = useParams();
  const found = useReplay(replayId);
  const me = useMyId();
  // What the device kept may be closed by now, and another device may have gone further.
  const isKept = !found.isFetchedAfterMount && found.isFetching;
  if (found.isPending || isKept || me === '') return <PageSkeleton />;
  if (!found.data || isClosed(found.error)) {
    return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  }
  return <Watched key={found.data.id} replay={found.data} results={results} />;
}

function Watched({ replay, results }: { replay: Replay; results: DrawResults }) {
  const { t } = useTranslation('replays');
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const { start, keeper } = usePosition(replay);
  const [begin, setBegin] = useState(start);
  const [second, setSecond] = useState(start);
  const [rate, setRate] = useState(1);
  const [controls, setControls] = useState<PlayerControls | null>(null);
  const onPlaying = useCallback(
    (playing: Playing) => {
      setSecond(Math.floor(playing.second));
      keeper.at(playing.second);
    },
    [keeper],
  );
  const seek = useCallback(
    (to: number) => {
      if (controls) return controls.seek(to);
      // It is not there yet: it begins at what was chosen meanwhile.
      setBegin(to);
      setSecond(to);
    },
    [controls],
  );
  const { prepare } = replay.abilities;
  const hasSide = replay.roomId !== null || (!wide && replay.chapters.length > 0);
  return (
    <>
      <PageHeader
        title={replay.title}
        meta={<ReplayFacts replay={replay} />}
        back={paths.replays}
        backUntil="md"
        actions={
          prepare && (
            <LinkButton to={paths.prepareReplay(replay.id)} variant="outlined" size="small">
              {t('prepare')}
            </LinkButton>
          )
        }
      />
      <Sides data-sided={hasSide || undefined}>
        <Stage>
          {replay.state === 'preparing' && (
            <Callout tone="waiting" icon={EyeOffIcon}>
              {t('preparing')}
            </Callout>
          )}
          <Player {...{ replay, rate, onPlaying }} start={begin} onReady={setControls} />
          {replay.video && (
            <PlayerBar
              replayId={replay.id}
              {...{ start, second, rate }}
              onRate={setRate}
              onSeek={controls && seek}
            />
          )}
          {(wide || !hasSide) && replay.chapters.length > 0 && (
            <section aria-labelledby="chapitres">
              <h2 id="chapitres">{t('chapters.title')}</h2>
              <Chapters chapters={replay.chapters} second={second} onSeek={seek} />
            </section>
          )}
        </Stage>
        {hasSide && (
          <Side aria-label={t('beside')}>
            <Beside {...{ replay, second, results }} withChapters={!wide} onSeek={seek} />
          </Side>
        )}
      </Sides>
      <PaneBanner />
    </>
  );
}

function isClosed(error: Error | null): boolean {
  return error instanceof AppError && ['not_found', 'forbidden'].includes(error.code);
}

function Failure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation('replays');
  if (!isClosed(error)) return <PageFailure rank={1} onRetry={onRetry} />;
  return (
    <EmptyState
      rank={1}
      title={t('closedTitle')}
      action={<LinkButton to={paths.replays}>{t('title')}</LinkButton>}
    >
      {t('closed')}
    </EmptyState>
  );
}

const Sides = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  [theme.breakpoints.up('lg')]: {
    '&[data-sided]': { gridTemplateColumns: `minmax(0, 1fr) ${sizes.list}px` },
  },
  [theme.breakpoints.down('lg')]: { display: 'flex', flexDirection: 'column', overflowY: 'auto' },
}));

const Stage = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(2),
  minWidth: 0,
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(8)}`,
  overflowY: 'auto',
  '& > section': { marginTop: theme.spacing(6), maxWidth: 760 },
  '& > section > h2': { ...theme.typography.h4, marginBottom: theme.spacing(2) },
  [theme.breakpoints.down('lg')]: {
    flex: 'none',
    overflowY: 'visible',
    padding: `${theme.spacing(3)} var(--gutter) ${theme.spacing(2)}`,
  },
}));

const Side = styled('section')(({ theme }) => ({
  '--gutter': theme.spacing(5),
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.vars.palette.background.paper,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('lg')]: {
    '--gutter': 'inherit',
    flex: '1 0 300px',
    height: 300,
    borderLeft: 0,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
}));

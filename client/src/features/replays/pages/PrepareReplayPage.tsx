import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton, PageSkeleton } from '../../../components/Skeletons.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { CaptionsSection } from '../components/desk/CaptionsSection.tsx';
import { ChaptersSection } from '../components/desk/ChaptersSection.tsx';
import { PublishSection } from '../components/desk/PublishSection.tsx';
import { VideoSection } from '../components/desk/VideoSection.tsx';
import { Player } from '../components/Player.tsx';
import type { Playing } from '../components/playing.ts';
import { ReplayFacts } from '../components/ReplayFacts.tsx';
import { useReplay } from '../hooks/use-replay.ts';
import { useReplayChange } from '../hooks/use-replay-change.ts';

/** Its dialog is no part of a first visit. */
const PeopleSection = lazy(async () => ({
  default: (await import('../components/desk/PeopleSection.tsx')).PeopleSection,
}));

/** Where a replay is prepared: its video, its chapters, its captions, who is in it, and whether it may be watched. */
export function PrepareReplayPage() {
  const { t } = useTranslation('replay-desk');
  const { replayId = '' } = useParams();
  const found = useReplay(replayId);
  if (found.isPending) return <PageSkeleton />;
  const isClosed =
    found.data?.abilities.prepare === false ||
    (found.error instanceof AppError && ['not_found', 'forbidden'].includes(found.error.code));
  if (isClosed) {
    return (
      <EmptyState
        rank={1}
        title={t('closedTitle')}
        action={<LinkButton to={paths.replays}>{t('toReplays')}</LinkButton>}
      >
        {t('closed')}
      </EmptyState>
    );
  }
  if (!found.data) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  return <Desk key={replayId} replay={found.data} />;
}

function Desk({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const [second, setSecond] = useState(0);
  const input = { replayId: replay.id };
  const proposals = useQuery(queries.replays.proposals.queryOptions({ input })).data;
  const keepDuration = useKeptDuration(replay);
  const onPlaying = ({ second: at, duration }: Playing) => {
    setSecond(Math.floor(at));
    keepDuration(duration);
  };
  return (
    <>
      <PageHeader
        title={t('title', { title: replay.title })}
        meta={<ReplayFacts replay={replay} />}
        back={paths.seminar(replay.seminar.id)}
        backUntil="md"
      />
      <PageBody>
        {replay.video && (
          <Preview>
            <Player key={addressOf(replay)} {...{ replay, onPlaying }} start={0} rate={1} onReady={ignore} />
          </Preview>
        )}
        <VideoSection replay={replay} />
        <ChaptersSection {...{ replay, proposals, second }} />
        <CaptionsSection replay={replay} />
        <LatePart waiting={<LinesSkeleton count={4} />}>
          <PeopleSection {...{ replay, proposals }} />
        </LatePart>
        <PublishSection replay={replay} />
      </PageBody>
    </>
  );
}

/** How long a video is, is told by its player: it is kept once, so that lists say it. */
function useKeptDuration(replay: Replay): (duration: number | null) => void {
  const told = useRef(false);
  const { mutate } = useReplayChange(replay.id, (duration: number) => {
    const { id: replayId, revision, startsAt, chapters } = replay;
    return api.replays.update({ replayId, revision, startsAt, chapters, duration });
  });
  useEffect(() => {
    if (replay.duration === null) told.current = false;
  }, [replay.duration]);
  return (duration) => {
    if (duration === null || replay.duration !== null || told.current) return;
    told.current = true;
    mutate(Math.round(duration));
  };
}

/** Another video is another player. */
function addressOf({ video }: Replay): string {
  if (!video) return '';
  return video.kind === 'file' ? `${video.name}/${video.bytes}` : video.address;
}

const ignore = () => undefined;

const Preview = styled('div')({ maxWidth: 560, '& video, & iframe': { maxHeight: '40vh' } });

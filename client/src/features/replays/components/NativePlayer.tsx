import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { languageName } from '../logic/language-name.ts';
import type { PlayerProps } from './playing.ts';

/** A video that is kept here, in the browser's own player, with its captions. */
export function NativePlayer({
  replay: { id, title, captions },
  start,
  rate,
  onPlaying,
  onReady,
}: PlayerProps & { replay: Replay }) {
  const { t } = useTranslation('replays');
  const language = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    if (video.current) video.current.playbackRate = rate;
  }, [rate]);
  if (failed > 0) {
    const retry = { label: t('retry'), onClick: () => setFailed(0) };
    return (
      <ErrorState title={t('player.failedTitle')} retry={retry}>
        {t('player.failed')}
      </ErrorState>
    );
  }
  const tell = ({ currentTarget }: SyntheticEvent<HTMLVideoElement>) => {
    const { currentTime, duration } = currentTarget;
    onPlaying({ second: currentTime, duration: Number.isFinite(duration) ? duration : null });
  };
  const begin = (event: SyntheticEvent<HTMLVideoElement>) => {
    const { currentTarget } = event;
    currentTarget.currentTime = start;
    currentTarget.playbackRate = rate;
    onReady({
      seek: (second) => {
        currentTarget.currentTime = second;
      },
    });
    tell(event);
  };
  return (
    <Video
      ref={video}
      src={`/api/replays/${id}/video`}
      controls
      playsInline
      preload="metadata"
      aria-label={title}
      onLoadedMetadata={begin}
      onTimeUpdate={tell}
      onSeeked={tell}
      onError={() => setFailed((times) => times + 1)}
    >
      {captions.map((line) => (
        <track
          key={line.language}
          kind="captions"
          srcLang={line.language}
          label={languageName(line.language, language)}
          src={`/api/replays/${id}/captions/${line.language}.vtt`}
          default={line.language === language}
        />
      ))}
    </Video>
  );
}

const Video = styled('video')(({ theme }) => ({
  display: 'block',
  width: '100%',
  aspectRatio: '16 / 9',
  maxHeight: '62vh',
  backgroundColor: '#000',
  borderRadius: theme.shape.borderRadius,
}));

import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { OpenElsewhere } from './OpenElsewhere.tsx';
import type { PlayerProps } from './playing.ts';

/** What the page that holds a player elsewhere says of it (see `replay-frame.js`). */
interface Said {
  from?: string;
  ready?: boolean;
  failed?: boolean;
  second?: number;
  duration?: number | null;
}

interface FramedPlayerProps extends PlayerProps {
  replayId: string;
  title: string;
  /** Of the video, where it is kept. */
  address: string;
}

/** A video that is kept elsewhere, in a page of ours that lets in that place alone. */
export function FramedPlayer({ replayId, title, address, ...player }: FramedPlayerProps) {
  const { t } = useTranslation('replays');
  const [failed, setFailed] = useState(false);
  const frame = useFrame(player, () => setFailed(true));
  if (failed) {
    return (
      <ErrorState
        title={t('player.failedTitle')}
        retry={{ label: t('retry'), onClick: () => setFailed(false) }}
        action={<OpenElsewhere address={address} />}
      >
        {t('player.failedElsewhere', { host: new URL(address).host })}
      </ErrorState>
    );
  }
  return (
    <div>
      <Frame
        ref={frame}
        src={`/api/replays/${replayId}/frame`}
        title={title}
        sandbox="allow-scripts allow-same-origin"
        allow="fullscreen; autoplay"
        allowFullScreen
      />
      <OpenElsewhere address={address} />
    </div>
  );
}

/** Leads the page that holds the player, and hears what it says. */
function useFrame(player: PlayerProps, onFailed: () => void) {
  const frame = useRef<HTMLIFrameElement>(null);
  const told = useRef({ ...player, onFailed });
  told.current = { ...player, onFailed };
  useEffect(() => {
    const say = (act: 'seek' | 'rate', value: number) =>
      frame.current?.contentWindow?.postMessage({ act, value }, location.origin);
    const begin = () => {
      const { start, rate, onReady } = told.current;
      if (start > 0) say('seek', start);
      if (rate !== 1) say('rate', rate);
      onReady({ seek: (second) => say('seek', second) });
    };
    const hear = ({ source, origin, data }: MessageEvent<Said>) => {
      if (!frame.current || source !== frame.current.contentWindow || origin !== location.origin) return;
      if (data?.from !== 'replay-frame') return;
      if (data.failed) told.current.onFailed();
      if (data.ready) begin();
      if (data.second !== undefined) {
        told.current.onPlaying({ second: data.second, duration: data.duration ?? null });
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  const { rate } = player;
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ act: 'rate', value: rate }, location.origin);
  }, [rate]);
  return frame;
}

const Frame = styled('iframe')(({ theme }) => ({
  display: 'block',
  width: '100%',
  aspectRatio: '16 / 9',
  maxHeight: '62vh',
  border: 0,
  backgroundColor: '#000',
  borderRadius: theme.shape.borderRadius,
}));

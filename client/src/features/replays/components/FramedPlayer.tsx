import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { PlayerProps } from './playing.ts';

/** What the page that holds a player elsewhere says of it (see `replay-frame.js`). */
interface Said {
  from?: string;
  ready?: boolean;
  second?: number;
  duration?: number | null;
}

/** A video that is kept elsewhere, in a page of ours that lets in that place alone. */
export function FramedPlayer({
  replayId,
  title,
  start,
  rate,
  onPlaying,
  onReady,
}: PlayerProps & { replayId: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const begun = useRef(false);
  const told = useRef({ onPlaying, onReady, start });
  told.current = { onPlaying, onReady, start };
  useEffect(() => {
    const say = (act: 'seek' | 'rate', value: number) =>
      frame.current?.contentWindow?.postMessage({ act, value }, location.origin);
    const hear = ({ source, origin, data }: MessageEvent<Said>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data?.from !== 'replay-frame') return;
      if (data.ready && !begun.current) {
        begun.current = true;
        if (told.current.start > 0) say('seek', told.current.start);
        told.current.onReady({
          seek: (second) => say('seek', second),
          setRate: (value) => say('rate', value),
        });
      }
      if (data.second !== undefined) {
        told.current.onPlaying({ second: data.second, duration: data.duration ?? null });
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ act: 'rate', value: rate }, location.origin);
  }, [rate]);
  return (
    <Frame
      ref={frame}
      src={`/api/replays/${replayId}/frame`}
      title={title}
      sandbox="allow-scripts allow-same-origin"
      allow="fullscreen; autoplay"
      allowFullScreen
    />
  );
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

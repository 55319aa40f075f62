import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useTranslation } from 'react-i18next';
import { Elsewhere } from './Elsewhere.tsx';
import { FramedPlayer } from './FramedPlayer.tsx';
import { LinkedPlayer } from './LinkedPlayer.tsx';
import { NativePlayer } from './NativePlayer.tsx';
import type { PlayerProps } from './playing.ts';

/** The video, wherever it is kept: here, elsewhere in a player, or behind a link. */
export function Player({ replay, ...player }: PlayerProps & { replay: Replay }) {
  const { t } = useTranslation('replays');
  const { id, title, video } = replay;
  switch (video?.kind) {
    case 'file':
      return <NativePlayer replay={replay} {...player} />;
    case 'peertube':
    case 'direct':
      return <FramedPlayer replayId={id} title={title} address={video.address} {...player} />;
    case 'link':
      return <LinkedPlayer address={video.address} {...player} />;
    default:
      return (
        <Elsewhere>
          <p>{t('player.none')}</p>
        </Elsewhere>
      );
  }
}

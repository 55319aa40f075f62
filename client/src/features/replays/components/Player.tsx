import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { FramedPlayer } from './FramedPlayer.tsx';
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
      return <FramedPlayer replayId={id} title={title} {...player} />;
    case 'link':
      return (
        <Elsewhere>
          <p>{t('player.elsewhere', { host: new URL(video.address).host })}</p>
          <Button
            variant="contained"
            component="a"
            href={video.address}
            target="_blank"
            rel="noreferrer"
            endIcon={<Icon of={ExternalLinkIcon} />}
          >
            {t('player.open')}
          </Button>
        </Elsewhere>
      );
    default:
      return (
        <Elsewhere>
          <p>{t('player.none')}</p>
        </Elsewhere>
      );
  }
}

const Elsewhere = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: theme.spacing(4),
  minHeight: 220,
  padding: theme.spacing(6),
  textAlign: 'center',
  textWrap: 'balance',
  color: theme.vars.palette.text.secondary,
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
}));

import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import PauseIcon from 'lucide-react/icons/pause';
import PlayIcon from 'lucide-react/icons/play';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon } from '../Icon.tsx';
import type { DrawnFile } from './drawn-file.ts';
import { useContentAddress } from './use-content-address.ts';
import { useVoicePlayback } from './use-voice-playback.ts';
import { Waveform } from './Waveform.tsx';

/** A voice message: its shape, where one is in it, and how fast. Nothing is fetched before one listens. */
export function VoicePlayer({ file }: { file: DrawnFile }) {
  const address = useContentAddress(file);
  const { duration = 1_000, waveform = [50] } = file.voice ?? {};
  return <VoiceControls address={address} duration={duration} waveform={waveform} />;
}

interface VoiceControlsProps {
  address: string | null;
  /** Milliseconds. */
  duration: number;
  waveform: readonly number[];
}

/** The same for a recording that is not a file yet. */
export function VoiceControls({ address, duration, waveform }: VoiceControlsProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const playback = useVoicePlayback(address, duration);
  const { playing, position, speed, failed } = playback;
  const seconds = (milliseconds: number) => Math.round(milliseconds / 1_000);
  return (
    <Player role="group" aria-label={t('voice.label', { duration: formatDuration(duration) })}>
      <IconButton
        aria-label={t(playing ? 'voice.pause' : 'voice.play')}
        disabled={address === null}
        onClick={playback.toggle}
      >
        <Icon of={playing ? PauseIcon : PlayIcon} />
      </IconButton>
      <Track>
        <Waveform bars={waveform} done={position / duration} />
        <Position
          type="range"
          min={0}
          max={seconds(duration)}
          step={1}
          value={seconds(position)}
          aria-label={t('voice.position')}
          aria-valuetext={t('voice.at', {
            position: formatDuration(position),
            duration: formatDuration(duration),
          })}
          onChange={(event) => playback.seek(Number(event.target.value) * 1_000)}
        />
      </Track>
      <Numbers>{formatDuration(playing || position > 0 ? position : duration)}</Numbers>
      <Button
        size="small"
        variant="text"
        aria-label={t('voice.speed', { speed: formatNumber(speed, language) })}
        onClick={playback.faster}
      >
        {formatNumber(speed, language)} ×
      </Button>
      {failed && <Failure role="alert">{t('voice.failed')}</Failure>}
    </Player>
  );
}

const Player = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  width: '100%',
  maxWidth: 400,
  padding: theme.spacing(1, 2, 1, 1),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& .MuiIconButton-root': { color: theme.vars.palette.primary.main },
  '& .MuiButton-root': { minWidth: 52, padding: theme.spacing(0, 1) },
}));

const Track = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minWidth: 96,
  height: 44,
  borderRadius: 6,
  '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
}));

/* The bars are what is seen; this is what is held, by a finger or by the arrows. */
const Position = styled('input')({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  margin: 0,
  opacity: 0,
  cursor: 'pointer',
});

const Numbers = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  minWidth: '2.4em',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}));

const Failure = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  width: '100%',
  color: theme.vars.palette.now.onSoft,
}));

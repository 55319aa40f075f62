import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { MAX_VOICE_SECONDS, type Voice } from '@sentiers/shared/files/schema.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../i18n/format.ts';
import type { KeptVoice } from './use-attachments.ts';
import { type RecorderState, useVoiceRecorder, type VoiceRecorderHandle } from './use-voice-recorder.ts';
import { VoiceControls } from './VoicePlayer.tsx';
import { Waveform } from './Waveform.tsx';

interface VoiceRecorderProps {
  /** Takes what was said as soon as it ends. */
  onKeep: (name: string, content: Blob, voice: Voice) => KeptVoice;
  onGiveUp: (id: string) => void;
  onClose: () => void;
}

const MAX_MS = MAX_VOICE_SECONDS * 1_000;
/** The time that is left is said when so little of it remains. */
const COUNTDOWN_MS = 30_000;

/**
 * Records a voice message in place of writing it: one speaks, listens, then joins it to the message or not. What was
 * said is kept with the message's files as soon as it ends; Escape closes and loses nothing of it.
 */
export function VoiceRecorder({ onKeep, onGiveUp, onClose }: VoiceRecorderProps) {
  const { t } = useTranslation('files');
  const recorder = useVoiceRecorder({
    keep: ({ content, ...voice }) => onKeep(t('voice.name'), content, voice),
    giveUp: onGiveUp,
  });
  const { state } = recorder;
  const place = useRef<HTMLElement>(null);
  // Focus goes to what appeared, so that the keyboard goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new step.
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [state.kind === 'recording' || state.kind === 'paused' ? 'recording' : state.kind]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const cancel = () => {
    recorder.giveUp();
    onClose();
  };
  return (
    <Place ref={place} aria-label={t('voice.recorder')} onKeyDown={onKeyDown}>
      <Sound state={state} />
      <Choices>
        <Steps recorder={recorder} onJoin={onClose} />
        <Button size="small" variant="text" onClick={cancel}>
          {t('voice.cancel')}
        </Button>
      </Choices>
    </Place>
  );
}

function Sound({ state }: { state: RecorderState }) {
  const { t } = useTranslation('files');
  if (state.kind === 'asking') return <p role="status">{t('voice.asking')}</p>;
  if (state.kind === 'failed') return <p role="alert">{t(`voice.problem.${state.reason}`)}</p>;
  if (state.kind === 'done') {
    const { duration, waveform } = state.recording;
    return <VoiceControls address={state.address} duration={duration} waveform={waveform} />;
  }
  const left = MAX_MS - state.duration;
  return (
    <Live data-paused={state.kind === 'paused' || undefined}>
      <span role="status">{t(state.kind === 'paused' ? 'voice.paused' : 'voice.recording')}</span>
      <Waveform bars={state.levels.length > 0 ? state.levels : [0]} done={1} />
      <b>{formatDuration(state.duration)}</b>
      {left <= COUNTDOWN_MS && <span role="status">{t('voice.left', { time: formatDuration(left) })}</span>}
    </Live>
  );
}

interface StepsProps {
  recorder: VoiceRecorderHandle;
  onJoin: () => void;
}

function Steps({ recorder, onJoin }: StepsProps) {
  const { t } = useTranslation('files');
  const { state, pause, resume, stop, again } = recorder;
  if (state.kind === 'asking') return null;
  if (state.kind === 'failed' || state.kind === 'done') {
    return (
      <>
        {state.kind === 'done' && (
          <Button data-first size="small" variant="contained" onClick={onJoin}>
            {t('voice.join')}
          </Button>
        )}
        <Button {...(state.kind === 'failed' && { 'data-first': true })} size="small" onClick={again}>
          {t('voice.again')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button data-first size="small" variant="contained" onClick={stop}>
        {t('voice.stop')}
      </Button>
      <Button size="small" onClick={state.kind === 'paused' ? resume : pause}>
        {t(state.kind === 'paused' ? 'voice.resume' : 'voice.pauseRecording')}
      </Button>
    </>
  );
}

const Place = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  padding: theme.spacing(2.5, 3),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& p': { margin: 0 },
}));

const Choices = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));

const Live = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 3),
  color: theme.vars.palette.now.onSoft,
  '& svg': { flex: 1, minWidth: 120, maxWidth: 260 },
  '& svg [data-heard]': { fill: theme.vars.palette.now.main },
  '& b': { fontVariantNumeric: 'tabular-nums' },
  '&[data-paused]': { color: theme.vars.palette.text.secondary },
}));

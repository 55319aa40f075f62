import { MAX_VOICE_SECONDS } from '@sentiers/shared/files/schema.ts';
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef, useState } from 'react';
import { useAskedBeforeLeaving } from '../../lib/use-asked-before-leaving.ts';
import { type Recording, VoiceRecording } from './voice-recording.ts';
import { type VoiceKeeping, VoiceTake } from './voice-take.ts';

const MAX_MS = MAX_VOICE_SECONDS * 1_000;

export type RecorderState =
  | { kind: 'asking' }
  | { kind: 'recording' | 'paused'; duration: number; levels: readonly number[] }
  | { kind: 'done'; recording: Recording; address: string }
  | { kind: 'failed'; reason: 'refused' | 'missing' | 'other' };

export interface VoiceRecorderHandle {
  state: RecorderState;
  pause: () => void;
  resume: () => void;
  stop: () => void;
  /** Gives up what was said, kept or not. */
  giveUp: () => void;
  again: () => void;
}

/** The last levels that are drawn while one speaks. */
const SHOWN_LEVELS = 40;

/**
 * Records from the microphone as soon as it is there, five minutes at most. What was said is kept at the very end of
 * it, be it that the recorder leaves: only who gives it up loses it.
 */
export function useVoiceRecorder(keeping: VoiceKeeping): VoiceRecorderHandle {
  const [state, setState] = useState<RecorderState>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  const current = useTakes(turn, keeping, setState);
  useReleasedAddress(state);
  // What is being said is kept nowhere yet.
  useAskedBeforeLeaving(state.kind === 'recording' || state.kind === 'paused');
  const giveUp = () => {
    current.current?.giveUp();
    current.current = null;
  };
  return {
    state,
    stop: () => void endTake(current, setState),
    giveUp,
    pause: () => {
      current.current?.recording.pause();
      setState((before) => (before.kind === 'recording' ? { ...before, kind: 'paused' } : before));
    },
    resume: () => {
      current.current?.recording.resume();
      setState((before) => (before.kind === 'paused' ? { ...before, kind: 'recording' } : before));
    },
    again: () => {
      giveUp();
      setState({ kind: 'asking' });
      setTurn((before) => before + 1);
    },
  };
}

type Current = RefObject<VoiceTake | null>;
type SetState = Dispatch<SetStateAction<RecorderState>>;

/** Begins at each turn, as soon as the microphone is there, and ends with it. */
function useTakes(turn: number, keeping: VoiceKeeping, setState: SetState): Current {
  const current = useRef<VoiceTake | null>(null);
  const latest = useRef(keeping);
  latest.current = keeping;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn begins anew.
  useEffect(() => {
    let hasLeft = false;
    const onLevel = (level: number, duration: number) => {
      if (duration >= MAX_MS) return void endTake(current, setState);
      setState((before) => {
        const levels = 'levels' in before ? before.levels : [];
        return { kind: 'recording', duration, levels: [...levels, level].slice(-SHOWN_LEVELS) };
      });
    };
    VoiceRecording.begin(onLevel).then(
      (recording) => {
        if (hasLeft) return recording.cancel();
        current.current = new VoiceTake(recording, () => latest.current);
        setState({ kind: 'recording', duration: 0, levels: [] });
      },
      (error: unknown) => !hasLeft && setState({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => {
      hasLeft = true;
      void current.current?.end();
      current.current = null;
    };
  }, [turn]);
  return current;
}

async function endTake(current: Current, setState: SetState): Promise<void> {
  const take = current.current;
  const recording = await take?.end();
  if (!recording || take !== current.current) return; // nobody looks any more
  if (recording.content.size === 0) setState({ kind: 'failed', reason: 'other' });
  else setState({ kind: 'done', recording, address: URL.createObjectURL(recording.content) });
}

function useReleasedAddress(state: RecorderState) {
  const address = state.kind === 'done' ? state.address : null;
  useEffect(() => {
    if (address === null) return;
    return () => URL.revokeObjectURL(address);
  }, [address]);
}

function reasonOf(error: unknown): 'refused' | 'missing' | 'other' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' ? 'missing' : 'other';
}

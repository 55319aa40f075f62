import { MAX_VOICE_SECONDS } from '@sentiers/shared/files/schema.ts';
import { useEffect, useRef, useState } from 'react';
import { type Recording, VoiceRecording } from './voice-recording.ts';

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
  again: () => void;
}

/** The last levels that are drawn while one speaks. */
const SHOWN_LEVELS = 40;

/** Records from the microphone as soon as it is there, five minutes at most; lets it go when it leaves. */
export function useVoiceRecorder(): VoiceRecorderHandle {
  const [state, setState] = useState<RecorderState>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  const current = useRef<VoiceRecording | null>(null);
  const stop = () => {
    const recording = current.current;
    current.current = null;
    void recording?.stop().then((made) => {
      const kept = { ...made, duration: Math.min(made.duration, MAX_MS) };
      setState({ kind: 'done', recording: kept, address: URL.createObjectURL(made.content) });
    });
  };
  const stopping = useRef(stop);
  stopping.current = stop;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn begins anew.
  useEffect(() => {
    let ended = false;
    const onLevel = (level: number, duration: number) => {
      if (duration >= MAX_MS) return stopping.current();
      setState((before) => {
        const levels = 'levels' in before ? before.levels : [];
        return { kind: 'recording', duration, levels: [...levels, level].slice(-SHOWN_LEVELS) };
      });
    };
    VoiceRecording.begin(onLevel).then(
      (recording) => {
        if (ended) return recording.cancel();
        current.current = recording;
        setState({ kind: 'recording', duration: 0, levels: [] });
      },
      (error: unknown) => !ended && setState({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => {
      ended = true;
      current.current?.cancel();
      current.current = null;
    };
  }, [turn]);
  useReleasedAddress(state);
  return {
    state,
    stop,
    pause: () => {
      current.current?.pause();
      setState((before) => (before.kind === 'recording' ? { ...before, kind: 'paused' } : before));
    },
    resume: () => {
      current.current?.resume();
      setState((before) => (before.kind === 'paused' ? { ...before, kind: 'recording' } : before));
    },
    again: () => {
      setState({ kind: 'asking' });
      setTurn((before) => before + 1);
    },
  };
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

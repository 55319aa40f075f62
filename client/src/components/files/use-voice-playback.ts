import { useEffect, useRef, useState } from 'react';

const speeds = [1, 1.25, 1.5, 2] as const;

export interface VoicePlayback {
  playing: boolean;
  /** Milliseconds. */
  position: number;
  speed: number;
  failed: boolean;
  toggle: () => void;
  seek: (position: number) => void;
  faster: () => void;
}

/** Plays a sound, fetched when it is first asked for. */
export function useVoicePlayback(address: string | null, duration: number): VoicePlayback {
  const sound = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [speed, setSpeed] = useState<number>(speeds[0]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (address === null) return;
    const audio = new Audio();
    audio.preload = 'none';
    audio.src = address;
    sound.current = audio;
    const listeners = {
      play: () => setPlaying(true),
      pause: () => setPlaying(false),
      timeupdate: () => setPosition(audio.currentTime * 1_000),
      ended: () => setPosition(0),
      error: () => setFailed(true),
    };
    for (const [name, listener] of Object.entries(listeners)) audio.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) audio.removeEventListener(name, listener);
      audio.pause();
      sound.current = null;
      setPlaying(false);
    };
  }, [address]);
  return {
    ...{ playing, position, speed, failed },
    toggle: () => {
      const audio = sound.current;
      if (!audio) return;
      setFailed(false);
      if (!audio.paused) return audio.pause();
      audio.playbackRate = speed;
      if (Math.abs(audio.currentTime * 1_000 - position) > 500) audio.currentTime = position / 1_000;
      audio.play().catch(() => setFailed(true));
    },
    seek: (wanted) => {
      const to = Math.min(Math.max(0, wanted), duration);
      setPosition(to);
      if (sound.current && sound.current.readyState > 0) sound.current.currentTime = to / 1_000;
    },
    faster: () => {
      const next = speeds[(speeds.indexOf(speed as 1) + 1) % speeds.length] ?? 1;
      setSpeed(next);
      if (sound.current) sound.current.playbackRate = next;
    },
  };
}

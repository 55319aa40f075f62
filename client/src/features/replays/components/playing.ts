/** Where a video is. */
export interface Playing {
  second: number;
  /** Seconds; null as long as it is not known. */
  duration: number | null;
}

/** What leads a player, whichever it is. */
export interface PlayerControls {
  seek: (second: number) => void;
}

export interface PlayerProps {
  /** Where it begins. */
  start: number;
  rate: number;
  onPlaying: (playing: Playing) => void;
  /** Given once it can be led. */
  onReady: (controls: PlayerControls) => void;
}

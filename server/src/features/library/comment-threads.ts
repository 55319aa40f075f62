import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { v5 as derivedId } from 'uuid';

const CHANNELS = '0d6a2f0c-5a1e-4c58-9a49-1f3f0f1f6d21';
const THREADS = '7a0b7e1d-9a6f-4f0b-8f0e-52f2a1a4c3b7';

/** The channel in which an experience is talked about at a level: the same for everyone. */
export function commentChannelId(experienceId: string, level: Level): string {
  return derivedId(`${experienceId}/${level}`, CHANNELS);
}

/** The thread that it holds. */
export function commentThreadId(experienceId: string, level: Level): string {
  return derivedId(`${experienceId}/${level}`, THREADS);
}

import type { AppError } from '@sentiers/shared/errors.ts';
import type { Clock, Random } from '../../../lib/journal/environment.ts';
import type { PartContent, Stood } from './part-content.ts';

/** What is kept on the device of a part. */
export interface KeptPart {
  base: PartContent;
  revision: number;
  mine: PartContent;
  sent: readonly PartContent[];
}

export interface PartHost {
  clock: Clock;
  random: Random;
  /** Keeps it on the device, or forgets it there; resolves once that is done. */
  keep(part: KeptPart | null): Promise<void>;
  /** Saves it over that revision; what stands then. */
  save(content: PartContent, revision: number): Promise<Stood>;
  /** What stands, where a save was refused for having been made over another revision. */
  standsIn(error: AppError): Stood | null;
  /** Reads the whole draft again: what stands is told by `receive`. */
  readAgain(): void;
}

import type { Actor } from '../actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '../channels/policy.ts';
import { type CohortFacts, canCreateChannel } from '../cohorts/policy.ts';
import type { SeminarState } from './schema.ts';

/** What the policies of a seminar are asked about. */
export interface SeminarFacts {
  id: string;
  state: SeminarState;
  startsAt: Date;
  /** From this moment on nobody registers; null: from its beginning on. */
  registrationClosesAt: Date | null;
  /** Its own, of kind `seminar`: who reads it reads the seminar. Open to the cohort once that is announced. */
  channel: ChannelFacts;
}

/** Who opens channels in a running cohort also invites it to a seminar. */
export function canCreateSeminar(actor: Actor, cohort: CohortFacts): boolean {
  return !cohort.ended && canCreateChannel(actor, cohort);
}

/** Its facilitators and the coordination prepare it; after it too, for what it leaves. */
export function canManageSeminar(actor: Actor, { channel }: Pick<SeminarFacts, 'channel'>): boolean {
  return canModerateChannel(actor, channel);
}

/** Its channel tells: what is being prepared is read by those who prepare it, and by those invited to it by name. */
export function canReadSeminar(actor: Actor, { channel }: Pick<SeminarFacts, 'channel'>): boolean {
  return canReadChannel(actor, channel);
}

/** Why nobody takes, or gives up, a place: an error's code. */
export type PlaceRefusal =
  | 'seminar_cancelled'
  | 'seminar_not_announced'
  | 'seminar_begun'
  | 'registration_closed';

type Moments = Pick<SeminarFacts, 'state' | 'startsAt' | 'registrationClosesAt'>;

/** Why someone who reads it can't take a place at this moment; null where they can. */
export function whyNotRegister(seminar: Moments, now = new Date()): PlaceRefusal | null {
  const { registrationClosesAt } = seminar;
  const refusal = whyNotUnregister(seminar, now);
  if (refusal !== null) return refusal;
  return registrationClosesAt !== null && now >= registrationClosesAt ? 'registration_closed' : null;
}

/** Why a place can't be given up at this moment: it may be until the seminar begins, when who comes is settled. */
export function whyNotUnregister(
  { state, startsAt }: Omit<Moments, 'registrationClosesAt'>,
  now = new Date(),
): PlaceRefusal | null {
  if (state === 'cancelled') return 'seminar_cancelled';
  if (state === 'draft') return 'seminar_not_announced';
  return now >= startsAt ? 'seminar_begun' : null;
}

/** Whether the actor may take a place at this moment. */
export function canRegister(actor: Actor, seminar: SeminarFacts, now = new Date()): boolean {
  return canReadSeminar(actor, seminar) && whyNotRegister(seminar, now) === null;
}

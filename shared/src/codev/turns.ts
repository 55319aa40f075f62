import type { Codev, CodevStage } from './schema.ts';

/** What decides who speaks when in a codéveloppement session. */
export interface CodevFacts {
  stage: CodevStage;
  clientId: string;
  facilitatorId: string;
}

/** The same, from a session as it travels. */
export function codevFactsOf({
  stage,
  client,
  facilitator,
}: Pick<Codev, 'stage' | 'client' | 'facilitator'>): CodevFacts {
  return { stage, clientId: client.id, facilitatorId: facilitator.id };
}

/** Whoever is neither advised nor leads, advises. */
export type CodevPart = 'client' | 'facilitator' | 'consultant';

export function partIn(codev: CodevFacts, personId: string): CodevPart {
  if (personId === codev.clientId) return 'client';
  return personId === codev.facilitatorId ? 'facilitator' : 'consultant';
}

/** Those who listen at each step, and don't write: nobody cuts the account short, nor answers the advice. */
const listening: Partial<Record<CodevStage, CodevPart>> = {
  presentation: 'consultant',
  consultation: 'client',
  plan: 'consultant',
};

/** Whether it is their turn to write in the room's discussion. */
export function hasTurn(codev: CodevFacts, personId: string): boolean {
  return listening[codev.stage] !== partIn(codev, personId);
}

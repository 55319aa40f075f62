import type { Actor } from '../actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '../channels/policy.ts';

/** What the policies of an import are asked about. */
export interface ImportFacts {
  channel: ChannelFacts;
  /** Those whose consent is asked. */
  asked: readonly string[];
}

/** Choosing what becomes of each author, and publishing, is the channel's moderation's. */
export function canPrepareImport(actor: Actor, { channel }: ImportFacts): boolean {
  return canModerateChannel(actor, channel);
}

/** Only those who are asked see their messages, and answer. */
export function canAnswerImport(actor: Actor, { channel, asked }: ImportFacts): boolean {
  return canReadChannel(actor, channel) && asked.includes(actor.personId);
}

export function canSeeImport(actor: Actor, facts: ImportFacts): boolean {
  return canPrepareImport(actor, facts) || canAnswerImport(actor, facts);
}

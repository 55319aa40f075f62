import type { Actor } from '../actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '../channels/policy.ts';
import type { ImportAuthor, MediumRefusal } from './schema.ts';

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

type Choice = Pick<ImportAuthor, 'choice' | 'answer'>;

/** How an author's messages come in. Who is asked and says nothing stays out, as who refuses does. */
export function wayOf({ choice, answer }: Choice): 'named' | 'initials' | 'out' {
  if (choice === 'initials' || (choice === 'person' && answer === 'initials')) return 'initials';
  return choice === 'person' && answer === 'named' ? 'named' : 'out';
}

/**
 * A face, a voice or a document tells who someone is, whatever stands beside it: it comes with the yes of the person
 * who sent it, under their own name, and never under initials.
 */
export function bringsMedia(author: Choice): boolean {
  return wayOf(author) === 'named';
}

/** What a thread would hold, as the choices and the answers stand. */
export interface ImportPreview {
  messages: number;
  photos: number;
  voices: number;
  documents: number;
  bytes: number;
  /** Messages that stay out, with all that they showed. */
  messagesOut: number;
  /** What stays out of the messages that come in, for each reason; `unnamed`: whoever sent it comes under initials. */
  left: Partial<Record<MediumRefusal | 'unnamed', number>>;
}

export function previewOf(
  authors: readonly (Choice & Pick<ImportAuthor, 'messages' | 'media'>)[],
): ImportPreview {
  const preview: ImportPreview = {
    ...{ messages: 0, photos: 0, voices: 0, documents: 0, bytes: 0, messagesOut: 0, left: {} },
  };
  for (const author of authors) {
    const { messages, media } = author;
    if (wayOf(author) === 'out') {
      preview.messagesOut += messages;
      continue;
    }
    preview.messages += messages;
    const refused = Object.entries(media.refused) as [MediumRefusal, number][];
    for (const [reason, count] of refused) add(preview, reason, count);
    const taken = media.photos + media.voices + media.documents;
    if (!bringsMedia(author)) add(preview, 'unnamed', taken);
    else for (const each of ['photos', 'voices', 'documents', 'bytes'] as const) preview[each] += media[each];
  }
  return preview;
}

function add({ left }: ImportPreview, reason: MediumRefusal | 'unnamed', count: number): void {
  if (count > 0) left[reason] = (left[reason] ?? 0) + count;
}

import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { type Message, reactionKeys } from '@sentiers/shared/messages/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { MessageDoc } from './messages.model.ts';

/**
 * A message as an audience reads it: what was taken away is a tombstone for readers; moderators keep the words
 * of what is hidden, and why it is.
 */
export function presentMessage(
  message: MessageDoc,
  audience: Audience,
  people: ReadonlyMap<string, PersonSummary>,
  files: ReadonlyMap<string, FileSummary>,
): Message {
  const seesWords =
    message.state === 'published' || (message.state === 'hidden' && audience === 'moderators');
  return {
    kind: 'message',
    id: message._id,
    conversationId: message.conversationId,
    clientId: message.clientId,
    seq: message.seq,
    version: message.version,
    revision: message.revision,
    author: summaryOf(people, message.authorId),
    state: message.state,
    body: seesWords ? message.body : '',
    files: seesWords ? presentFiles(message, files) : [],
    createdAt: message.createdAt.toISOString(),
    writtenAt: message.writtenAt?.toISOString() ?? null,
    editedAt: message.editedAt?.toISOString() ?? null,
    reactions: seesWords ? presentReactions(message.reactions) : [],
    mark: seesWords ? (message.mark ?? null) : null,
    movedIn: Boolean(message.movedFrom),
    hiddenReason: audience === 'moderators' ? (message.hidden?.reason ?? null) : null,
  };
}

function presentFiles(message: MessageDoc, files: ReadonlyMap<string, FileSummary>): FileSummary[] {
  return (message.files ?? []).map((id) => files.get(id)).filter((file) => file !== undefined);
}

/** In the order of the product's list, those that someone gave. */
function presentReactions(reactions: MessageDoc['reactions']): Message['reactions'] {
  return reactionKeys
    .map((reaction) => ({ reaction, people: reactions[reaction] ?? [] }))
    .filter(({ people }) => people.length > 0);
}

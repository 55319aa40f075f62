import { excerptOf, mentionedPeople } from '@sentiers/shared/messages/body.ts';
import { mentionedGroups } from '@sentiers/shared/messages/groups.ts';
import { v7 as newId } from 'uuid';
import type { Change, StreamRef, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import type { MessageDoc } from './messages.model.ts';
import type { LatestMessage } from './messages.queries.ts';

export interface NewMessage {
  conversationId: string;
  clientId: string;
  body: string;
  /** When it was written, if it waited for the network. */
  writtenAt?: string | undefined;
}

/** The parts of a post that its unit is made of. */
interface Posting {
  change: Change;
  update(seq: number, at: Date): StreamUpdate;
  event(seq: number): ReturnType<NonNullable<Unit['events']>>[number];
}

/** A post: alone, or with the thread that it opens. `files`: the author's, that it shows once its unit is authorised. */
export function planPosting(
  authorId: string,
  place: Pick<AccessedThread, 'thread'>,
  { conversationId, clientId, body, writtenAt }: NewMessage,
  files: () => readonly string[] = () => [],
): Posting {
  const id = newId();
  const stream: StreamRef = { kind: 'conversation', id: conversationId };
  const { channelId, kind } = place.thread;
  const answers = kind === 'question' && place.thread.authorId !== authorId;
  return {
    change: {
      entity: { kind: 'message', id },
      streams: [stream],
      publish: true,
      write: ({ seq, version, at }) => ({
        insert: newMessage({
          _id: id,
          conversationId,
          clientId,
          seq,
          version,
          authorId,
          body,
          ...(files().length > 0 && { files: [...files()] }),
          createdAt: at,
          writtenAt: writtenAt === undefined ? null : new Date(writtenAt),
        }),
      }),
    },
    update: (seq, at) => ({
      stream,
      addContributors: [authorId],
      latest: { id, seq, authorId, excerpt: excerptOf(body), at } satisfies LatestMessage,
      ...(answers && { removeLabels: ['unanswered'] }),
    }),
    event: (seq) => ({
      type: 'message.posted',
      data: {
        messageId: id,
        threadId: conversationId,
        channelId,
        seq,
        authorId,
        mentions: mentionedPeople(body),
        groups: mentionedGroups(body),
      },
    }),
  };
}

/** A message as it is first published. */
export function newMessage(
  given: Pick<
    MessageDoc,
    | '_id'
    | 'conversationId'
    | 'clientId'
    | 'seq'
    | 'version'
    | 'authorId'
    | 'body'
    | 'createdAt'
    | 'writtenAt'
  > &
    Pick<MessageDoc, 'files'>,
): MessageDoc {
  return {
    ...given,
    revision: 1,
    state: 'published',
    editedAt: null,
    reactions: {},
    hidden: null,
    movedFrom: null,
    movedTo: null,
    history: [],
  };
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAskInRoom, canWithdrawQuestion } from '@sentiers/shared/room-questions/policy.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { requireRoom } from '../threads/room-threads.access.ts';
import { readThread } from '../threads/threads.access.ts';
import { markId, type RoomQuestionMarkDoc } from './marks.model.ts';
import { isSupported } from './merged.queries.ts';
import { changeQuestion } from './room-questions.changes.ts';
import type { RoomQuestionDoc } from './room-questions.model.ts';
import { presentToAuthor } from './room-questions.queries.ts';

interface NewRoomQuestion {
  roomId: string;
  clientId: string;
  text: string;
  anonymous: boolean;
}

/**
 * Asks a question in a room. It waits for moderation where the room says so, unless its author is of it. The same
 * `clientId` again answers the same question, however it stands by then.
 *
 * @throws AppError `room_not_open`, `thread_closed`, `muted`, `forbidden`, `client_id_conflict`; `anonymous_refused`
 *   where the room takes no anonymous questions (any more)
 */
export async function ask(
  actor: Actor,
  input: NewRoomQuestion,
): Promise<{ repeated: boolean; question: RoomQuestion }> {
  const { thread } = await readThread(actor, input.roomId);
  const { status, entity } = await journal.commit<RoomQuestionDoc>(
    askingUnit(actor.personId, thread._id, input),
  );
  return { repeated: status === 'repeated', question: await presentToAuthor(entity.doc) };
}

/** How it will stand is known as the batch is assembled: the room may have changed its mind meanwhile. */
function askingUnit(
  authorId: string,
  conversationId: string,
  { clientId, text, anonymous }: NewRoomQuestion,
): Unit {
  const id = newId();
  let waits = false;
  return {
    receipt: { authorId, clientId, hash: requestHash({ conversationId, text, anonymous }) },
    authorise: async () => {
      const author = await loadActor(authorId);
      const { room, facts } = await requireRoom(author, conversationId, canAskInRoom);
      if (anonymous && !room.questions.anonymous) throw new AppError('anonymous_refused');
      // What is prepared before the room opens is for those who animate it, until they approve it.
      waits = room.state === 'ahead' || (room.questions.approval && !canAnimateRoom(author, facts));
    },
    changes: [
      {
        entity: { kind: 'room-question', id },
        streams: [{ kind: 'conversation', id: conversationId }],
        write: ({ version, at }) => ({
          insert: {
            ...{ _id: id, conversationId, authorId, clientId, anonymous, text, version, createdAt: at },
            ...{ state: waits ? 'pending' : 'open', shown: !waits, before: null, original: null },
            ...{ revision: 1, votes: 0, answer: null, mergedInto: null },
          } satisfies RoomQuestionDoc,
        }),
      },
      planMark({ personId: authorId, conversationId, questionId: id, mine: true, voted: false }),
    ],
  };
}

/** What someone has to do with a question, for the first time. */
export function planMark(mark: Omit<RoomQuestionMarkDoc, '_id' | 'version'>): Change {
  const _id = markId(mark.personId, mark.questionId);
  return {
    entity: { kind: 'room-question-mark', id: _id },
    streams: [{ kind: 'person', id: mark.personId }],
    write: ({ version }) => ({ insert: { _id, ...mark, version } satisfies RoomQuestionMarkDoc }),
  };
}

/**
 * Takes one's question back, with its words. What was taken back stays so.
 *
 * @throws AppError `question_supported` where others are for it, or it has its answer
 */
export async function withdraw(actor: Actor, questionId: string): Promise<RoomQuestion> {
  const gone = { state: 'withdrawn', text: '', original: null, before: null } as const;
  const withdrawn = await changeQuestion(actor, questionId, canWithdrawQuestion, async (question) => {
    if (question.state === 'withdrawn') return null;
    if (await staysFor(question)) throw new AppError('question_supported');
    return { set: gone };
  });
  return presentToAuthor(withdrawn);
}

async function staysFor(question: RoomQuestionDoc): Promise<boolean> {
  if (question.state === 'answered' || question.state === 'merged') return true;
  return isSupported(question);
}

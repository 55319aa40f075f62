import { codevTexts } from '@sentiers/shared/codev/schema.ts';
import { quotable } from '@sentiers/shared/recaps/quotable.ts';
import type { RecapPassage } from '@sentiers/shared/recaps/schema.ts';
import { findMarkedMessages } from '../messages/marked-words.queries.ts';
import { findAskedQuestions } from '../room-questions/asked-questions.queries.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';
import { passageId } from './recaps.model.ts';

/** Words that stand in a room now, worth a place in its recap. */
export interface Source
  extends Pick<
    RecapPassage,
    'id' | 'kind' | 'sourceId' | 'mark' | 'said' | 'about' | 'codevText' | 'votes' | 'anonymous'
  > {
  authorId: string;
  saidAt: Date;
  answeredLive: boolean;
}

const nothingMore = {
  ...{ mark: null, about: null, codevText: null, votes: null },
  ...{ anonymous: false, answeredLive: false },
};

/**
 * What is marked in a room and what was asked in it, as it stands now: nothing that was hidden or taken back. Messages in
 * their order, questions by votes, then what a codéveloppement session wrote.
 */
export async function findSources(accessed: AccessedRoom): Promise<Source[]> {
  const [messages, questions] = await Promise.all([
    messagesIn(accessed.facts.id),
    questionsIn(accessed.facts.id),
  ]);
  return [...messages, ...questions, ...textsIn(accessed)];
}

async function messagesIn(roomId: string): Promise<Source[]> {
  const messages = await findMarkedMessages(roomId);
  return messages.map(({ _id, authorId, mark, body, createdAt }) => ({
    ...{ ...nothingMore, id: passageId(roomId, { kind: 'message', key: _id }), kind: 'message' },
    ...{ sourceId: _id, authorId, mark, said: quotable(body), saidAt: createdAt },
  }));
}

async function questionsIn(roomId: string): Promise<Source[]> {
  const questions = await findAskedQuestions(roomId);
  return questions.flatMap(({ _id, authorId, text, createdAt, anonymous, votes, answer, mark = null }) => {
    const asked: Source = {
      ...{ ...nothingMore, id: passageId(roomId, { kind: 'question', key: _id }), kind: 'question' },
      ...{ sourceId: _id, authorId, mark, said: text, saidAt: createdAt, votes, anonymous },
      answeredLive: answer?.kind === 'live',
    };
    if (answer?.kind !== 'written') return [asked];
    // Another answer, or another's, is asked about anew.
    const key = `${_id}/${answer.by}/${answer.at.getTime()}`;
    const written: Source = {
      ...{ ...nothingMore, id: passageId(roomId, { kind: 'answer', key }), kind: 'answer' },
      ...{ sourceId: _id, authorId: answer.by, said: answer.text, saidAt: answer.at, about: text },
    };
    return [asked, written];
  });
}

/** Of who was advised, and of nobody else. */
function textsIn({ thread, room }: AccessedRoom): Source[] {
  const { codev } = room;
  if (!codev) return [];
  return codevTexts
    .filter((text) => codev.texts[text] !== '')
    .map((text) => ({
      ...nothingMore,
      id: passageId(thread._id, { kind: 'codev', key: `${codev.clientId}/${text}` }),
      ...{ kind: 'codev', sourceId: thread._id, authorId: codev.clientId, codevText: text },
      ...{ said: codev.texts[text], saidAt: codev.startedAt },
    }));
}

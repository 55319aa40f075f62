import type { Actor } from '@sentiers/shared/actor.ts';
import { canWatchReplay } from '@sentiers/shared/replays/policy.ts';
import type {
  ReplayTimeline,
  TimelineMessage,
  TimelinePoll,
  TimelineQuestion,
} from '@sentiers/shared/replays/schema.ts';
import { type ExportableMessage, readConversation } from '../messages/export.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadPollsWithTallies, type PollWithTallies } from '../polls/room-polls.queries.ts';
import { consentedWords } from '../recaps/consents.queries.ts';
import { loadQuestionsOf } from '../room-questions/room-questions.queries.ts';
import { wasThere } from './attendance.queries.ts';
import { requireReplay } from './replays.access.ts';

/** Beyond that, a chat is for its room. */
const MOST_MESSAGES = 5_000;
/** What is not far before the first second of the video is shown with it, in seconds. */
const EARLIEST = -600;

type ToSecond = (at: Date) => number;

/** What happened in the room of a replay, in time with its video. Nothing where it has no room, or no beginning yet. */
export async function loadTimeline(actor: Actor, replayId: string): Promise<ReplayTimeline> {
  const { replay } = await requireReplay(actor, replayId, canWatchReplay);
  const { roomId, startsAt } = replay;
  if (roomId === null || startsAt === null) return { chat: 'whole', messages: [], questions: [], polls: [] };
  const toSecond: ToSecond = (at) => Math.floor((at.getTime() - startsAt.getTime()) / 1000);
  const isWhole = await wasThere(roomId, actor.personId);
  const [messages, questions, polls] = await Promise.all([
    chatOf(roomId, toSecond, isWhole ? null : await consentedWords(roomId)),
    loadQuestionsOf(roomId),
    loadPollsWithTallies(roomId),
  ]);
  return {
    chat: isWhole ? 'whole' : 'consented',
    messages,
    questions: questions.map((question): TimelineQuestion => {
      const { id, text, author, votes, answer } = question;
      const second = toSecond(new Date(question.createdAt));
      const answered = answer && { ...answer, second: toSecond(new Date(answer.at)) };
      return {
        ...{ id, second, text, author, votes },
        answer: answered && { second: answered.second, text: answered.text, by: answered.by },
      };
    }),
    polls: polls.map((poll) => placePoll(poll, toSecond)),
  };
}

/** All that is still read there, or what was consented of it (`consented`). */
async function chatOf(
  roomId: string,
  toSecond: ToSecond,
  consented: Awaited<ReturnType<typeof consentedWords>> | null,
): Promise<TimelineMessage[]> {
  const read: ExportableMessage[] = [];
  for await (const message of readConversation(roomId, { most: MOST_MESSAGES, before: async () => {} })) {
    const isQuoted = consented === null || consented.has(message._id);
    if (message.state === 'published' && isQuoted && toSecond(message.createdAt) >= EARLIEST) {
      read.push(message);
    }
  }
  const people = await loadPersonSummaries(read.map(({ authorId }) => authorId));
  return read.map(({ _id, authorId, body, createdAt }) => {
    const quoted = consented?.get(_id);
    const isNamed = quoted === undefined || quoted.named;
    return {
      id: _id,
      second: toSecond(createdAt),
      author: isNamed ? summaryOf(people, authorId) : null,
      body: quoted?.words ?? body,
    };
  });
}

/** Results come when their round closed: of the first of two, when it was counted last. */
function placePoll({ poll, tallies }: PollWithTallies, toSecond: ToSecond): TimelinePoll {
  const results = tallies.map(({ tally, countedAt }) => {
    const closedAt =
      tally.round === poll.round && poll.closedAt !== null ? new Date(poll.closedAt) : countedAt;
    return { second: toSecond(closedAt), tally };
  });
  const opened = toSecond(new Date(poll.openedAt ?? poll.createdAt));
  const first = results[0]?.second ?? opened;
  return { poll, second: Math.min(opened, first), results };
}

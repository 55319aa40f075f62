import type { Actor } from '@sentiers/shared/actor.ts';
import { draftSections } from '@sentiers/shared/codev/experience-draft.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import type { ExperienceSource } from '@sentiers/shared/experiences/schema.ts';
import { quotable } from '@sentiers/shared/recaps/quotable.ts';
import { canReadThread, type ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { loadSheet } from '../codev/codev.queries.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { findReadableMessages } from '../messages/messages.access.ts';
import { findFirstWords, findWordsIn, type QuotableMessage } from '../messages/quotable-words.queries.ts';
import { findSources } from '../recaps/sources.queries.ts';
import { requireRoom } from '../threads/room-threads.access.ts';
import { readThread } from '../threads/threads.access.ts';
import type { Place } from './beginning.ts';

/** Words that an experience begins with. */
export interface Passage {
  place: Place;
  /** Markdown of what stands above it; empty for nothing. */
  heading: string;
  authorId: string;
  messageId: string | null;
  /** Markdown in which people are named and not called, and files are their names. */
  text: string;
}

/** A thread may be long: what follows its beginning is chosen by who writes. */
const MOST_REPLIES = 50;

/**
 * What an experience begins with, as far as the actor reads it now: never what was hidden or taken back, nor what was
 * said without a name, nor words of someone who could not be asked whether they may be quoted.
 *
 * @throws AppError `not_found` for what they don't read; `forbidden` for what someone said to them directly
 */
export async function findPassages(actor: Actor, source: ExperienceSource): Promise<Passage[]> {
  const found = await passagesFrom(actor, source);
  const people = await loadActors(found.map(({ authorId }) => authorId));
  return found.filter(({ authorId, text }) => {
    const author = people.get(authorId);
    return text !== '' && author !== undefined && canBeginExperience(author);
  });
}

function passagesFrom(actor: Actor, source: ExperienceSource): Promise<Passage[]> {
  switch (source.from) {
    case 'nothing':
      return Promise.resolve([]);
    case 'thread':
      return fromThread(actor, source.threadId.toLowerCase());
    case 'messages':
      return fromMessages(actor, source.messageIds);
    case 'room':
      return fromRoom(actor, source.roomId.toLowerCase());
    case 'codev':
      return fromSession(actor, source);
  }
}

/** Its first message, then the one that was kept as its answer, then the others. */
async function fromThread(actor: Actor, threadId: string): Promise<Passage[]> {
  const { thread, facts } = await readThread(actor, threadId);
  const words = await findFirstWords(threadId, MOST_REPLIES);
  const kept = thread.answer?.shown ? await findWordsIn(threadId, thread.answer.messageId) : null;
  const [opening = [], replies] = [words.slice(0, 1), words.slice(1)];
  const others = replies.filter(({ _id }) => _id !== kept?._id);
  const inOrder = [...opening, ...(kept && kept._id !== opening[0]?._id ? [kept] : []), ...others];
  return inOrder.map((message) => passageOf(actor, message, facts));
}

async function fromMessages(actor: Actor, messageIds: readonly string[]): Promise<Passage[]> {
  const ids = [...new Set(messageIds.map((id) => id.toLowerCase()))];
  const found = await findReadableMessages(actor, ids);
  if (ids.some((id) => !found.has(id))) throw new AppError('not_found');
  return [...found.values()]
    .filter(({ message }) => message.state === 'published')
    .sort((one, other) => one.message.createdAt.getTime() - other.message.createdAt.getTime())
    .map(({ message, thread }) => passageOf(actor, message, thread.facts));
}

/** What was marked in it « retour à écrire », and the written answers to the questions that were. */
async function fromRoom(actor: Actor, roomId: string): Promise<Passage[]> {
  const room = await requireRoom(actor, roomId, canReadThread);
  const sources = await findSources(room);
  const marked = new Set(
    sources.filter(({ mark }) => mark === 'to-write-up').map(({ sourceId }) => sourceId),
  );
  return sources
    .filter(({ kind, sourceId, anonymous }) => kind !== 'codev' && marked.has(sourceId) && !anonymous)
    .map(({ kind, sourceId, authorId, said }) => ({
      ...{ place: 'beginning', heading: '', authorId, text: quotable(said) },
      messageId: kind === 'message' ? sourceId : null,
    }));
}

/** The headings of a session, in the language of the programme: they are part of what is written. */
const sessionWords = {
  subject: 'La question de départ',
  contract: 'Ce que j’avais demandé au groupe',
  plan: 'Ce que j’ai décidé d’essayer',
  lessons: 'Ce que j’en retiens',
  commitment: 'Ce à quoi je me suis engagé·e',
  due: (dueOn: string) => `pour le ${day.format(new Date(`${dueOn}T12:00:00Z`))}`,
};
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const placeOfHeading: Readonly<Record<string, Place>> = {
  [sessionWords.plan]: 'actions',
  [sessionWords.commitment]: 'actions',
  [sessionWords.lessons]: 'advice',
};

/** One's own sheet: nothing that others said is in it. */
async function fromSession(
  actor: Actor,
  { roomId, sheetId }: { roomId: string; sheetId: string },
): Promise<Passage[]> {
  const sheet = await loadSheet(actor, { roomId: roomId.toLowerCase(), sheetId });
  return draftSections(sheet, sessionWords).map(({ heading, body }) => ({
    ...{ place: placeOfHeading[heading] ?? 'beginning', heading: `### ${heading}` },
    ...{ authorId: actor.personId, messageId: null, text: quotable(body) },
  }));
}

/** What was said directly to someone is not for others, whatever it is about. Throws `forbidden`. */
function passageOf({ personId }: Actor, message: QuotableMessage, thread: ThreadFacts): Passage {
  const { _id: messageId, authorId, body } = message;
  if (thread.channel.kind === 'direct' && authorId !== personId) throw new AppError('forbidden');
  return { place: 'beginning', heading: '', authorId, messageId, text: quotable(body) };
}

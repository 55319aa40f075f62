import type { Actor } from '@sentiers/shared/actor.ts';
import type { Card, CardAddress } from '@sentiers/shared/cards/schema.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { cardsFor, loadCurrentEditions } from '../experiences/articles.queries.ts';
import { findPublishedAt } from '../messages/message-words.queries.ts';
import { findReadablePeople } from '../people/people.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type AccessedThread, findReadableThreads } from '../threads/threads.access.ts';
import { loadTitles } from '../threads/titles.queries.ts';

/** Characters of a message that a card shows. */
const EXCERPT = 160;

type Of<Kind extends Card['kind']> = Extract<CardAddress, { kind: Kind }>;

/**
 * What these addresses lead to, as far as the actor reads it now, each once: of the rest, and of what was taken away,
 * nothing is answered.
 */
export async function findCards(actor: Actor, addresses: readonly CardAddress[]): Promise<Card[]> {
  const of = <Kind extends Card['kind']>(kind: Kind) =>
    addresses.filter((address): address is Of<Kind> & CardAddress => address.kind === kind);
  const [placed, people, experiences] = await Promise.all([
    findPlacedCards(actor, of('thread'), of('message')),
    findPeopleCards(actor, of('person')),
    findExperienceCards(actor, of('experience')),
  ]);
  const found = new Map([...placed, ...people, ...experiences].map((card) => [keyOf(card), card]));
  return [...found.values()];
}

async function findPlacedCards(
  actor: Actor,
  threads: readonly Of<'thread'>[],
  messages: readonly Of<'message'>[],
): Promise<Card[]> {
  const readable = await findReadableThreads(
    actor,
    [...threads, ...messages].map(({ threadId }) => threadId),
  );
  const [titles, words] = await Promise.all([
    loadTitles(actor.personId, [...readable.values()]),
    findPublishedAt(messages.filter(({ threadId }) => readable.has(threadId))),
  ]);
  const people = await loadPersonSummaries([
    ...[...readable.values()].map(({ thread }) => thread.authorId),
    ...words.map(({ authorId }) => authorId),
  ]);
  const placeOf = ({ thread, channel, facts }: AccessedThread) => ({
    threadId: thread._id,
    title: titles.get(thread._id) ?? '',
    channelId: thread.channelId,
    channelName: facts.channel.direct ? '' : channel.name,
  });
  return [
    ...threads.flatMap(({ threadId }): Card[] => {
      const accessed = readable.get(threadId);
      if (!accessed) return [];
      const { kind: threadKind, authorId } = accessed.thread;
      return [{ kind: 'thread', ...placeOf(accessed), threadKind, author: summaryOf(people, authorId) }];
    }),
    ...words.flatMap(({ conversationId, seq, authorId, body }): Card[] => {
      const accessed = readable.get(conversationId);
      if (!accessed) return [];
      const author = summaryOf(people, authorId);
      return [{ kind: 'message', ...placeOf(accessed), seq, author, excerpt: excerptOf(body, EXCERPT) }];
    }),
  ];
}

async function findPeopleCards(actor: Actor, asked: readonly Of<'person'>[]): Promise<Card[]> {
  const readable = await findReadablePeople(
    actor,
    asked.map(({ personId }) => personId),
  );
  const summaries = await loadPersonSummaries(readable.keys());
  return [...readable.values()].map(({ person }) => ({
    kind: 'person',
    personId: person._id,
    person: summaryOf(summaries, person._id),
    title: person.title,
  }));
}

/** Under the names, and with the places, that this reader is told. */
async function findExperienceCards(actor: Actor, asked: readonly Of<'experience'>[]): Promise<Card[]> {
  const editions = await loadCurrentEditions(asked.map(({ experienceId }) => experienceId));
  const readable = await cardsFor(actor, [...editions.values()]);
  return readable.map(({ id, title, summary, kind, places, byline }) => ({
    kind: 'experience',
    experienceId: id,
    ...{ title, summary, byline },
    experienceKind: kind.name,
    places: places.map(({ label }) => label),
  }));
}

function keyOf(card: Card): string {
  if (card.kind === 'person') return card.personId;
  if (card.kind === 'experience') return card.experienceId;
  return card.kind === 'thread' ? card.threadId : `${card.threadId} ${card.seq}`;
}

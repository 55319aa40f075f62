import type { Actor } from '@sentiers/shared/actor.ts';
import type { Badges, Notice } from '@sentiers/shared/inbox/schema.ts';
import type { Message, MessagePage } from '@sentiers/shared/messages/schema.ts';
import type { Thread, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import { journal } from '../platform/journal/journal.ts';
import type { TestApp } from './app.ts';
import { buildActor, buildActorOfCohort } from './factories/build-actor.ts';
import { buildChannel } from './factories/build-channel.ts';
import type { Visitor } from './visitor.ts';

/** Someone signed in, and what they do in conversations, as their browser asks for it. */
export class Speaker {
  readonly actor: Actor;
  readonly visitor: Visitor;

  constructor(actor: Actor, visitor: Visitor) {
    this.actor = actor;
    this.visitor = visitor;
  }

  get id(): string {
    return this.actor.personId;
  }

  async open(
    channelId: string,
    fields: { title?: string; kind?: string; body?: string; acknowledgement?: boolean } = {},
  ): Promise<Thread> {
    const { body } = await this.visitor
      .post(`/api/channels/${channelId}/threads`, {
        clientId: newId(),
        title: 'Choisir entre deux vallées',
        body: 'Qui a déjà visité les deux ?',
        ...fields,
      })
      .expect(201);
    return body as Thread;
  }

  async say(conversationId: string, body = 'Bonjour', clientId = newId()): Promise<Message> {
    const response = await this.visitor
      .post(`/api/conversations/${conversationId}/messages`, { clientId, body })
      .expect(201);
    return response.body as Message;
  }

  async page(conversationId: string, query = ''): Promise<MessagePage> {
    const { body } = await this.visitor
      .get(`/api/conversations/${conversationId}/messages${query}`)
      .expect(200);
    return body as MessagePage;
  }

  async see(messageId: string): Promise<Message> {
    const { body } = await this.visitor.get(`/api/messages/${messageId}`).expect(200);
    return body.message as Message;
  }

  async read(conversationId: string, seq: number, epoch = 0) {
    const { body } = await this.visitor
      .put(`/api/conversations/${conversationId}/read`, { seq, epoch })
      .expect(200);
    return body as { seq: number; epoch: number; unread: number };
  }

  async threads(channelId: string, query = ''): Promise<ThreadSummary[]> {
    const { body } = await this.visitor.get(`/api/channels/${channelId}/threads${query}`).expect(200);
    return body.items as ThreadSummary[];
  }

  async followed(query = ''): Promise<ThreadSummary[]> {
    const { body } = await this.visitor.get(`/api/me/threads${query}`).expect(200);
    return body.items as ThreadSummary[];
  }

  async inbox(query = ''): Promise<Notice[]> {
    const { body } = await this.visitor.get(`/api/inbox${query}`).expect(200);
    return body.items as Notice[];
  }

  async badges(): Promise<Badges> {
    const { body } = await this.visitor.get('/api/me/badges').expect(200);
    return body as Badges;
  }
}

/** A mention as the composer writes it. */
export function mention({ actor }: Speaker): string {
  return `@[Quelqu’un](person:${actor.personId})`;
}

export interface Discussion {
  channelId: string;
  cohortId: string;
  /** Two members, a facilitator, and someone of another cohort. */
  nora: Speaker;
  karim: Speaker;
  elise: Speaker;
  stranger: Speaker;
  /** An expert, invited to nothing yet. */
  expert: Speaker;
}

/** A cohort with its channel, and people of all sorts around it. */
export async function buildDiscussion(app: TestApp): Promise<Discussion> {
  const channel = await buildChannel();
  const cohortId = channel.cohortId ?? '';
  const otherCohortId = (await buildChannel()).cohortId ?? '';
  const arrive = async (actor: Actor) => new Speaker(actor, await app.signIn(actor));
  return {
    channelId: channel._id,
    cohortId,
    nora: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit' })),
    karim: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Karim Haddad' })),
    elise: await arrive(await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Morel' })),
    stranger: await arrive(await buildActorOfCohort(otherCohortId, 'member', { name: 'Paul Étranger' })),
    expert: await arrive(
      await buildActor([{ role: 'expert', scope: { kind: 'thread', id: newId() } }], { name: 'Ada Experte' }),
    ),
  };
}

/** A thread with three messages under its first one, two of which change the subject: what one would move. */
export async function talkOfTrains({ channelId, nora, karim }: Discussion) {
  const { id: sourceId } = await nora.open(channelId, { title: 'Choisir un local', body: 'Qui a visité ?' });
  const words: string[] = [];
  for (const [speaker, body] of [
    [karim, 'Et le train ?'],
    [nora, 'Il passe à midi.'],
    [karim, 'Merci !'],
  ] as const) {
    words.push((await speaker.say(sourceId, body)).id);
  }
  return { sourceId, words };
}

/** What follows from what was committed (follows, flags, notices) is there after this. */
export async function consequences(): Promise<void> {
  await journal.eventsConsumed();
  await journal.eventsConsumed();
  await journal.framesDelivered();
}

/** The same error for what doesn't exist and for what one may not know of. */
export function expectNotFound(response: { status: number; body: unknown }): void {
  expect(response.status).toBe(404);
  expect(response.body).toMatchObject({ code: 'not_found' });
}

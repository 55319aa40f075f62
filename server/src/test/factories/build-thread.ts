import type { Actor } from '@sentiers/shared/actor.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { createThread, type NewThread } from '../../features/threads/threads.service.ts';
import { buildActorOfCohort } from './build-actor.ts';
import { buildChannel } from './build-channel.ts';

/**
 * A thread with its first message, written by a member of its channel's cohort unless someone is given. Needs the
 * application to be started: it goes through the journal.
 */
export async function buildThread(fields: Partial<NewThread> & { actor?: Actor } = {}): Promise<Thread> {
  const { actor: given, ...input } = fields;
  const channel = input.channelId === undefined ? await buildChannel() : null;
  const actor = given ?? (await buildActorOfCohort(channel?.cohortId ?? ''));
  const { thread } = await createThread(actor, {
    channelId: channel?._id ?? '',
    clientId: newId(),
    title: 'Choisir entre deux vallées',
    kind: 'discussion',
    body: 'Qui a déjà visité les deux ?',
    ...input,
  });
  return thread;
}

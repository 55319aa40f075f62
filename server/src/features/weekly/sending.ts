import type { Actor } from '@sentiers/shared/actor.ts';
import { isRefusal } from '@sentiers/shared/errors.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { changeState } from './preparing.ts';
import { type WeeklyWordDoc, WeeklyWordModel } from './weekly.model.ts';

/** Opens the thread of an announcement: the threads' own use case, given by whoever puts the house together. */
export type Announce = (
  actor: Actor,
  thread: { channelId: string; clientId: string; title: string; kind: 'announcement'; body: string },
) => Promise<{ thread: { id: string } }>;

let announce: Announce = () => Promise.reject(new Error('nobody was told how an announcement is published'));

/** Says how announcements are published. Once, before anyone is served. */
export function announceWith(given: Announce): void {
  announce = given;
}

/**
 * Publishes a word as its sender, with the rights they have now: its readers are told as of any announcement, by mail
 * too. Held while it leaves, in the name of who sent it first: a second sender, or a second try after a crash, publishes
 * the same words as the same person, once.
 *
 * @throws AppError `revision_conflict` where it was edited or sent meanwhile; why it can't be published
 */
export async function sendWord(actor: Actor, word: WeeklyWordDoc): Promise<void> {
  const { _id, channelId, title, body } = word;
  const by = word.sendingBy ?? actor.personId;
  if (word.state !== 'sending') await changeState(word, ['draft'], { state: 'sending', sendingBy: by });
  const sender = by === actor.personId ? actor : await loadActor(by);
  const announcement = { channelId, clientId: _id, title, kind: 'announcement', body } as const;
  const { thread } = await announce(sender, announcement).catch(async (error: unknown) => {
    if (isRefusal(error)) await release(_id);
    throw error;
  });
  await finish(word, { by, at: new Date(), threadId: thread.id });
}

/** Whoever helped to send it may have been faster. */
async function finish(word: WeeklyWordDoc, sent: NonNullable<WeeklyWordDoc['sent']>): Promise<void> {
  try {
    await changeState(word, ['sending'], { state: 'sent', sent });
  } catch (error) {
    if (!isRefusal(error) || !(await WeeklyWordModel.exists({ _id: word._id, state: 'sent' }))) throw error;
  }
}

/** What was refused can be corrected, and sent by anyone. */
async function release(wordId: string): Promise<void> {
  await WeeklyWordModel.updateOne(
    { _id: wordId, state: 'sending' },
    { $set: { state: 'draft', sendingBy: null } },
  );
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
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
 * too. Held while it leaves, so that a crash and a second try publish the same words, once.
 *
 * @throws AppError `revision_conflict` where it was edited or sent meanwhile; why it can't be published
 */
export async function sendWord(actor: Actor, word: WeeklyWordDoc): Promise<void> {
  const { _id, channelId, title, body } = word;
  await changeState(word, ['draft', 'sending'], { state: 'sending' });
  try {
    const { thread } = await announce(actor, { channelId, clientId: _id, title, kind: 'announcement', body });
    const sent = { by: actor.personId, at: new Date(), threadId: thread.id };
    await changeState(word, ['sending'], { state: 'sent', sent });
  } catch (error) {
    if (error instanceof AppError) await release(_id);
    throw error;
  }
}

/** What was refused can be corrected. */
async function release(wordId: string): Promise<void> {
  await WeeklyWordModel.updateOne({ _id: wordId, state: 'sending' }, { $set: { state: 'draft' } });
}

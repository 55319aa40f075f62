import { AppError } from '@sentiers/shared/errors.ts';
import { documentWithout } from '@sentiers/shared/recaps/document.ts';
import { overloaded } from '../../platform/journal/pending.ts';
import type { Change, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import { planRewriting } from '../messages/rewriting.access.ts';
import type { PassageDoc, PublicationDoc, RecapDoc } from './recaps.model.ts';
import { markdownOf } from './recaps.queries.ts';

/** A change of a recap, refused as `already_done` where it is not any more what it was read as. */
export function planRecap({ _id, channelId, revision }: RecapDoc, set: Partial<RecapDoc>): Change {
  return {
    entity: { kind: 'recap', id: _id },
    streams: [{ kind: 'channel', id: channelId }],
    write: () => ({ where: { revision }, update: { $set: set, $inc: { revision: 1 } } }),
    refused: () => new AppError('already_done'),
  };
}

/** The same of a passage, where its author answered meanwhile. */
export function planPassage(
  { _id, channelId, state, words, threadId }: PassageDoc,
  set: Partial<PassageDoc>,
): Change {
  return {
    entity: { kind: 'recap-passage', id: _id },
    streams: [{ kind: 'channel', id: channelId }],
    write: () => ({ where: { state, words, threadId }, update: { $set: set } }),
    refused: () => new AppError('already_done'),
  };
}

/** The parts of a unit that gives what was published another content, in the post too where it stands. */
export interface Republishing {
  changes: Change[];
  updates: StreamUpdate[];
  events: ReturnType<NonNullable<Unit['events']>>[number][];
  /** The post has its words still. */
  stands: boolean;
}

export async function planPublication(
  recap: RecapDoc,
  publication: PublicationDoc,
  set: Partial<RecapDoc> = {},
): Promise<Republishing> {
  const rewriting = await planRewriting(publication.messageId, markdownOf(publication));
  return {
    changes: [planRecap(recap, { ...set, publication }), ...(rewriting ? [rewriting.change] : [])],
    updates: rewriting ? [rewriting.update] : [],
    events: rewriting ? [rewriting.event] : [],
    stands: rewriting !== null,
  };
}

/** Takes these passages out of what was published, and says there that words left it. */
export function planTakingOut(
  recap: RecapDoc,
  publication: PublicationDoc,
  passageIds: ReadonlySet<string>,
): Promise<Republishing> {
  const document = documentWithout(publication.document, passageIds);
  return planPublication(recap, { ...publication, document, withdrawn: true, changedAt: new Date() });
}

/** Tries against others who change the same recap. */
const MOST_TRIES = 10;

/**
 * Does what is decided of how things stand now, again where someone was faster (`already_done`).
 *
 * @throws AppError what `attempt` throws otherwise; `overloaded` where others never let it be
 */
export async function untilItStands<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
    }
  }
  throw overloaded();
}

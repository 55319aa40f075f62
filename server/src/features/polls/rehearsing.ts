import { AppError } from '@sentiers/shared/errors.ts';
import type { PollInput } from '@sentiers/shared/polls/schema.ts';
import { v7 as newId } from 'uuid';
import type { Change } from '../../platform/journal/types.ts';
import { streamOf } from './polls.changes.ts';
import { type PollDoc, PollModel } from './polls.model.ts';

/** The drafts of a room, copied for its rehearsal, by the ids of those that they are copies of. */
export async function planDraftCopies({
  from,
  to,
}: {
  from: string;
  to: string;
}): Promise<{ changes: Change[]; copies: Map<string, string> }> {
  const drafts = await PollModel.find({ conversationId: from, state: 'draft' })
    .sort({ createdAt: 1, _id: 1 })
    .lean<PollDoc[]>();
  const copies = new Map(drafts.map(({ _id }) => [_id, newId()]));
  const changes = drafts.map((draft): Change => {
    const copy = { ...draft, _id: copies.get(draft._id) ?? newId(), conversationId: to, draftId: draft._id };
    return {
      entity: { kind: 'poll', id: copy._id },
      streams: [streamOf(copy)],
      write: ({ version }) => ({ insert: { ...copy, version } }),
    };
  });
  return { changes, copies };
}

/**
 * What is corrected of a draft as it is rehearsed is corrected of the one that was prepared, as long as it is a draft:
 * a rehearsal leaves nothing else.
 */
export async function planRehearsedWords(
  { draftId }: Pick<PollDoc, 'draftId'>,
  input: PollInput,
): Promise<Change[]> {
  if (draftId === undefined) return [];
  const draft = await PollModel.findOne({ _id: draftId, state: 'draft' }).lean<PollDoc>();
  if (!draft) return [];
  return [
    {
      entity: { kind: 'poll', id: draft._id },
      streams: [streamOf(draft)],
      write: () => ({ where: { state: 'draft' }, update: { $set: { ...input }, $inc: { revision: 1 } } }),
      refused: () => new AppError('revision_conflict'),
    },
  ];
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canPrepareImport } from '@sentiers/shared/imports/policy.ts';
import type { Import } from '@sentiers/shared/imports/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { settleKept } from '../files/kept-files.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { newMessage, planPosting } from '../messages/posting.access.ts';
import { planThread } from '../threads/opening.access.ts';
import { changeOf, keeperOf } from './import-change.ts';
import { requireImport } from './imports.access.ts';
import { type ImportDoc, type ImportTextDoc, ImportTextModel } from './imports.model.ts';
import { presentImport } from './imports.queries.ts';
import { introductionOf, type Kept, keptOf } from './published-words.ts';

/**
 * Makes a thread of an import: a first message that says where it comes from, then those that may be brought in, with
 * their dates and in their order, never unread. The texts are deleted, and the files that no message shows.
 *
 * @throws AppError `revision_conflict` where someone answered meanwhile, `invalid_input` where nothing may be brought in
 */
export async function publishImport(
  actor: Actor,
  { importId, title, revision }: { importId: string; title: string; revision: number },
): Promise<Import> {
  const { imported } = await requireImport(actor, importId, canPrepareImport);
  if (imported.state === 'published') return presentImport(imported);
  if (imported.revision !== revision) throw new AppError('revision_conflict');
  if (imported.reading) {
    throw new AppError('invalid_input', { fields: [{ path: ['media'], reason: 'media_reading' }] });
  }
  const kept = await loadKept(actor.personId, imported);
  if (kept.length === 0) {
    throw new AppError('invalid_input', { fields: [{ path: ['authors'], reason: 'nothing_to_import' }] });
  }
  await journal.commit(publishingUnit(actor.personId, imported, { title, kept }));
  await ImportTextModel.deleteOne({ _id: imported._id });
  await settleKept(keeperOf(imported._id));
  return presentImport((await requireImport(actor, importId, canPrepareImport)).imported);
}

async function loadKept(by: string, { _id, authors }: ImportDoc): Promise<Kept[]> {
  const texts = await ImportTextModel.findById(_id).lean<ImportTextDoc>();
  if (!texts) return [];
  const { messages, media } = texts;
  const files = await loadFileSummaries(media.filter(({ file }) => file !== null).map(({ id }) => id));
  return keptOf(by, { authors, messages, media, files });
}

/** One commit: the thread, all its messages, and the end of the import, or nothing. */
function publishingUnit(
  by: string,
  imported: ImportDoc,
  { title, kept }: { title: string; kept: readonly Kept[] },
): Unit {
  const { _id: importId, channelId, revision } = imported;
  const id = newId();
  const { thread, stream, change } = planThread({
    _id: id,
    channelId,
    title,
    kind: 'discussion',
    authorId: by,
  });
  const first = { conversationId: id, clientId: newId(), body: introductionOf(kept) };
  const posting = planPosting(by, { thread }, first);
  const messageId = posting.change.entity.id;
  const end = changeOf(imported, { revision }, { state: 'published', threadId: id, authors: [] });
  const messages = kept.map((each) => messageOf(id, each));
  return {
    authorise: async () => {
      await requireImport(await loadActor(by), importId, canPrepareImport);
    },
    createStreams: [stream],
    changes: [change, posting.change, ...messages, ...end.changes],
    streamUpdates: ([, post]) => {
      const update = posting.update(post?.seq ?? 0, post?.at ?? new Date());
      return [{ ...update, addContributors: [...new Set([by, ...kept.map(({ authorId }) => authorId)])] }];
    },
    events: ([, post]) => [
      {
        type: 'thread.created',
        data: { threadId: id, channelId, kind: 'discussion', authorId: by, messageId },
      },
      posting.event(post?.seq ?? 0),
      { type: 'import.closed', data: { importId, channelId } },
      { type: 'import.published', data: { importId, by, threadId: id, channelId, messages: kept.length } },
    ],
  };
}

function messageOf(conversationId: string, { authorId, body, files, at }: Kept): Change {
  const id = newId();
  return {
    entity: { kind: 'message', id },
    streams: [{ kind: 'conversation', id: conversationId }],
    publish: 'quietly',
    write: ({ seq, version }) => ({
      insert: newMessage({
        ...{ _id: id, conversationId, clientId: newId(), seq, version, authorId, body },
        ...{ createdAt: at, writtenAt: null, ...(files.length > 0 && { files }) },
      }),
    }),
  };
}

import { type MessageDoc, MessageModel } from './messages.model.ts';

/** A message, for a list of the files that messages show. */
export type ShowingMessage = Pick<MessageDoc, '_id' | 'conversationId' | 'seq' | 'authorId' | 'createdAt'> & {
  files: string[];
};

/** Published messages of these conversations that show files, the latest first. */
export function findShowingMessages(
  conversationIds: readonly string[],
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<ShowingMessage[]> {
  return MessageModel.find(
    {
      conversationId: { $in: conversationIds },
      files: { $exists: true },
      state: 'published',
      ...(after && {
        $or: [{ createdAt: { $lt: after.at } }, { createdAt: after.at, _id: { $lt: after.id } }],
      }),
    },
    { conversationId: 1, seq: 1, authorId: 1, createdAt: 1, files: 1 },
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit)
    .lean<ShowingMessage[]>();
}

/** Of these files, those that a message shows, each with the author of the first that does. */
export async function findShowers(fileIds: readonly string[]): Promise<Map<string, string>> {
  const asked = new Set(fileIds);
  const messages = await MessageModel.find({ files: { $in: fileIds } }, { authorId: 1, files: 1 })
    .sort({ _id: -1 })
    .lean<Pick<ShowingMessage, 'authorId' | 'files'>[]>();
  return new Map(
    messages.flatMap(({ authorId, files }) =>
      files.filter((id) => asked.has(id)).map((id): [string, string] => [id, authorId]),
    ),
  );
}

/** Those of these files that any message shows. */
export async function findShownFiles(fileIds: readonly string[]): Promise<Set<string>> {
  return new Set(await MessageModel.distinct('files', { files: { $in: fileIds } }));
}

/** The files that messages of these conversations show. */
export function findFilesShownIn(conversationIds: readonly string[]): Promise<string[]> {
  return MessageModel.distinct('files', { conversationId: { $in: [...conversationIds] } });
}

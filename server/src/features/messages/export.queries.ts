import { type MessageDoc, MessageModel } from './messages.model.ts';

export type ExportableMessage = Omit<MessageDoc, 'history'>;

const PAGE = 500;

/** The messages of a conversation in their order, everyone's or one person's; a page at a time. */
export async function* readConversation(
  conversationId: string,
  { authorId, most, before }: { authorId?: string | undefined; most: number; before: () => Promise<void> },
): AsyncGenerator<ExportableMessage> {
  let after = 0;
  for (let left = most; left > 0; ) {
    await before();
    const page = await MessageModel.find(
      { conversationId, seq: { $gt: after }, ...(authorId !== undefined && { authorId }) },
      { history: 0 },
    )
      .sort({ seq: 1 })
      .limit(Math.min(PAGE, left))
      .lean<ExportableMessage[]>();
    yield* page;
    left -= page.length;
    after = page.at(-1)?.seq ?? 0;
    if (page.length < PAGE) return;
  }
}

/** Whether files are shown in a conversation, by anyone or by one person. */
export async function showsFiles(conversationId: string, authorId?: string): Promise<boolean> {
  const shown = { conversationId, files: { $exists: true }, state: 'published' as const };
  return (await MessageModel.exists(authorId === undefined ? shown : { ...shown, authorId })) !== null;
}

import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { leadElsewhere, setAsideFor } from './notices.ts';

type Moved = ConsumedOf<'messages.moved'>;

/**
 * Lines that lead to a message lead to where it was moved. Those of a thread's answers are about that thread: they wait
 * no more once their answer is elsewhere.
 */
export async function followMessages(events: readonly Moved[]): Promise<void> {
  for (const { data } of events) {
    const { to, moved } = data;
    const seqs = new Map(moved.map(({ messageId, seq }) => [messageId, seq]));
    const lines = await NoticeModel.find({ messageId: { $in: [...seqs.keys()] } }).lean<NoticeDoc[]>();
    await Promise.all(
      lines.map((line) =>
        line.reason === 'answered'
          ? setAsideFor(line, data.from.threadId)
          : leadElsewhere(line, { ...to, seq: seqs.get(line.messageId ?? '') ?? 0 }),
      ),
    );
  }
}

/** Lines of a thread are readable where it is now. */
export async function followThreads(events: readonly ConsumedOf<'thread.moved'>[]): Promise<void> {
  for (const { data } of events) {
    await NoticeModel.updateMany({ threadId: data.threadId }, { $set: { channelId: data.toChannelId } });
  }
}

import type { ClientSession } from 'mongoose';
import { type DomainEvent, onDomainEvent } from '../../platform/journal/events.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { findFilesShownIn } from '../messages/shown-files.queries.ts';
import { cleanFilesDaily } from './files.cleaning.ts';
import { FileModel } from './files.model.ts';

/** Once, before the server starts. */
export function registerFiles(): void {
  cleanFilesDaily();
  clearWithConversations(async ({ conversationIds }, session) => {
    const unshown = await findFilesShownIn(conversationIds);
    await FileModel.updateMany({ _id: { $in: unshown } }, { $max: { unshownAt: new Date() } }, { session });
  });
  onDomainEvent<Consumed['type']>('files', ['message.edited', 'message.deleted'], noteUnshown);
}

type Consumed = DomainEvent<'message.edited' | 'message.deleted'>;

/** From then on a file is not kept for long, unless another message shows it. */
async function noteUnshown(events: readonly Consumed[], session: ClientSession): Promise<void> {
  for (const { at, data } of events) {
    const { unshown = [] } = data;
    if (unshown.length === 0) continue;
    await FileModel.updateMany({ _id: { $in: unshown } }, { $max: { unshownAt: at } }, { session });
  }
}

import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

export type ImportedChannel = ChannelDoc;

/** Adds these channels in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are. */
export function importChannels(docs: readonly ImportedChannel[]): Promise<void> {
  return insertMissing(ChannelModel, docs);
}

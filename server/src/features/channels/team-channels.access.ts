import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { channelsChanged } from './channels.access.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/**
 * A channel of the coordination's that the house itself needs: made the first time, found since, whatever it was renamed
 * to. Only the coordination reads it, and those whom it lets in. Answers its id.
 */
export async function ensureTeamChannel({
  id,
  name,
  description,
}: {
  id: string;
  name: string;
  description: string;
}): Promise<string> {
  if (await ChannelModel.exists({ _id: id })) return id;
  const channel: ChannelDoc = {
    ...{ _id: id, cohortId: null, membership: 'restricted', name, description },
    ...{ themeKey: null, territoryCode: null, openAfterEnd: false, position: 0, createdAt: new Date() },
    kind: 'team',
  };
  try {
    await insertMissing(ChannelModel, [channel]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // A channel of this name was there: the name of ours says that it is another one.
    await insertMissing(ChannelModel, [{ ...channel, name: `${name} (${id.slice(0, 4)})` }]);
  }
  channelsChanged([id]);
  return id;
}

import { v7 as newId } from 'uuid';
import { type ChannelDoc, ChannelModel } from '../../features/channels/channels.model.ts';
import { buildCohort } from './build-cohort.ts';

let count = 0;

/** An open channel of a cohort, made for it unless `cohortId` is given (null for the whole programme's). */
export async function buildChannel(fields: Partial<ChannelDoc> = {}): Promise<ChannelDoc> {
  count += 1;
  const cohortId = fields.cohortId === undefined ? (await buildCohort())._id : fields.cohortId;
  const channel: ChannelDoc = {
    _id: newId(),
    kind: 'cohort',
    membership: 'open',
    name: `Le refuge ${count}`,
    description: '',
    themeKey: null,
    territoryCode: null,
    openAfterEnd: false,
    position: 0,
    createdAt: new Date(),
    ...fields,
    cohortId,
  };
  await ChannelModel.insertOne(channel);
  return channel;
}

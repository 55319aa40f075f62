import { v7 as newId } from 'uuid';
import {
  type AccompanimentDoc,
  AccompanimentModel,
  type CompanionDoc,
} from '../../features/accompaniments/accompaniments.model.ts';

/** Someone of an incubator accompanies an organisation, and goes on unless told otherwise. */
export async function buildRunningAccompaniment(
  organisationId: string,
  { personId, incubatorId, until = null }: Partial<CompanionDoc> & { personId: string },
  fields: Partial<AccompanimentDoc> = {},
): Promise<AccompanimentDoc> {
  const since = new Date();
  const accompaniment: AccompanimentDoc = {
    ...{ _id: newId(), organisationId, territoryCode: null, nextStep: null, handover: null },
    companions: [
      { personId, side: 'origin', incubatorId: incubatorId ?? null, since, until, readsFrom: null },
    ],
    ...{ openedBy: personId, startedAt: since, endedAt: null, revision: 1, version: 1 },
    ...fields,
  };
  await AccompanimentModel.insertOne(accompaniment);
  return accompaniment;
}

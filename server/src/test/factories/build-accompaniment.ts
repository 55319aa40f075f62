import { v7 as newId } from 'uuid';
import {
  type AccompanimentDoc,
  AccompanimentModel,
} from '../../features/accompaniments/accompaniments.model.ts';
import { MeetingModel, NotebookEntryModel } from '../../features/accompaniments/notebook.model.ts';

/** That someone accompanies an organisation, with a page and a meeting of theirs; without the rights that follow. */
export async function buildAccompaniment(
  companionId: string,
  fields: Pick<AccompanimentDoc, 'organisationId'> & Partial<AccompanimentDoc>,
): Promise<AccompanimentDoc & { entryId: string; meetingId: string }> {
  const at = new Date();
  const doc: AccompanimentDoc = {
    ...{ _id: newId(), territoryCode: '61', nextStep: null, handover: null, openedBy: companionId },
    companions: [
      {
        ...{ personId: companionId, side: 'host', incubatorId: null, since: at, until: null },
        readsFrom: null,
      },
    ],
    ...{ startedAt: at, endedAt: null, revision: 1, version: 0 },
    ...fields,
  };
  const { _id: accompanimentId, organisationId } = doc;
  const within = { accompanimentId, organisationId, by: companionId, revision: 1, version: 0 };
  const [entryId, meetingId] = [newId(), newId()];
  await AccompanimentModel.insertOne(doc);
  await NotebookEntryModel.insertOne({
    ...{ ...within, _id: entryId, at, editedAt: null, body: 'Vu la mairie.', removed: false },
  });
  await MeetingModel.insertOne({
    ...{ ...within, _id: meetingId, kind: 'appointment', title: 'Voir le maire', place: '', note: '' },
    ...{ startsAt: at, endsAt: new Date(at.getTime() + 3_600_000), changedAt: at, cancelled: false },
  });
  return { ...doc, entryId, meetingId };
}

import type { FileOwner } from '../../platform/files/files.ts';
import type { FileReferrer } from '../../platform/files/unreferenced.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

const kind = 'person';

export function photoOwner(personId: string): FileOwner {
  return { kind, id: personId };
}

/** The photos that people's pages show. */
export const personPhotos: FileReferrer = {
  kind,
  namedBy: async (personIds, ids) => {
    const people = await PersonModel.find(
      { $or: [{ _id: { $in: personIds } }, { photo: { $in: ids } }] },
      { photo: 1 },
    ).lean<Pick<PersonDoc, '_id' | 'photo'>[]>();
    return people.flatMap(({ photo }) => photo ?? []);
  },
};

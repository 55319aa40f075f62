import { insertMissing } from '../../platform/database/insert-missing.ts';
import { PersonModel } from './people.model.ts';

/**
 * Who speaks for what comes from outside the programme: a name on its messages, without an account, a right or a page.
 * Made the first time. Answers its id.
 */
export async function ensureHousePerson(id: string, name: string): Promise<string> {
  if (await PersonModel.exists({ _id: id })) return id;
  await insertMissing(PersonModel, [
    {
      ...{ _id: id, name, organisationId: null, title: '', bio: '', offers: '', seeks: '' },
      ...{ photo: null, guest: true, createdAt: new Date() },
    },
  ]);
  return id;
}

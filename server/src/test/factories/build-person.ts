import { v7 as newId } from 'uuid';
import { type PersonDoc, PersonModel } from '../../features/people/people.model.ts';
import { buildOrganisation } from './build-organisation.ts';

let count = 0;

/** A person without any right nor account, in an organisation made for them unless one is given (or null). */
export async function buildPerson(fields: Partial<PersonDoc> = {}): Promise<PersonDoc> {
  count += 1;
  const organisationId =
    fields.organisationId === undefined ? (await buildOrganisation())._id : fields.organisationId;
  const person: PersonDoc = {
    _id: newId(),
    name: `Camille Test ${count}`,
    title: '',
    bio: '',
    offers: '',
    seeks: '',
    photo: null,
    guest: false,
    createdAt: new Date(),
    ...fields,
    organisationId,
  };
  await PersonModel.insertOne(person);
  return person;
}

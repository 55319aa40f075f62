import { v7 as newId } from 'uuid';
import { type ContactDoc, ContactModel } from '../../features/contacts/contacts.model.ts';

/** Someone of an incubator's book, who was told of it. */
export async function buildContact(
  fields: Partial<ContactDoc> & Pick<ContactDoc, 'organisationId' | 'addedBy'>,
): Promise<ContactDoc> {
  const _id = newId();
  const contact: ContactDoc = {
    ...{ _id, name: 'Odile Marchandeau', role: 'Maire', body: '', email: `${_id}@exemple.test` },
    ...{ emailKey: `${_id}@exemple.test`, phone: '', territories: ['61'], themes: [], source: 'Un salon' },
    ...{
      notes: '',
      keptUntil: '2999-01-01',
      addedAt: new Date(),
      noticedAt: new Date(),
      asked: 0,
      accepted: 0,
    },
    ...{ revision: 1, request: 'built', ...fields },
  };
  await ContactModel.insertOne(contact);
  return contact;
}

import { anyone, signedIn } from '../../platform/http/procedures.ts';
import { inspectContact, listBooks, readBook } from './contacts.queries.ts';
import { addContact, eraseByLink, eraseContact, updateContact } from './contacts.service.ts';

export const contactsRouter = {
  books: signedIn.contacts.books.handler(async ({ context }) => ({ items: await listBooks(context.actor) })),
  list: signedIn.contacts.list.handler(async ({ input, context }) => ({
    items: await readBook(context.actor, input.organisationId),
  })),
  add: signedIn.contacts.add.handler(({ input, context }) => addContact(context.actor, input)),
  update: signedIn.contacts.update.handler(({ input, context }) => updateContact(context.actor, input)),
  erase: signedIn.contacts.erase.handler(async ({ input, context }) => {
    await eraseContact(context.actor, input.contactId);
    return {};
  }),
  inspectLink: anyone.contacts.inspectLink.handler(({ input }) => inspectContact(input.token)),
  eraseByLink: anyone.contacts.eraseByLink.handler(async ({ input }) => {
    await eraseByLink(input.token);
    return {};
  }),
};

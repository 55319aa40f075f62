import { AppError } from '@sentiers/shared/errors.ts';
import { anyone, signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const contactsRouter = {
  books: signedIn.contacts.books.handler(missing),
  list: signedIn.contacts.list.handler(missing),
  add: signedIn.contacts.add.handler(missing),
  update: signedIn.contacts.update.handler(missing),
  erase: signedIn.contacts.erase.handler(missing),
  inspectLink: anyone.contacts.inspectLink.handler(missing),
  eraseByLink: anyone.contacts.eraseByLink.handler(missing),
};

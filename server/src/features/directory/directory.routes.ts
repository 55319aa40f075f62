import { signedIn } from '../../platform/http/procedures.ts';
import { findInDirectory, loadProfileOf } from './directory.queries.ts';
import { loadOwnProfile, saveOwnProfile } from './profiles.service.ts';

export const directoryRouter = {
  find: signedIn.directory.find.handler(({ input, context }) => findInDirectory(context.actor, input)),
  ofPerson: signedIn.directory.ofPerson.handler(({ input, context }) =>
    loadProfileOf(context.actor, input.personId),
  ),
  mine: signedIn.directory.mine.handler(({ context }) => loadOwnProfile(context.actor)),
  save: signedIn.directory.save.handler(({ input, context }) => saveOwnProfile(context.actor, input)),
};

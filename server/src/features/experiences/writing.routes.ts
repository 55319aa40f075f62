import { signedIn } from '../../platform/http/procedures.ts';
import { leaveExperience, setAuthors } from './authors.service.ts';
import { createExperience } from './beginning.service.ts';
import { discardExperience } from './discarding.service.ts';
import { loadDraft } from './drafts.queries.ts';
import { listMine } from './mine.queries.ts';
import { addSection, removeSection } from './sections.service.ts';
import { saveHead, saveIdentity, saveSection } from './writing.service.ts';

const operations = signedIn.experiences;

export const experienceWritingRouter = {
  create: operations.create.handler(({ input, context }) => createExperience(context.actor, input)),
  draft: operations.draft.handler(({ input, context }) => loadDraft(context.actor, input.experienceId)),
  saveHead: operations.saveHead.handler(({ input, context }) => saveHead(context.actor, input)),
  saveSection: operations.saveSection.handler(({ input, context }) => saveSection(context.actor, input)),
  addSection: operations.addSection.handler(({ input, context }) => addSection(context.actor, input)),
  removeSection: operations.removeSection.handler(({ input, context }) =>
    removeSection(context.actor, input),
  ),
  saveIdentity: operations.saveIdentity.handler(({ input, context }) => saveIdentity(context.actor, input)),
  setAuthors: operations.setAuthors.handler(({ input, context }) => setAuthors(context.actor, input)),
  leave: operations.leave.handler(async ({ input, context }) => {
    await leaveExperience(context.actor, input.experienceId);
    return {};
  }),
  discard: operations.discard.handler(async ({ input, context }) => {
    await discardExperience(context.actor, input.experienceId);
    return {};
  }),
  mine: operations.mine.handler(async ({ context }) => ({ items: await listMine(context.actor) })),
};

import { signedIn } from '../../platform/http/procedures.ts';
import { answerAgreement } from './agreeing.service.ts';
import { getArticle } from './articles.queries.ts';
import { loadAsked } from './asked.queries.ts';
import { listEditions, loadDifferences } from './history.queries.ts';
import { addNote, removeNote, replyToNote, setNoteResolved } from './notes.service.ts';
import { previewExperience } from './preview.queries.ts';
import { publishExperience, withdrawExperience } from './publishing.service.ts';
import { askReview, endReview } from './reviews.service.ts';

const routes = signedIn.experiences;

export const experiencePublishingRouter = {
  get: routes.get.handler(({ input, context }) => getArticle(context.actor, input.experienceId)),
  editions: routes.editions.handler(async ({ input, context }) => ({
    items: await listEditions(context.actor, input.experienceId),
  })),
  differences: routes.differences.handler(async ({ input, context }) => ({
    items: await loadDifferences(context.actor, input),
  })),
  preview: routes.preview.handler(({ input, context }) => previewExperience(context.actor, input)),
  askReview: routes.askReview.handler(({ input, context }) => askReview(context.actor, input)),
  endReview: routes.endReview.handler(({ input, context }) => endReview(context.actor, input)),
  addNote: routes.addNote.handler(({ input, context }) => addNote(context.actor, input)),
  replyToNote: routes.replyToNote.handler(({ input, context }) => replyToNote(context.actor, input)),
  setNoteResolved: routes.setNoteResolved.handler(({ input, context }) =>
    setNoteResolved(context.actor, input),
  ),
  removeNote: routes.removeNote.handler(async ({ input, context }) => {
    await removeNote(context.actor, input);
    return {};
  }),
  agree: routes.agree.handler(({ input, context }) => answerAgreement(context.actor, input)),
  asked: routes.asked.handler(({ input, context }) => loadAsked(context.actor, input.experienceId)),
  publish: routes.publish.handler(({ input, context }) => publishExperience(context.actor, input)),
  withdraw: routes.withdraw.handler(async ({ input, context }) => {
    await withdrawExperience(context.actor, input);
    return {};
  }),
};

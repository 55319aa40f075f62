import { signedIn } from '../../platform/http/procedures.ts';
import { openComments, setUseful } from './using.service.ts';

export const experienceUsingRouter = {
  comments: signedIn.experiences.comments.handler(async ({ context, input }) => ({
    threadId: await openComments(context.actor, input),
  })),
  setUseful: signedIn.experiences.setUseful.handler(async ({ context, input }) => {
    await setUseful(context.actor, input);
    return {};
  }),
};

import { signedIn } from '../../platform/http/procedures.ts';
import { answerAsker } from './answering.service.ts';
import { loadAsker } from './askers.queries.ts';
import { loadWords } from './public-words.queries.ts';
import { saveWords } from './public-words.service.ts';

export const publicFaceRouter = {
  words: signedIn.publicFace.words.handler(() => loadWords()),
  saveWords: signedIn.publicFace.saveWords.handler(({ context, input }) => saveWords(context.actor, input)),
  asker: signedIn.publicFace.asker.handler(({ context, input }) => loadAsker(context.actor, input.threadId)),
  answerAsker: signedIn.publicFace.answerAsker.handler(({ context, input }) =>
    answerAsker(context.actor, input),
  ),
};

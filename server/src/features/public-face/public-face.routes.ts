import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const publicFaceRouter = {
  words: signedIn.publicFace.words.handler(missing),
  saveWords: signedIn.publicFace.saveWords.handler(missing),
  asker: signedIn.publicFace.asker.handler(missing),
  answerAsker: signedIn.publicFace.answerAsker.handler(missing),
};

import { type RequestHandler, Router } from 'express';
import { describeApi } from './openapi.ts';

/** The API described: `/openapi.json` for programs, `/docs` for people. */
export function documentRoutes(): Router {
  let document: ReturnType<typeof describeApi> | undefined;
  const describe = () => {
    document ??= describeApi();
    return document;
  };
  const answerJson: RequestHandler = async (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(await describe());
  };
  const router = Router();
  router.get('/openapi.json', answerJson);
  return router;
}

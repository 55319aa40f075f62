import { Router } from 'express';
import { docsPage, docsStyle } from './docs-page.ts';
import { describeApi } from './openapi.ts';

/** The API described: `/openapi.json` for programs, `/docs` for people. Made when first asked for. */
export function documentRoutes(): Router {
  let document: ReturnType<typeof describeApi> | undefined;
  const describe = () => {
    document ??= describeApi();
    return document;
  };
  const router = Router();
  router.get('/openapi.json', async (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(await describe());
  });
  router.get('/docs', async (_request, response) => {
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(docsPage(await describe()));
  });
  router.get('/docs.css', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('css').send(docsStyle);
  });
  return router;
}

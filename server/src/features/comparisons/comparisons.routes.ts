import { signedIn } from '../../platform/http/procedures.ts';
import { listComparisons, loadComparison } from './comparisons.queries.ts';
import { createComparison, removeComparison, updateComparison } from './comparisons.service.ts';

const { comparisons } = signedIn;

export const comparisonsRouter = {
  list: comparisons.list.handler(async ({ context }) => ({ items: await listComparisons(context.actor) })),
  create: comparisons.create.handler(({ context, input }) => createComparison(context.actor, input)),
  get: comparisons.get.handler(({ context, input }) => loadComparison(context.actor, input.comparisonId)),
  update: comparisons.update.handler(({ context, input }) => updateComparison(context.actor, input)),
  remove: comparisons.remove.handler(async ({ context, input }) => {
    await removeComparison(context.actor, input.comparisonId);
    return {};
  }),
};

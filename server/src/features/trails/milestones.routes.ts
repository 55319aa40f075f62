import { signedIn } from '../../platform/http/procedures.ts';
import { listMilestones } from './milestones.queries.ts';
import {
  createMilestone,
  orderMilestones,
  setMilestoneArchived,
  updateMilestone,
} from './milestones.service.ts';

export const milestonesRouter = {
  list: signedIn.milestones.list.handler(async ({ context }) => ({
    items: await listMilestones(context.actor),
  })),
  create: signedIn.milestones.create.handler(({ input, context }) => createMilestone(context.actor, input)),
  update: signedIn.milestones.update.handler(({ input, context }) => updateMilestone(context.actor, input)),
  setArchived: signedIn.milestones.setArchived.handler(({ input }) =>
    setMilestoneArchived(input.milestoneId, input.archived),
  ),
  order: signedIn.milestones.order.handler(({ input, context }) =>
    orderMilestones(context.actor, input.milestoneIds),
  ),
};

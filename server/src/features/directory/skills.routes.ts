import { signedIn } from '../../platform/http/procedures.ts';
import { listSkills } from './skills.queries.ts';
import { decideOnSkill, proposeSkill } from './skills.service.ts';

export const skillsRouter = {
  list: signedIn.skills.list.handler(async ({ context }) => ({ items: await listSkills(context.actor) })),
  propose: signedIn.skills.propose.handler(({ input, context }) => proposeSkill(context.actor, input.label)),
  decide: signedIn.skills.decide.handler(async ({ input, context }) => ({
    items: await decideOnSkill(context.actor, input),
  })),
};

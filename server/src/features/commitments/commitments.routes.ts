import { anyone, signedIn } from '../../platform/http/procedures.ts';
import { addWhyByLink, checkInByLink, inspectLink } from './by-link.service.ts';
import { findHelp } from './commitment-help.ts';
import { listOwnCommitments, loadBoard, loadCommitment } from './commitments.queries.ts';
import { checkIn, removeCommitment, updateCommitment } from './commitments.service.ts';
import { makeCommitments } from './making.service.ts';
import { addWhy } from './why.service.ts';

const { commitments } = signedIn;

export const commitmentsRouter = {
  mine: commitments.mine.handler(async ({ context }) => ({ items: await listOwnCommitments(context.actor) })),
  board: commitments.board.handler(async ({ context, input }) => ({
    items: await loadBoard(context.actor, input.cohortId),
  })),
  make: commitments.make.handler(async ({ context, input }) => ({
    items: await makeCommitments(context.actor, input),
  })),
  get: commitments.get.handler(({ context, input }) => loadCommitment(context.actor, input.commitmentId)),
  update: commitments.update.handler(({ context, input }) => updateCommitment(context.actor, input)),
  checkIn: commitments.checkIn.handler(({ context, input }) => checkIn(context.actor, input)),
  addWhy: commitments.addWhy.handler(({ context, input }) => addWhy(context.actor, input)),
  remove: commitments.remove.handler(async ({ context, input }) => {
    await removeCommitment(context.actor, input.commitmentId);
    return {};
  }),
  help: commitments.help.handler(async ({ context, input }) => ({
    items: await findHelp(context.actor, input.commitmentId),
  })),
  inspectLink: anyone.commitments.inspectLink.handler(({ input }) => inspectLink(input.token)),
  checkInByLink: anyone.commitments.checkInByLink.handler(({ input }) => checkInByLink(input)),
  addWhyByLink: anyone.commitments.addWhyByLink.handler(({ input }) => addWhyByLink(input)),
};

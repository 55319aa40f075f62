import { signedIn } from '../../platform/http/procedures.ts';
import { answerReplay, askPerson, declareAbsent, loadConsent } from './consents.service.ts';
import { loadProposals } from './proposals.queries.ts';
import { listPlaces, loadReplay } from './replays.queries.ts';
import {
  prepareReplay,
  publishReplay,
  setPosition,
  unpublishReplay,
  updateReplay,
} from './replays.service.ts';
import { loadTimeline } from './timeline.queries.ts';
import { removeCaptions, setCaptions, setVideo } from './videos.service.ts';

export const replaysRouter = {
  list: signedIn.replays.list.handler(({ input, context }) => listPlaces(context.actor, input.seminarId)),
  prepare: signedIn.replays.prepare.handler(({ input, context }) => prepareReplay(context.actor, input)),
  get: signedIn.replays.get.handler(({ input, context }) => loadReplay(context.actor, input.replayId)),
  timeline: signedIn.replays.timeline.handler(({ input, context }) =>
    loadTimeline(context.actor, input.replayId),
  ),
  setPosition: signedIn.replays.setPosition.handler(({ input, context }) =>
    setPosition(context.actor, input),
  ),
  update: signedIn.replays.update.handler(({ input, context }) => updateReplay(context.actor, input)),
  setVideo: signedIn.replays.setVideo.handler(({ input, context }) => setVideo(context.actor, input)),
  setCaptions: signedIn.replays.setCaptions.handler(({ input, context }) =>
    setCaptions(context.actor, input),
  ),
  removeCaptions: signedIn.replays.removeCaptions.handler(({ input, context }) =>
    removeCaptions(context.actor, input),
  ),
  proposals: signedIn.replays.proposals.handler(({ input, context }) =>
    loadProposals(context.actor, input.replayId),
  ),
  ask: signedIn.replays.ask.handler(({ input, context }) => askPerson(context.actor, input)),
  declareAbsent: signedIn.replays.declareAbsent.handler(({ input, context }) =>
    declareAbsent(context.actor, input),
  ),
  publish: signedIn.replays.publish.handler(({ input, context }) =>
    publishReplay(context.actor, input.replayId),
  ),
  unpublish: signedIn.replays.unpublish.handler(({ input, context }) =>
    unpublishReplay(context.actor, input.replayId),
  ),
  consent: signedIn.replays.consent.handler(({ input, context }) =>
    loadConsent(context.actor, input.replayId),
  ),
  answer: signedIn.replays.answer.handler(({ input, context }) => answerReplay(context.actor, input)),
};

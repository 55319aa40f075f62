import { signedIn } from '../../platform/http/procedures.ts';
import { listFilesOfChannel } from './channel-files.queries.ts';
import { beginUpload, discardUpload, finishUpload } from './uploads.service.ts';

export const filesRouter = {
  begin: signedIn.files.begin.handler(({ input, context }) => beginUpload(context.actor, input)),
  finish: signedIn.files.finish.handler(({ input, context }) => finishUpload(context.actor, input.fileId)),
  discard: signedIn.files.discard.handler(({ input, context }) => discardUpload(context.actor, input.fileId)),
  listOfChannel: signedIn.files.listOfChannel.handler(({ input, context }) =>
    listFilesOfChannel(context.actor, input),
  ),
};

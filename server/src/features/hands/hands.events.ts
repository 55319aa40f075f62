import { registerEntity } from '../../platform/journal/entities.ts';
import { type HandDoc, HandModel } from './hands.model.ts';
import { presentHands } from './hands.presenter.ts';

/** What a room's journal carries of hands. Once, before the server starts. */
export function registerHands(): void {
  registerEntity<HandDoc>({
    kind: 'hand',
    model: HandModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: presentHands,
  });
}

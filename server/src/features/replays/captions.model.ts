import { defineModel } from '../../platform/database/define-model.ts';

/** The captions of a replay in one language (`{replayId}:{language}`), as they were given. */
export interface CaptionsDoc {
  _id: string;
  replayId: string;
  text: string;
}

export const CaptionsModel = defineModel<CaptionsDoc>(
  'replay-captions',
  { replayId: { type: String, required: true }, text: { type: String, required: true } },
  [{ fields: { replayId: 1 } }],
);

export function captionsId(replayId: string, language: string): string {
  return `${replayId}:${language}`;
}

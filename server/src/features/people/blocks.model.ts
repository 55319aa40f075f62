import { defineModel } from '../../platform/database/define-model.ts';

/** Someone receives nothing more from someone. Only the one who blocks knows; its `_id` is made of both. */
export interface BlockDoc {
  _id: string;
  by: string;
  whom: string;
  at: Date;
}

export const BlockModel = defineModel<BlockDoc>(
  'blocks',
  {
    by: { type: String, required: true },
    whom: { type: String, required: true },
    at: { type: Date, required: true },
  },
  [{ fields: { by: 1, at: 1 } }],
);

export function blockId(by: string, whom: string): string {
  return `${by}/${whom}`;
}

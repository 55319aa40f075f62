import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** One person's « Bien reçu » of one announcement: once said, it stays said. */
export interface AcknowledgementDoc {
  _id: string;
  personId: string;
  threadId: string;
  at: Date;
  /** Version of its change in its person's journal. */
  version: number;
}

export const AcknowledgementModel = defineModel<AcknowledgementDoc>(
  'acknowledgements',
  {
    personId: { type: String, required: true },
    threadId: { type: String, required: true },
    at: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { threadId: 1, at: 1 } }, { fields: { personId: 1, version: 1 } }],
);

const ACKNOWLEDGEMENTS = '8c1f6a57-2b5e-4a0f-9a3e-5f0c7c1f2d44';

/** Of one person for one thread there is one: its id is made of theirs. */
export function acknowledgementId(personId: string, threadId: string): string {
  return derivedId(`${personId}/${threadId}`, ACKNOWLEDGEMENTS);
}

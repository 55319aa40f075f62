import type {
  AgreementInput,
  ClosingInput,
  MatchReason,
  MentoringForm,
  MentorshipState,
} from '@sentiers/shared/mentoring/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

export interface AgreementDoc extends AgreementInput {
  /** Who said yes to these very words. */
  agreedBy: string[];
  revision: number;
}

export interface MentorMeetingDoc {
  id: string;
  kind: 'appointment' | 'visit';
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  note: string;
  by: string;
  /** What remains of it. */
  afterwards: string;
  /** Calendars that hold it strike it out. */
  cancelled: boolean;
  changedAt: Date;
  revision: number;
}

/** That an alumni accompanies a newcomer, or is asked to. */
export interface MentorshipDoc {
  _id: string;
  requestId: string;
  cohortId: string;
  mentorId: string;
  newcomerId: string;
  form: MentoringForm;
  /** What the newcomer asked for, as it was then. */
  topics: string;
  words: string;
  reasons: MatchReason[];
  state: MentorshipState;
  proposedBy: string;
  proposedAt: Date;
  startedAt: Date | null;
  conversationId: string | null;
  /** Rank of the last message of their conversation before it began: those after it are counted. */
  seqBefore: number;
  agreement: AgreementDoc | null;
  meetings: MentorMeetingDoc[];
  /** Each one's own answers at its end. */
  closings: ({ personId: string } & ClosingInput)[];
  closedAt: Date | null;
  revision: number;
  /** Version of its last change in the newcomer's journal. */
  version: number;
}

const { Mixed } = mongoose.Schema.Types;

export const MentorshipModel = defineModel<MentorshipDoc>(
  'mentorships',
  {
    requestId: { type: String, required: true },
    cohortId: { type: String, required: true },
    mentorId: { type: String, required: true },
    newcomerId: { type: String, required: true },
    form: { type: String, required: true },
    topics: { type: String, required: true },
    words: { type: String, default: '' },
    reasons: { type: [Mixed], default: [] },
    state: { type: String, required: true },
    proposedBy: { type: String, required: true },
    proposedAt: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    conversationId: { type: String, default: null },
    seqBefore: { type: Number, default: 0 },
    agreement: { type: Mixed, default: null },
    meetings: { type: [Mixed], default: [] },
    closings: { type: [Mixed], default: [] },
    closedAt: { type: Date, default: null },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { mentorId: 1, state: 1 } },
    { fields: { newcomerId: 1, version: 1 } },
    { fields: { cohortId: 1, state: 1 } },
  ],
);

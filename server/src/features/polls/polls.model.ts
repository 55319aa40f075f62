import type { PollForm } from '@sentiers/shared/polls/form.ts';
import type { PollState } from '@sentiers/shared/polls/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface PollDoc {
  _id: string;
  conversationId: string;
  authorId: string;
  question: string;
  form: PollForm;
  anonymous: boolean;
  resultsHidden: boolean;
  state: PollState;
  round: number;
  shown: boolean;
  /** Its conversation is a live room: who animates it prepares its drafts together. */
  inRoom: boolean;
  revision: number;
  /** Of a copy in a rehearsal: the draft that its corrections are made in, too. */
  draftId?: string;
  createdAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  /**
   * For each round, raised by each vote that is cast, changed or taken back: a tally says up to which one it counts. Not
   * the number of votes; never presented.
   */
  votes: Record<string, number>;
  /**
   * Of an anonymous poll, while its round is open: what makes a voter's row of a person. Never presented; destroyed by
   * the very update that closes it, so that nothing leads back to the voter.
   */
  key?: string;
  /** Version of its last change in its conversation's journal. */
  version: number;
}

export const PollModel = defineModel<PollDoc>(
  'polls',
  {
    conversationId: { type: String, required: true },
    authorId: { type: String, required: true },
    question: { type: String, default: '' },
    form: { type: Object, required: true },
    anonymous: { type: Boolean, required: true },
    resultsHidden: { type: Boolean, required: true },
    state: { type: String, required: true },
    round: { type: Number, required: true },
    shown: { type: Boolean, required: true },
    inRoom: { type: Boolean, required: true },
    revision: { type: Number, required: true },
    draftId: { type: String, default: undefined },
    createdAt: { type: Date, required: true },
    openedAt: { type: Date, default: null },
    closedAt: { type: Date, default: null },
    votes: { type: Object, default: {} },
    key: { type: String, default: undefined },
    version: { type: Number, required: true },
  },
  [
    { fields: { conversationId: 1, version: 1 } },
    // Those that a look for forgotten tallies goes through.
    { fields: { state: 1 }, options: { partialFilterExpression: { state: 'open' } } },
  ],
);

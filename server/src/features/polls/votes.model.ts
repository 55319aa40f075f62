import { createHmac } from 'node:crypto';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import { defineModel } from '../../platform/database/define-model.ts';
import type { PollDoc } from './polls.model.ts';

/** Who votes: someone, or a table and as many people as sit at it. */
export interface Voter {
  kind: 'person' | 'table';
  people: number;
}

/** What one voter chose. It has no time: of an anonymous poll nothing may tell who came when. */
export interface VoteDoc {
  /** Poll, round and voter's key: one vote for each. */
  _id: string;
  pollId: string;
  round: number;
  /** The voter's id; of an anonymous poll a keyed hash of it. */
  voterKey: string;
  /** Forgotten of an anonymous poll once it is closed and counted, as `people` is: a table is told by its size. */
  kind?: Voter['kind'];
  people?: number;
  choice: Choice;
}

export const VoteModel = defineModel<VoteDoc>(
  'poll-votes',
  {
    pollId: { type: String, required: true },
    round: { type: Number, required: true },
    voterKey: { type: String, required: true },
    kind: { type: String, default: undefined },
    people: { type: Number, default: undefined },
    choice: { type: Object, required: true },
  },
  [{ fields: { pollId: 1, round: 1 } }],
  { ordered: 'by id' },
);

type Keyed = Pick<PollDoc, '_id' | 'anonymous' | 'key'>;

/** What a voter's row is known by; null where nothing leads to it any more. */
export function voterKeyOf({ anonymous, key }: Keyed, voterId: string): string | null {
  if (!anonymous) return voterId;
  return key === undefined
    ? null
    : createHmac('sha256', Buffer.from(key, 'base64')).update(voterId).digest('base64url');
}

export function voteId(pollId: string, round: number, voterKey: string): string {
  return `${pollId}/${round}/${voterKey}`;
}

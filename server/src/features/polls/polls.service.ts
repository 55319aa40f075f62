import { randomBytes } from 'node:crypto';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canCreatePoll,
  canHideAnswer,
  canManagePoll,
  canOpenPoll,
  isRoom,
} from '@sentiers/shared/polls/policy.ts';
import { datesNotToCome, foldAnswer } from '@sentiers/shared/polls/rules.ts';
import type { Poll, PollInput } from '@sentiers/shared/polls/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { readThread, requireThread } from '../threads/threads.access.ts';
import { changePoll, findTallies, planTallies, planTally, streamOf } from './polls.changes.ts';
import type { PollDoc } from './polls.model.ts';
import { presentOne } from './polls.queries.ts';
import { planRehearsedWords } from './rehearsing.ts';

interface NewPoll {
  conversationId: string;
  clientId: string;
  poll: PollInput;
  open: boolean;
}

/**
 * Writes a poll, as a draft or open at once. The same `clientId` again answers the same one, however it stands by then.
 *
 * @throws AppError `thread_closed`, `forbidden`, `client_id_conflict`; `invalid_input` for a date that is past
 */
export async function createPoll(
  actor: Actor,
  { conversationId, clientId, poll: input, open }: NewPoll,
): Promise<{ repeated: boolean; poll: Poll }> {
  const { personId } = actor;
  const { facts } = await readThread(actor, conversationId);
  const now = new Date();
  const draft = newPoll({ conversationId, authorId: personId, inRoom: isRoom(facts) }, input, now);
  const poll = open ? { ...draft, ...opening(draft, now) } : draft;
  const { status, entity } = await journal.commit<PollDoc>({
    receipt: { authorId: personId, clientId, hash: requestHash({ conversationId, poll: input, open }) },
    authorise: async () => {
      await requireThread(await loadActor(personId), conversationId, canCreatePoll);
      mustBeToCome(input);
    },
    changes: [
      {
        entity: { kind: 'poll', id: poll._id },
        streams: [streamOf(poll)],
        write: ({ version }) => ({ insert: { ...poll, version } }),
      },
      ...(open ? [planTally(poll)] : []),
    ],
  });
  return { repeated: status === 'repeated', poll: await presentOne(entity.doc) };
}

/**
 * Corrects a draft, whole.
 *
 * @throws AppError `poll_begun` once it was opened, `revision_conflict` with what stands now; `invalid_input` for a date
 *   that is past
 */
export async function updatePoll(
  actor: Actor,
  { pollId, revision, poll: input }: { pollId: string; revision: number; poll: PollInput },
): Promise<Poll> {
  const changed = await changePoll(actor, pollId, canManagePoll, async (poll) => {
    mustBeDraft(poll);
    if (poll.revision !== revision) {
      throw new AppError('revision_conflict', { current: await presentOne(poll) });
    }
    mustBeToCome(input);
    return { set: { ...input, revision: revision + 1 }, also: await planRehearsedWords(poll, input) };
  });
  return presentOne(changed);
}

/** Puts a draft aside, with its words. Throws `poll_begun` once it was opened. */
export async function removePoll(actor: Actor, pollId: string): Promise<void> {
  await changePoll(actor, pollId, canManagePoll, (poll) => {
    mustBeDraft(poll);
    return { set: { state: 'removed', question: '', form: { kind: 'text' } } };
  });
}

/** Opens it to votes; what is open already stays so. Throws `poll_closed` where it was closed since. */
export async function openPoll(actor: Actor, pollId: string): Promise<Poll> {
  const opened = await changePoll(actor, pollId, canOpenPoll, (poll) => {
    if (poll.state === 'open') return null;
    if (poll.state === 'closed') throw new AppError('poll_closed');
    const set = opening(poll, new Date());
    return { set, tallies: [planTally({ ...poll, ...set })] };
  });
  return presentOne(opened);
}

/**
 * Closes it: no vote is counted after, and of an anonymous one nothing leads to its voters any more. What is closed
 * stays so. Throws `poll_not_open` for a draft.
 */
export async function closePoll(actor: Actor, pollId: string): Promise<Poll> {
  const closed = await changePoll(actor, pollId, canManagePoll, ({ state, round }) => {
    if (state === 'closed') return null;
    if (state === 'draft') throw new AppError('poll_not_open');
    return {
      set: { state: 'closed', closedAt: new Date() },
      withoutKey: true,
      events: [{ type: 'poll.closed', data: { pollId, round } }],
    };
  });
  return presentOne(closed);
}

/** Shows its readers what was chosen, or hides it again. Throws `poll_not_open` for a draft. */
export async function showResults(
  actor: Actor,
  { pollId, shown }: { pollId: string; shown: boolean },
): Promise<Poll> {
  const changed = await changePoll(actor, pollId, canManagePoll, async (poll) => {
    if (poll.state === 'draft') throw new AppError('poll_not_open');
    if (poll.shown === shown) return null;
    return { set: { shown }, tallies: await planTallies(poll, { $set: { shown } }) };
  });
  return presentOne(changed);
}

/**
 * Opens the second round of a closed poll; where it is open, or over, it stays so. What was shown of the first one is
 * hidden again where results are to be, so that it leads nobody.
 *
 * @throws AppError `poll_not_open` for a draft, `poll_still_open` where the first round is not closed
 */
export async function askAgain(actor: Actor, pollId: string): Promise<Poll> {
  const opened = await changePoll(actor, pollId, canOpenPoll, async (poll) => {
    if (poll.round === 2) return null;
    if (poll.state === 'draft') throw new AppError('poll_not_open');
    if (poll.state === 'open') throw new AppError('poll_still_open');
    const set = { ...opening(poll, new Date()), round: 2, closedAt: null };
    const [first] = await findTallies(pollId);
    const tallies = [
      ...(poll.shown === set.shown ? [] : await planTallies(poll, { $set: { shown: set.shown } })),
      planTally({ ...poll, ...set }, first?.hidden),
    ];
    return { set, tallies };
  });
  return presentOne(opened);
}

/** Takes a word or a text off the wall, whoever writes it, or gives it back. Throws `poll_not_open` for a draft. */
export async function hideAnswer(
  actor: Actor,
  { pollId, answer, hidden }: { pollId: string; answer: string; hidden: boolean },
): Promise<Poll> {
  const folded = foldAnswer(answer);
  const changed = await changePoll(actor, pollId, canHideAnswer, async (poll) => {
    if (poll.state === 'draft') throw new AppError('poll_not_open');
    const update = { [hidden ? '$addToSet' : '$pull']: { hidden: folded } };
    return { tallies: await planTallies(poll, update) };
  });
  return presentOne(changed);
}

function newPoll(
  place: Pick<PollDoc, 'conversationId' | 'authorId' | 'inRoom'>,
  input: PollInput,
  createdAt: Date,
): PollDoc {
  return {
    ...{ _id: newId(), ...place, ...input, createdAt },
    ...{ state: 'draft', round: 1, shown: false, revision: 1, openedAt: null, closedAt: null },
    ...{ votes: {}, version: 0 },
  };
}

/** What opens a round. The key of an anonymous one is of this round alone. */
function opening({ anonymous, resultsHidden }: PollDoc, openedAt: Date) {
  return {
    ...{ state: 'open', openedAt, shown: !resultsHidden },
    ...(anonymous && { key: randomBytes(32).toString('base64') }),
  } satisfies Partial<PollDoc>;
}

function mustBeDraft({ state }: PollDoc): void {
  if (state !== 'draft') throw new AppError('poll_begun');
}

function mustBeToCome({ form }: PollInput): void {
  const fields = datesNotToCome(form).map(({ path, reason }) => ({
    path: ['poll', 'form', ...path],
    reason,
  }));
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}

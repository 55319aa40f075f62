import type { Actor } from '@sentiers/shared/actor.ts';
import type { Poll, Vote } from '@sentiers/shared/polls/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import type { LiveSnapshot } from '../../../lib/journal/live.ts';
import { useLiveEntities, useOutbox } from '../../../lib/journal/react.ts';
import { type PendingVote, type PollView, viewsOf } from '../logic/poll-view.ts';

/** Where polls stand, and who looks at them. */
export interface PollsPlace {
  conversationId: string;
  actor: Actor;
  facts: ThreadFacts;
}

/** The same, as far as it is known. */
interface KnownPlace extends Pick<PollsPlace, 'conversationId'> {
  actor: Actor | undefined;
  facts: ThreadFacts | null;
}

export interface Polls extends Pick<LiveSnapshot, 'status'> {
  /** The latest first; drafts that I may read among them. */
  views: readonly PollView[];
}

const noVotes: readonly Vote[] = [];
const noDrafts: readonly Poll[] = [];

/** The polls of a conversation as they stand now, with what I answered: live, and what is mine read beside them. */
export function usePolls({ conversationId, actor, facts }: KnownPlace): Polls {
  const live = useLiveEntities(conversationId);
  const [told, tallies] = [live.of('poll'), live.of('tally')];
  const mine = useMine(conversationId, told);
  const pending = usePendingVotes(conversationId);
  const { votes = noVotes, drafts = noDrafts } = mine ?? {};
  const tables = live.of('table');
  const views = useMemo(() => {
    if (!actor || !facts) return [];
    const polls = withDrafts(told, drafts);
    return viewsOf({ polls, tallies, tables, votes, pending, actor, facts });
  }, [told, drafts, tallies, tables, votes, pending, actor, facts]);
  return { status: live.status, views };
}

/** My votes and drafts: in no frame, so that they are read again when a poll opens or closes. */
function useMine(conversationId: string, polls: readonly Poll[]) {
  const cache = useQueryClient();
  const options = queries.polls.mine.queryOptions({ input: { conversationId } });
  const states = polls.map(({ id, state, round }) => `${id} ${state} ${round}`).join();
  const before = useRef(states);
  useEffect(() => {
    if (before.current === states) return;
    before.current = states;
    void cache.invalidateQueries({ queryKey: queries.polls.mine.queryKey({ input: { conversationId } }) });
  }, [cache, conversationId, states]);
  return useQuery(options).data;
}

/** Votes of mine that have not reached the server, by poll. */
function usePendingVotes(conversationId: string): ReadonlyMap<string, PendingVote> {
  const { entries } = useOutbox();
  return useMemo(
    () =>
      new Map(
        entries.flatMap(({ work }): [string, PendingVote][] =>
          work.kind === 'poll-vote' && work.conversationId === conversationId
            ? [[work.pollId, { choice: work.choice, round: work.round }]]
            : [],
        ),
      ),
    [entries, conversationId],
  );
}

/** What the journal tells stands over my drafts as I read them last. */
function withDrafts(told: readonly Poll[], drafts: readonly Poll[]): readonly Poll[] {
  if (drafts.length === 0) return told;
  const later = new Map(told.map((poll) => [poll.id, poll.version]));
  const unknown = drafts.filter(({ id, version }) => (later.get(id) ?? -1) < version);
  const known = new Set(unknown.map(({ id }) => id));
  return [...told.filter(({ id }) => !known.has(id)), ...unknown];
}

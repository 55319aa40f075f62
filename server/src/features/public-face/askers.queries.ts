import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { requireThread } from '../threads/threads.access.ts';
import { type AskerDoc, AskerModel } from './askers.model.ts';

/** Who asked this from the public pages, and what was answered by mail; nobody for any other thread. */
export async function loadAsker(actor: Actor, threadId: string) {
  const { thread } = await requireThread(actor, threadId.toLowerCase(), canModerateThread);
  const asker = await AskerModel.findOne({ threadId: thread._id }).lean<AskerDoc>();
  if (!asker) return { asker: null };
  const { about, name, email, organisation, territory, answers } = asker;
  const people = await loadPersonSummaries(answers.map(({ by }) => by));
  return {
    asker: {
      ...{ about, name, email, organisation, territory },
      answers: answers.map(({ at, by, body }) => ({
        ...{ at: at.toISOString(), body },
        by: summaryOf(people, by),
      })),
    },
  };
}

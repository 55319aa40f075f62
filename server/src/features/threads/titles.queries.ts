import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { AccessedThread } from './threads.access.ts';

/** How each of these threads is called for one reader: a direct conversation nobody named, by its other people. */
export async function loadTitles(
  readerId: string,
  threads: readonly AccessedThread[],
): Promise<Map<string, string>> {
  const people = await loadPersonSummaries(threads.flatMap((accessed) => othersIn(accessed, readerId)));
  return new Map(threads.map((accessed) => [accessed.thread._id, titleFor(readerId, accessed, people)]));
}

/** Alone in what was a group, one reads one's own name no more than before. */
export function titleFor(
  readerId: string,
  accessed: AccessedThread,
  people: ReadonlyMap<string, PersonSummary>,
): string {
  if (accessed.thread.title !== '') return accessed.thread.title;
  return othersIn(accessed, readerId)
    .map((id) => summaryOf(people, id).name)
    .join(', ');
}

function othersIn({ thread, facts }: AccessedThread, readerId: string): string[] {
  if (thread.title !== '') return [];
  return (facts.channel.direct?.participants ?? []).filter((id) => id !== readerId);
}

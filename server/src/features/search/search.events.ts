import { onEveryDomainEventRepeatable } from '../../platform/journal/events.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { logger } from '../../platform/logging/logger.ts';
import { indexThings } from '../../platform/search/indexing.ts';
import { removeGroups } from '../../platform/search/removing.ts';
import { registerSearchSource, type SearchSource, searchSources } from '../../platform/search/sources.ts';
import { onChannelsChanged } from '../channels/channels.access.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { onPeopleChanged } from '../people/people.queries.ts';

/** What can be found, and what keeps its index. Once, before the server starts. */
export function registerSearch(sources: readonly SearchSource[]): void {
  for (const source of sources) registerSearchSource(source);
  clearWithConversations(({ conversationIds }, session) =>
    removeGroups(conversationIds, session, (error) =>
      logger.warn({ err: error }, 'words of what was removed could not be forgotten'),
    ),
  );
  onEveryDomainEventRepeatable('search', indexTouched);
  // Pages and channels have no journal of their own: what a crash loses here, the next look through them finds.
  onPeopleChanged((ids) => indexSoon('person', ids));
  onRightsDropped((people) => indexSoon('person', people ?? []));
  onChannelsChanged((ids) => indexSoon('channel', ids));
}

type Event = Parameters<NonNullable<SearchSource['touchedBy']>>[0];

/** Has the index hold what these events changed, as it stands now: doing it late, or twice, ends the same. */
async function indexTouched(events: readonly Event[]): Promise<void> {
  for (const source of searchSources()) {
    const ids = (await Promise.all(events.map((event) => source.touchedBy?.(event) ?? []))).flat();
    if (ids.length > 0) await indexThings(source, ids);
  }
}

function indexSoon(kind: string, ids: readonly string[]): void {
  const source = searchSources().find((each) => each.kind === kind);
  if (!source || ids.length === 0) return;
  indexThings(source, ids).catch((error: unknown) =>
    logger.error({ err: error, kind }, 'could not be indexed'),
  );
}

import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { readIntroductionLink } from './introduction-link.ts';
import { isOver } from './introduction-standing.ts';
import { wordsOf } from './introductions.presenter.ts';
import { type LinkedIntroduction, requireLinked } from './linked.access.ts';

/** What whoever follows the link of a mail is asked: by whom, for whom, and no address. Throws `link_expired`. */
export async function inspectIntroduction(token: string) {
  return describeLinked(await requireLinked(readIntroductionLink(token)));
}

/** The same, for who writes the mail. */
export async function describeLinked(linked: Pick<LinkedIntroduction, 'introduction' | 'approach'>) {
  const { introduction, approach } = linked;
  const [people, incubatorId] = await Promise.all([
    loadPersonSummaries([introduction.requesterId, approach.sentBy]),
    findOrganisationOf(approach.sentBy),
  ]);
  const organisations = await loadOrganisationSummaries(
    [introduction.organisationId, incubatorId].filter((id) => id !== null),
  );
  const organisation = organisations.get(introduction.organisationId ?? '');
  return {
    ...wordsOf(introduction.wording),
    expiresAt: introduction.expiresAt?.toISOString() ?? null,
    requester: summaryOf(people, introduction.requesterId).name,
    ...{ organisation: organisation?.name ?? '', activity: organisation?.activity ?? '' },
    by: summaryOf(people, approach.sentBy).name,
    incubator: organisations.get(incubatorId ?? '')?.name ?? '',
    ...{ note: approach.note, over: isOver(linked), answer: approach.answer },
  };
}

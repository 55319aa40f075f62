import type { Actor } from '@sentiers/shared/actor.ts';
import { canQualifyIntroduction } from '@sentiers/shared/introductions/policy.ts';
import type { Introduction, Qualifying } from '@sentiers/shared/introductions/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { type AccessedContact, loadContacts } from '../contacts/contacts.access.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { abilitiesIn, isAskedWhetherItHelped, isInside } from './introduction-standing.ts';
import type { AccessedIntroduction } from './introductions.access.ts';
import type { ApproachDoc, WordingDoc } from './introductions.model.ts';

interface Names {
  people: ReadonlyMap<string, PersonSummary>;
  organisations: Awaited<ReturnType<typeof loadOrganisationSummaries>>;
  contacts: ReadonlyMap<string, AccessedContact>;
}

/** Introductions that the actor may read, as they may know them. */
export async function presentIntroductions(
  actor: Actor,
  accessed: readonly AccessedIntroduction[],
): Promise<Introduction[]> {
  const docs = accessed.map(({ introduction }) => introduction);
  const qualified = accessed.filter(({ facts }) => canQualifyIntroduction(actor, facts));
  const targets = qualified.flatMap(({ approach }) => approach?.target ?? []);
  const idsOf = (type: 'person' | 'contact') =>
    targets.filter((each) => each.type === type).map(({ id }) => id);
  const [people, organisations, contacts] = await Promise.all([
    loadPersonSummaries([
      ...docs.flatMap(({ requesterId, earlier }) => [requesterId, ...earlier.map(({ by }) => by)]),
      ...idsOf('person'),
    ]),
    loadOrganisationSummaries(docs.flatMap(({ organisationId }) => organisationId ?? [])),
    loadContacts(idsOf('contact')),
  ]);
  return accessed.map((one) => presentOne(actor, one, { people, organisations, contacts }));
}

function presentOne(
  actor: Actor,
  { introduction, approach, facts }: AccessedIntroduction,
  names: Names,
): Introduction {
  const isTheirs = isInside(actor, facts);
  const { state } = introduction;
  const personal = introduction.helped[actor.personId] ?? null;
  return {
    ...{ id: introduction._id, requester: summaryOf(names.people, introduction.requesterId) },
    organisation: names.organisations.get(introduction.organisationId ?? '') ?? null,
    ...{ cohortId: introduction.cohortId, ...wordsOf(introduction.wording) },
    earlier: isTheirs ? introduction.earlier.map((each) => presentWording(each, names)) : [],
    ...{ state, askedAt: introduction.askedAt.toISOString() },
    expiresAt: introduction.expiresAt?.toISOString() ?? null,
    advice: isTheirs ? introduction.advice : '',
    met: isTheirs ? introduction.met : null,
    conversationId: introduction.speakers.includes(actor.personId) ? introduction.conversationId : null,
    helped: personal,
    asksHelped: isAskedWhetherItHelped(actor, introduction) && personal === null,
    qualifying: canQualifyIntroduction(actor, facts) ? presentQualifying(approach, names) : null,
    revision: introduction.revision,
    abilities: abilitiesIn(actor, facts, approach),
  };
}

/** The words of a request, without whose they are. */
export function wordsOf({ whom, territoryCode, motive, context, ask, minutes }: WordingDoc) {
  const territory = territoryCode === null ? null : { code: territoryCode, label: placeLabel(territoryCode) };
  return { whom, territory, motive, context, ask, minutes };
}

function presentWording(wording: WordingDoc, { people }: Names): Introduction['earlier'][number] {
  return { ...wordsOf(wording), by: summaryOf(people, wording.by), at: wording.at.toISOString() };
}

function presentQualifying(approach: ApproachDoc | null, names: Names): Qualifying {
  return {
    target: approach && presentTarget(approach, names),
    sentAt: approach?.sentAt.toISOString() ?? null,
    remindedAt: approach?.remindedAt?.toISOString() ?? null,
    answer: approach?.answer ?? null,
    answeredAt: approach?.answeredAt?.toISOString() ?? null,
    answerWords: approach?.answerWords ?? '',
    letters: (approach?.letters ?? []).map(({ at, body }) => ({ at: at.toISOString(), body })),
    note: approach?.note ?? '',
  };
}

/** Someone who was erased from their book since has no name here either. */
function presentTarget({ target }: ApproachDoc, { people, contacts }: Names): Qualifying['target'] {
  const contact = contacts.get(target.id)?.contact;
  if (target.type === 'contact') return { ...target, name: contact?.name ?? '', role: contact?.role ?? '' };
  const person = summaryOf(people, target.id);
  return { ...target, name: person.name, role: person.organisation ?? '' };
}

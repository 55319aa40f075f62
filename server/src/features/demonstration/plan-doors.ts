import type { ImportedContact } from '../contacts/contacts.import.ts';
import { type ImportedProfile, importedSkillId } from '../directory/directory.import.ts';
import type { ImportedApproach, ImportedIntroduction } from '../introductions/introductions.import.ts';
import { contacts, introductions, skillsSaid } from './content/doors.ts';
import { organisations } from './content/organisations.ts';
import { addMinutes, parisTimeDaysAgo } from './paris-time.ts';
import { everyone, ids } from './plan-people.ts';

const INCUBATOR = 'incubateur-des-collines';
const KEEPER = 'elise';
const KEPT_DAYS = 600;
const EXPIRES_DAYS = 21;

/** What everyone says of themselves; all of it to the whole network, as their pages do. */
export function planProfiles(now: Date): ImportedProfile[] {
  return everyone.map(({ key, organisation, territories }) => ({
    ...{ _id: ids.person(key), territories: [...territories], languages: ['fr'] },
    offers: (skillsSaid[key]?.offers ?? []).map(importedSkillId),
    seeks: (skillsSaid[key]?.seeks ?? []).map(importedSkillId),
    themes: [...(organisations.find((each) => each.key === organisation)?.themes ?? [])],
    availability: { state: 'available', until: null, note: '' },
    levels: {
      ...{ offers: 'network', seeks: 'network', territories: 'network', themes: 'network' },
      ...{ languages: 'network', availability: 'network' },
    },
    ...{ revision: 1, changedAt: parisTimeDaysAgo(now, 20, '10:00') },
  }));
}

export function planContacts(now: Date): ImportedContact[] {
  return contacts.map(({ key, territories, themes, ...contact }) => ({
    ...{ ...contact, _id: ids.contact(key), organisationId: ids.organisation(INCUBATOR) },
    ...{ emailKey: contact.email, phone: '', territories: [...territories], themes: [...themes] },
    keptUntil: parisTimeDaysAgo(now, -KEPT_DAYS, '12:00').toISOString().slice(0, 10),
    addedBy: ids.person(KEEPER),
    addedAt: parisTimeDaysAgo(now, 30, '11:00'),
    ...{ noticedAt: parisTimeDaysAgo(now, 30, '11:05'), revision: 1, request: 'demonstration' },
  }));
}

export function planIntroductions(now: Date): ImportedIntroduction[] {
  return introductions.map((given) => {
    const { key, requester, territory: territoryCode, daysAgo, acceptedDaysAgo, meets } = given;
    const person = personOf(requester);
    const at = parisTimeDaysAgo(now, daysAgo, '14:20');
    const words = { whom: given.whom, territoryCode, motive: given.motive, context: given.context };
    const met = meets === null ? null : metOf(meets, given.words);
    return {
      ...{ _id: ids.introduction(key), requesterId: ids.person(requester) },
      ...{ organisationId: ids.organisation(person.organisation), cohortId: ids.cohort(person.cohort) },
      wording: { ...words, ask: given.ask, minutes: given.minutes, by: ids.person(requester), at },
      ...{ earlier: [], territoryCode, state: met ? 'accepted' : 'asked', askedAt: at, advice: '' },
      expiresAt: met ? addMinutes(at, EXPIRES_DAYS * 24 * 60) : null,
      acceptedAt: acceptedDaysAgo === null ? null : parisTimeDaysAgo(now, acceptedDaysAgo, '18:05'),
      ...{ met, metId: meets === null ? null : ids.person(meets), conversationId: null, speakers: [] },
      ...{ helpedAskedAt: null, helped: {}, revision: met ? 3 : 1, version: 0 },
    };
  });
}

export function planApproaches(now: Date): ImportedApproach[] {
  return introductions.flatMap(({ key, daysAgo, acceptedDaysAgo, meets, words }): ImportedApproach[] => {
    if (meets === null || acceptedDaysAgo === null) return [];
    return [
      {
        ...{ _id: ids.introduction(`${key}:0`), introductionId: ids.introduction(key), rank: 0 },
        ...{ target: { type: 'person', id: ids.person(meets) }, sentBy: ids.person(KEEPER), note: '' },
        sentAt: parisTimeDaysAgo(now, daysAgo - 1, '09:40'),
        ...{ remindedAt: null, answer: 'yes', answerWords: words, letters: [], version: 0 },
        answeredAt: parisTimeDaysAgo(now, acceptedDaysAgo, '18:05'),
      },
    ];
  });
}

function metOf(key: string, words: string): ImportedIntroduction['met'] {
  const { name, organisation } = personOf(key);
  const of = organisations.find((each) => each.key === organisation);
  return { name, role: of?.name ?? '', email: null, words };
}

function personOf(key: string) {
  const person = everyone.find((each) => each.key === key);
  if (!person) throw new Error(`Nobody has the key ${key}`);
  return person;
}

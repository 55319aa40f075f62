import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Identity } from '@sentiers/shared/experiences/schema.ts';
import { costSchema, type SectionValue } from '@sentiers/shared/experiences/sections.ts';
import type { ImportedChannel } from '../channels/channels.import.ts';
import { experienceChannel } from '../channels/experience-channels.access.ts';
import type {
  ImportedEdition,
  ImportedExperience,
  loadKindsByName,
} from '../experiences/experiences.import.ts';
import { experiences } from './content/library.ts';
import { organisations } from './content/organisations.ts';
import type { DemonstrationExperience, DemonstrationWords } from './content/types.ts';
import { parisTimeDaysAgo } from './paris-time.ts';
import { everyone, ids } from './plan-people.ts';

type Kinds = Awaited<ReturnType<typeof loadKindsByName>>;

/** How long before it was published an experience was begun, in days. */
const WRITTEN_DAYS = 9;

/** The channel of each draft, that says who hears of it. */
export function planExperienceChannels(now: Date): ImportedChannel[] {
  return experiences.map((experience) => {
    const { organisationId, cohortId, authorIds } = peopleOf(experience);
    return experienceChannel({
      ...{ id: ids.experienceChannel(experience.key), cohortId, at: begunAt(experience, now), version: 0 },
      experience: {
        ...{ id: ids.experience(experience.key), level: 'draft', closed: false },
        ...{ organisationId, authorIds, reviewerIds: [] },
      },
    });
  });
}

/** Experiences and what is read of them; all of the programme's kinds are to be there. */
export function planExperiences(
  kinds: Kinds,
  now: Date,
): { experiences: ImportedExperience[]; editions: ImportedEdition[] } {
  const planned = experiences.map((experience) => planExperience(experience, kinds, now));
  return {
    experiences: planned.map(({ doc }) => doc),
    editions: planned.flatMap(({ edition }) => edition ?? []),
  };
}

function planExperience(experience: DemonstrationExperience, kinds: Kinds, now: Date) {
  const kind = kinds.get(experience.kind);
  if (!kind) throw new Error(`The demonstration tells of a kind that isn’t there: ${experience.kind}`);
  const at = begunAt(experience, now);
  const people = peopleOf(experience);
  const [author = ''] = people.authorIds;
  const changed = { revision: 1, changedAt: at, changedBy: author };
  const { title, summary, outcome } = experience;
  const sections = kind.sections.map((asked): ImportedExperience['sections'][number] => {
    const words = experience.sections.find(({ key }) => key === asked.key);
    return {
      ...{ id: ids.experienceSection(experience.key, asked.key), key: asked.key, title: asked.title },
      ...{ type: asked.type, level: words?.level ?? (words ? 'network' : asked.level) },
      ...{ value: heldValue(asked.type, words), quotations: [], ...changed },
    };
  });
  const isPublished = experience.publishedDaysAgo !== undefined;
  const written = sections.filter(({ key }) => experience.sections.some((words) => words.key === key));
  const levels = [...new Set(written.map(({ level }) => level))];
  const doc: ImportedExperience = {
    ...{ _id: ids.experience(experience.key), channelId: ids.experienceChannel(experience.key) },
    ...{ state: isPublished ? 'published' : 'draft', kindId: kind.kindId, kindVersion: kind.version },
    ...people,
    head: { ...{ title, summary, outcome, coverId: null }, ...changed },
    identity: { ...identityOf(experience), revision: 1 },
    sections,
    reviews: [],
    agreements: written.flatMap(({ id: sectionId, level }) =>
      people.authorIds.map((personId) => ({
        ...{ sectionId, personId, as: 'author' as const, level, answer: 'yes' as const, words: null, at },
      })),
    ),
    ...{ contentRevision: 1, createdBy: author, createdAt: at, changedAt: at, version: 0 },
    edition: null,
    levels: isPublished ? levels : [],
  };
  if (!isPublished) return { doc, edition: null };
  const edition = planEdition(experience, doc, { kind, now, levels, written });
  return { doc: { ...doc, edition: { number: 1, at: edition.at, contentRevision: 1 } }, edition };
}

interface Publishing {
  kind: NonNullable<ReturnType<Kinds['get']>>;
  now: Date;
  levels: Level[];
  written: ImportedExperience['sections'];
}

function planEdition(
  experience: DemonstrationExperience,
  { _id, channelId, cohortId, organisationId, authorIds, head, createdBy }: ImportedExperience,
  { kind, now, levels, written }: Publishing,
): ImportedEdition {
  const at = parisTimeDaysAgo(now, experience.publishedDaysAgo ?? 0, '10:20');
  const { title, summary, outcome, coverId } = head;
  return {
    ...{ _id: `${_id}:1`, experienceId: _id, channelId, number: 1, at, by: createdBy, note: '' },
    ...{ current: true, kind: { id: kind.kindId, name: kind.name, icon: kind.icon } },
    ...{ cohortId, organisationId, authorIds, reviewerIds: [] },
    head: { title, summary, outcome, coverId },
    identity: { ...identityOf(experience), replacements: replacementsOf(experience) },
    sections: written.map(({ id, key, title: heading, type, level, value }) => ({
      ...{ id, key, title: heading, type, level, value, quotedIds: [] },
    })),
    ...{ source: [], levels, publishedAt: at, changedAt: at, version: 0 },
  };
}

function begunAt({ publishedDaysAgo = 2 - WRITTEN_DAYS }: DemonstrationExperience, now: Date): Date {
  return parisTimeDaysAgo(now, publishedDaysAgo + WRITTEN_DAYS, '18:05');
}

/** Whose it is: of the cohort and the organisation of its first author. */
function peopleOf({ authors: [first = '', ...others] }: DemonstrationExperience) {
  const person = everyone.find(({ key }) => key === first);
  if (!person) throw new Error(`Nobody has the key ${first}`);
  return {
    cohortId: ids.cohort(person.cohort),
    organisationId: ids.organisation(person.organisation),
    authorIds: [first, ...others].map(ids.person),
  };
}

function identityOf({ pseudonym }: DemonstrationExperience): Identity {
  if (!pseudonym) return { level: 'public', pseudonym: '', replacements: [] };
  return {
    ...{ level: pseudonym.level, pseudonym: pseudonym.name },
    replacements: [...pseudonym.replacements],
  };
}

/** Its authors and their organisation are named by what they are too, as publishing finds by itself. */
function replacementsOf({ pseudonym, authors }: DemonstrationExperience): Identity['replacements'] {
  if (!pseudonym) return [];
  const people = everyone.filter(({ key }) => authors.includes(key));
  const names = people.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]);
  const structures = organisations.filter(({ key }) =>
    people.some(({ organisation }) => organisation === key),
  );
  return [
    ...structures.map(({ name }) => ({ from: name, to: pseudonym.name })),
    ...names.map((from) => ({ from, to: 'une personne' })),
    ...pseudonym.replacements,
  ];
}

/** What was written, or nothing, as a section of this type holds it. */
function heldValue(type: SectionValue['type'], words: DemonstrationWords = { body: '' }): SectionValue {
  switch (type) {
    case 'text':
      return { type, body: 'body' in words ? words.body : '' };
    case 'territory':
      return { type, codes: 'codes' in words ? [...words.codes] : [] };
    case 'themes':
      return { type, keys: 'themes' in words ? [...words.themes] : [] };
    case 'step':
      return { type, step: 'step' in words ? words.step : null };
    case 'cost':
      return { type, cost: costSchema.parse('cost' in words ? words.cost : {}) };
    case 'documents':
      return { type, documents: [] };
  }
}

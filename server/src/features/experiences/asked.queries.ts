import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { askedAbout } from './answers.ts';
import { findCurrentEdition } from './edition-changes.ts';
import { letGo, sourceOfEdition } from './edition-sections.ts';
import type { EditionDoc, EditionSourceDoc } from './editions.model.ts';
import { type AgreementDoc, type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** What someone is asked about an experience, and has answered. */
interface Asked {
  title: string;
  askedBy: { id: string; name: string }[];
  items: {
    sectionId: string;
    sectionTitle: string;
    as: AgreementDoc['as'];
    /** The level about which they are asked, or have answered. */
    level: Level;
    /** At which it is read now; null: by nobody. */
    agreedLevel: Level | null;
    answer: AgreementDoc['answer'];
    quotations: string[];
  }[];
}

/** Whether someone was asked something about an experience, or has answered: an author, or whoever is quoted. */
export function isAsked({ agreements }: Pick<ExperienceDoc, 'agreements'>, personId: string): boolean {
  return agreements.some((row) => row.personId === personId);
}

/** An experience about which the actor is asked. Throws `not_found`. */
export async function findAsked(actor: Actor, experienceId: string): Promise<ExperienceDoc> {
  const experience = await ExperienceModel.findById(experienceId.toLowerCase()).lean<ExperienceDoc>();
  if (!experience || !isAsked(experience, actor.personId)) throw new AppError('not_found');
  return experience;
}

/** What the actor is asked, and has answered: their own words as they are quoted, nothing else of what is written. */
export async function loadAsked(actor: Actor, experienceId: string): Promise<Asked> {
  const experience = await findAsked(actor, experienceId);
  const edition = await findCurrentEdition(experience._id);
  const { authorIds, head } = experience;
  const source = edition ? sourceOfEdition(edition) : experience.sections;
  const people = await loadPersonSummaries(authorIds);
  return {
    title: edition?.head.title ?? head.title,
    askedBy: authorIds.map((id) => ({ id, name: summaryOf(people, id).name })),
    items: source.flatMap((section) => itemsOf(section, { actor, experience, edition })),
  };
}

function itemsOf(
  section: Pick<EditionSourceDoc, 'id' | 'title' | 'quotations'>,
  {
    actor: { personId },
    experience,
    edition,
  }: { actor: Actor; experience: ExperienceDoc; edition: EditionDoc | null },
): Asked['items'] {
  const who = askedAbout(section, experience.authorIds).find((one) => one.personId === personId);
  const rows = experience.agreements.filter(
    (row) => row.sectionId === section.id && row.personId === personId && row.as === who?.as,
  );
  const said = lastSaid(rows);
  if (!who || !said) return [];
  const theirs = section.quotations.filter((quotation) => quotation.personId === personId);
  return [
    {
      ...{ sectionId: section.id, sectionTitle: section.title, as: who.as },
      ...{ level: said.level, answer: said.answer },
      agreedLevel: readAt(section, who, { experience, edition }),
      quotations: who.as === 'quoted' ? theirs.map(({ text }) => text) : [],
    },
  ];
}

/** What waits for an answer first; then what was refused, which is beyond what was accepted. */
function lastSaid(rows: readonly AgreementDoc[]): AgreementDoc | undefined {
  const find = (what: AgreementDoc['answer']) => rows.find(({ answer }) => answer === what);
  return find('waiting') ?? find('no') ?? find('yes');
}

/** The level at which it is read now; of someone's words, null as long as they are in it for nobody. */
function readAt(
  section: Pick<EditionSourceDoc, 'id' | 'quotations'>,
  { personId, as }: { personId: string; as: AgreementDoc['as'] },
  { experience, edition }: { experience: ExperienceDoc; edition: EditionDoc | null },
): Level | null {
  if (as === 'quoted' && letGo(section, personId, experience.agreements) === null) return null;
  return edition?.sections.find(({ id }) => id === section.id)?.level ?? null;
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { isWider, type Level } from '@sentiers/shared/experiences/levels.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { type Answer, askedAbout, askedLevel, waitingFor, withAnswer } from './answers.ts';
import { findAsked, isAsked } from './asked.queries.ts';
import { changingReaders, findCurrentEdition, planEditionChange, planReach } from './edition-changes.ts';
import { levelsOf, publishedIn, settledSections, sourceOfEdition } from './edition-sections.ts';
import type { EditionDoc, EditionSourceDoc } from './editions.model.ts';
import { changeExperience, type ExperienceChange } from './experience-changes.ts';
import type { AgreementDoc, ExperienceDoc } from './experiences.model.ts';

/**
 * Says whether sections, or one's own words that they quote, may be read so widely. What is published follows at once:
 * it is read by more where all have agreed, by fewer where someone did not, and has the words of whoever let them go
 * only. The same answers again change nothing.
 *
 * @returns waiting: how many questions about it wait for the actor still
 * @throws AppError `not_found` for who was asked nothing about it; `invalid_input` for a section about which they
 *   weren't, for a yes to more than was asked, and for an author's no to their own cohort
 */
export async function answerAgreement(
  actor: Actor,
  { experienceId, answers }: { experienceId: string; answers: readonly Answer[] },
): Promise<{ waiting: number }> {
  const { personId } = actor;
  const { _id } = await findAsked(actor, experienceId);
  const { agreements } = await changingReaders(_id, () =>
    changeExperience(_id, async (experience) => {
      if (!isAsked(experience, personId)) throw new AppError('not_found');
      const edition = await findCurrentEdition(_id);
      const source = edition ? sourceOfEdition(edition) : experience.sections;
      const given = answered(experience, source, { personId, answers });
      return given === null
        ? null
        : consequence(experience, edition, { personId, answers, agreements: given });
    }),
  );
  return { waiting: waitingFor(agreements, personId) };
}

/** All answers with these; null where they were given already. */
function answered(
  { agreements, authorIds }: ExperienceDoc,
  source: readonly Pick<EditionSourceDoc, 'id' | 'quotations'>[],
  { personId, answers }: { personId: string; answers: readonly Answer[] },
): AgreementDoc[] | null {
  const at = new Date();
  let [rows, changes] = [agreements, false];
  answers.forEach((answer, index) => {
    const section = source.find(({ id }) => id === answer.sectionId.toLowerCase());
    const who = section && askedAbout(section, authorIds).find((one) => one.personId === personId);
    const asked = section ? askedLevel(agreements, section.id, personId) : null;
    if (!section || !who || asked === null) throw refused(index, 'sectionId', 'unknown');
    mustBeAnswerable(answer, { index, asked, as: who.as });
    const given = withAnswer(rows, who, { ...answer, sectionId: section.id }, at);
    if (!isSame(rows, given)) [rows, changes] = [given, true];
  });
  return changes ? rows : null;
}

function mustBeAnswerable(
  { level, answer }: Answer,
  { index, asked, as }: { index: number; asked: Level; as: AgreementDoc['as'] },
): void {
  if (answer === 'yes' && isWider(level, asked)) throw refused(index, 'level', 'invalid');
  // What an author's own cohort reads, its author wrote for it: they change it, or withdraw it.
  if (answer === 'no' && as === 'author' && level === 'cohort') throw refused(index, 'level', 'invalid');
}

function refused(index: number, field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['answers', index, field], reason }] });
}

/** Whatever the order of the rows, and when they were said. */
function isSame(some: readonly AgreementDoc[], others: readonly AgreementDoc[]): boolean {
  const said = (rows: readonly AgreementDoc[]) =>
    rows
      .map(({ sectionId, personId, as, level, answer, words }) =>
        [sectionId, personId, as, level, answer, words].join(' '),
      )
      .sort()
      .join('\n');
  return said(some) === said(others);
}

async function consequence(
  { _id: experienceId, authorIds }: ExperienceDoc,
  edition: EditionDoc | null,
  {
    personId: by,
    answers,
    agreements,
  }: { personId: string; answers: readonly Answer[]; agreements: AgreementDoc[] },
): Promise<ExperienceChange> {
  const answer = answers.some((one) => one.answer === 'no') ? 'no' : 'yes';
  const done = waitingFor(agreements, by) === 0;
  const events: NewDomainEvent[] = [
    { type: 'experience.agreed', data: { experienceId, by, authorIds, answer, done } },
  ];
  if (!edition) return { set: { agreements }, events };
  const source = sourceOfEdition(edition);
  const sections = settledSections({ source, authorIds, agreements, published: publishedIn(edition) });
  if (JSON.stringify(sections) === JSON.stringify(edition.sections)) return { set: { agreements }, events };
  const levels = levelsOf(sections);
  events.push({ type: 'experience.published', data: { experienceId, by, edition: edition.number } });
  return {
    set: { agreements, levels },
    also: [planEditionChange(edition, { sections, levels }), ...(await planReach(experienceId, levels))],
    events,
  };
}

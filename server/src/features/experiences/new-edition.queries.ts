import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { isWider, type Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { levelsOf, settledSections, sourceOf } from './edition-sections.ts';
import { type EditionDoc, editionId } from './editions.model.ts';
import type { AgreementDoc, ExperienceDoc } from './experiences.model.ts';
import { kindVersionId } from './kinds.model.ts';
import { loadKindVersions } from './kinds.queries.ts';
import { missingIn } from './missing.ts';
import type { Replacement } from './name-pattern.ts';
import { loadReplacements } from './names-of-edition.queries.ts';
import { pseudonymiser } from './pseudonyms.ts';

/** What stands around a draft that is to be published. */
export interface ToPublish {
  template: ExperienceKind;
  replacements: Replacement[];
  missing: ExperienceDraft['missing'];
  /** Some of it asks to be read beyond the level of names. */
  isPseudonymised: boolean;
}

export async function loadToPublish(experience: ExperienceDoc): Promise<ToPublish> {
  const { kindId, kindVersion, identity } = experience;
  const [templates, replacements] = await Promise.all([
    loadKindVersions([{ kindId, kindVersion }]),
    loadReplacements(experience),
  ]);
  const template = templates.get(kindVersionId(kindId, kindVersion));
  if (!template) throw new Error(`experience ${experience._id} has no kind at version ${kindVersion}`);
  const missing = missingIn(experience, template.sections);
  const isPseudonymised = sourceOf(experience).some(({ level }) => isWider(level, identity.level));
  const names = replacements.map(({ from }) => ({ from, to: '' }));
  // A pseudonym that says the name is none.
  const tells = isPseudonymised && pseudonymiser(names).hints(identity.pseudonym);
  return {
    ...{ template, replacements, isPseudonymised },
    missing: tells ? [...missing, { what: 'pseudonym', sectionId: null }] : missing,
  };
}

/** The edition that a draft would be from now on, with what all have agreed to. */
export function newEdition(
  experience: ExperienceDoc,
  { template, replacements }: Pick<ToPublish, 'template' | 'replacements'>,
  {
    by,
    note,
    at,
    agreements,
    published,
    publishedAt,
  }: {
    by: string;
    note: string;
    at: Date;
    agreements: readonly AgreementDoc[];
    published: ReadonlyMap<string, Level>;
    publishedAt: Date | null;
  },
): EditionDoc {
  const { _id: experienceId, channelId, cohortId, organisationId, authorIds, head, identity } = experience;
  const number = (experience.edition?.number ?? 0) + 1;
  const source = sourceOf(experience);
  const sections = settledSections({ source, authorIds, agreements, published });
  const { title, summary, outcome, coverId } = head;
  const { level, pseudonym } = identity;
  const { id, name, icon } = template;
  return {
    ...{ _id: editionId(experienceId, number), experienceId, channelId, number, at, by, note, current: true },
    ...{ kind: { id, name, icon }, cohortId, organisationId, authorIds },
    reviewerIds: experience.reviews.map(({ personId }) => personId),
    head: { title, summary, outcome, coverId },
    identity: { level, pseudonym, replacements },
    ...{
      sections,
      source,
      levels: levelsOf(sections),
      publishedAt: publishedAt ?? at,
      changedAt: at,
      version: 0,
    },
  };
}

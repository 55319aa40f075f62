import { isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ExperienceKind, SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { HeadInput, Identity } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { v5 as derivedId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { planExperienceChannel } from '../channels/experience-channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import type { ExperienceDoc, SectionDoc } from './experiences.model.ts';
import { emptyValue, filesOf, isWritten } from './section-values.ts';
import { claimShown, normalised } from './storable-value.ts';

export interface ImportedSection {
  /** In its kind; empty where it is none of its sections. */
  key: string;
  title: string;
  type: SectionType;
  level: Level;
  value: SectionValue;
}

/** What a section holds before anybody wrote it, and whether somebody did: asked before an import writes anything. */
export const valueOfNothing = emptyValue;
export const isWrittenValue = isWritten;

/** An experience that was written elsewhere, whole. */
export interface ImportedExperience {
  /** Made from where it comes from, so that it is made once. */
  id: string;
  kind: Pick<ExperienceKind, 'id' | 'version'>;
  cohortId: string | null;
  organisationId: string | null;
  head: HeadInput;
  identity: Identity;
  sections: readonly ImportedSection[];
}

/**
 * Makes a draft of what was written elsewhere, once, whose only author is who imports it: nobody else is said to have
 * agreed to anything. Its files are those that they sent.
 *
 * @throws AppError `forbidden` for who does not coordinate; `invalid_input` for a file that is not theirs
 */
export async function importExperience(by: string, imported: ImportedExperience): Promise<void> {
  const { id, kind, cohortId, organisationId } = imported;
  const channelId = derivedId('channel', id);
  const sections = imported.sections.map((section, index) => newSection(id, index, section, by));
  const changed = { revision: 1, changedAt: new Date(), changedBy: by };
  const shown = filesOf({ head: imported.head, sections });
  await journal.commit<ExperienceDoc>({
    receipt: derivedReceipt('imported-experience', by, id),
    authorise: async () => {
      if (!isCoordinator(await loadActor(by))) throw new AppError('forbidden');
      await claimShown(by, { ids: shown, shown: [], pathOf: () => ['files'] });
    },
    changes: [
      {
        entity: { kind: 'experience', id },
        streams: [{ kind: 'channel', id: channelId }],
        write: ({ at, version }) => ({
          insert: {
            ...{ _id: id, channelId, state: 'draft', kindId: kind.id, kindVersion: kind.version },
            ...{ cohortId, organisationId, authorIds: [by], sections, reviews: [], agreements: [] },
            head: { ...imported.head, ...changed },
            identity: { ...imported.identity, revision: 1 },
            ...{ contentRevision: 1, edition: null, levels: [], createdBy: by },
            ...{ createdAt: at, changedAt: at, version },
          } satisfies ExperienceDoc,
        }),
      },
      planExperienceChannel({
        ...{ id: channelId, cohortId },
        experience: {
          ...{ id, level: 'draft', closed: false, organisationId, authorIds: [by], reviewerIds: [] },
        },
      }),
    ],
  });
}

function newSection(
  experienceId: string,
  index: number,
  { key, title, type, level, value }: ImportedSection,
  by: string,
): SectionDoc {
  const written = isWritten(value);
  return {
    ...{ id: derivedId(`section ${index}`, experienceId), key, title, type, level, quotations: [] },
    value: normalised(value),
    ...{ revision: 1, changedAt: written ? new Date() : null, changedBy: written ? by : null },
  };
}

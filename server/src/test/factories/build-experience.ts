import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceState } from '@sentiers/shared/experiences/schema.ts';
import { v7 as newId } from 'uuid';
import { ChannelModel } from '../../features/channels/channels.model.ts';
import { experienceChannel } from '../../features/channels/experience-channels.access.ts';
import { type EditionDoc, EditionModel, editionId } from '../../features/experiences/editions.model.ts';
import {
  type ExperienceDoc,
  ExperienceModel,
  type SectionDoc,
} from '../../features/experiences/experiences.model.ts';
import { KindModel, KindVersionModel, kindVersionId } from '../../features/experiences/kinds.model.ts';

export interface BuiltExperience {
  authorIds: string[];
  cohortId?: string | null;
  organisationId?: string | null;
  state?: ExperienceState;
  title?: string;
  reviewerIds?: string[];
  /** Text sections, one for each: what they say is « Une partie lue par {level} ». */
  levels?: Level[];
  /** Replaces `levels`. */
  sections?: (Pick<SectionDoc, 'type' | 'value' | 'level'> & Partial<SectionDoc>)[];
  fields?: Partial<ExperienceDoc>;
  editionFields?: Partial<EditionDoc>;
}

/** An experience as it is stored: published, with one edition, unless `state` says otherwise. */
export async function buildExperience({
  authorIds,
  cohortId = null,
  organisationId = null,
  state = 'published',
  title = 'Ouvrir une recyclerie à Guéret',
  reviewerIds = [],
  levels = ['network'],
  sections,
  fields = {},
  editionFields = {},
}: BuiltExperience): Promise<ExperienceDoc> {
  const [id, channelId, kindId, now] = [newId(), newId(), newId(), new Date()];
  await buildKind(kindId, now);
  const given =
    sections ??
    levels.map((level) => ({
      type: 'text' as const,
      level,
      value: { type: 'text' as const, body: `Une partie lue par ${level}.` },
    }));
  const written = given.map(
    (section, index): SectionDoc => ({
      ...{ id: newId(), key: `partie-${index}`, title: `Partie ${index + 1}`, quotations: [] },
      ...{ revision: 1, changedAt: now, changedBy: authorIds[0] ?? null },
      ...section,
    }),
  );
  const head = {
    title,
    summary: 'Une ressourcerie dans une ancienne gare.',
    outcome: 'worked' as const,
    coverId: null,
  };
  const identity = { level: 'public' as const, pseudonym: '', replacements: [] };
  const isPublished = state !== 'draft';
  const read = [...new Set(written.map(({ level }) => level))];
  const doc: ExperienceDoc = {
    ...{ _id: id, channelId, state, kindId, kindVersion: 1, cohortId, organisationId, authorIds },
    head: { ...head, revision: 1, changedAt: now, changedBy: authorIds[0] ?? null },
    identity: { ...identity, revision: 1 },
    sections: written,
    reviews: reviewerIds.map((personId) => ({
      ...{ personId, askedBy: authorIds[0] ?? '', askedAt: now, request: '', words: '', readAt: null },
    })),
    agreements: [],
    contentRevision: 1,
    edition: isPublished ? { number: 1, at: now, contentRevision: 1 } : null,
    levels: state === 'published' ? read : [],
    ...{ createdBy: authorIds[0] ?? '', createdAt: now, changedAt: now, version: 0 },
    ...fields,
  };
  await ExperienceModel.insertOne(doc);
  await ChannelModel.insertOne(
    experienceChannel({
      ...{ id: channelId, cohortId, at: now, version: 0 },
      experience: { id, level: 'draft', closed: false, organisationId, authorIds, reviewerIds },
    }),
  );
  if (isPublished) {
    await EditionModel.insertOne({
      ...{
        _id: editionId(id, 1),
        experienceId: id,
        channelId,
        number: 1,
        at: now,
        by: authorIds[0] ?? '',
        note: '',
      },
      ...{
        current: state === 'published',
        kind: { id: kindId, name: 'Essaimage d’un lieu', icon: 'sprout' },
      },
      ...{ cohortId, organisationId, authorIds, reviewerIds, head, identity },
      sections: written.map(({ id: sectionId, key, title: heading, type, level, value, quotations }) => ({
        ...{ id: sectionId, key, title: heading, type, level, value },
        quotedIds: quotations.map(({ personId }) => personId),
      })),
      ...{ source: [], levels: read, publishedAt: now, changedAt: now, version: 0 },
      ...editionFields,
    });
  }
  return doc;
}

async function buildKind(id: string, at: Date): Promise<void> {
  await KindModel.insertOne({ _id: id, version: 1, archived: false, position: 0, changedAt: at });
  await KindVersionModel.insertOne({
    ...{ _id: kindVersionId(id, 1), kindId: id, version: 1, name: 'Essaimage d’un lieu', description: '' },
    ...{ icon: 'sprout', at, by: null },
    sections: [
      {
        key: 'partie-0',
        type: 'text',
        title: 'Partie 1',
        question: '',
        help: '',
        required: false,
        level: 'network',
      },
    ],
  });
}

import { canReadDraft } from '@sentiers/shared/experiences/policy.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { clearDiscarded, onDiscarded } from './discarding.service.ts';
import { tellOpened } from './editing.ts';
import type { ReadableEdition } from './editions.model.ts';
import { experienceFacts } from './experiences.access.ts';
import './experiences.events.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** What journals carry of experiences, and what is cleared of those that were thrown away. Once, before the server starts. */
export function registerExperiences(): void {
  registerEntity<ExperienceDoc>({
    kind: 'experience',
    model: ExperienceModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // What each reader may know of it is personal, and doesn't travel: they are told to read it again.
    present: () => [],
  });
  onDomainEventRepeatable('experiences.discarded', ['experience.discarded'], async (events) => {
    for (const { data } of events) await clearDiscarded(data.experienceId);
  });
}

/** Tells those who write an experience, read it over, or have it open that it is not what it was; answers how to stop. */
export function announceExperiences(realtime: Realtime): () => void {
  const stopDiscarded = onDiscarded(({ experienceId, personIds }) => {
    for (const personId of personIds) realtime.toPerson(personId, 'experience.changed', { experienceId });
  });
  const stopFrames = journal.onFrame(({ stream, entities }) => {
    if (stream.kind !== 'channel') return;
    // What is read changes with an edition, however far its draft has gone on: its experience is in the same frame.
    const read = new Set(
      entities.flatMap(({ kind, doc }) =>
        kind === 'experience-edition' ? [(doc as ReadableEdition).experienceId] : [],
      ),
    );
    for (const { doc } of entities.filter(({ kind }) => kind === 'experience')) {
      const experience = doc as ExperienceDoc;
      tell(realtime, experience, { readersToo: read.has(experience._id) }).catch((err: unknown) =>
        logger.warn({ err }, 'an experience could not be announced'),
      );
    }
  });
  return () => {
    stopDiscarded();
    stopFrames();
  };
}

/** That a draft goes on is nobody's business who reads what was published. */
async function tell(
  realtime: Realtime,
  experience: ExperienceDoc,
  { readersToo }: { readersToo: boolean },
): Promise<void> {
  const { _id: experienceId } = experience;
  const facts = experienceFacts(experience);
  for (const [personId, actor] of await loadActors([...facts.authorIds, ...facts.reviewerIds])) {
    if (canReadDraft(actor, facts)) realtime.toPerson(personId, 'experience.changed', { experienceId });
  }
  await tellOpened(experienceId, { readersToo });
}

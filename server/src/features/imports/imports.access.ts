import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canSeeImport, type ImportFacts } from '@sentiers/shared/imports/policy.ts';
import { type AccessedChannel, loadChannels } from '../channels/channels.access.ts';
import { type ImportDoc, ImportModel } from './imports.model.ts';

/** An import as it is stored, where it goes, and what its policies are asked about. */
interface AccessedImport {
  imported: ImportDoc;
  channel: AccessedChannel['channel'];
  facts: ImportFacts;
}

/** The import, if the actor may do this with it. Throws `not_found` where it is not theirs to see, else `forbidden`. */
export async function requireImport(
  actor: Actor,
  importId: string,
  allows: (actor: Actor, imported: ImportFacts) => boolean,
): Promise<AccessedImport> {
  const imported = await ImportModel.findById(importId.toLowerCase()).lean<ImportDoc>();
  const place = imported && (await loadChannels([imported.channelId])).get(imported.channelId);
  if (!imported || !place || imported.state === 'discarded') throw new AppError('not_found');
  const asked = imported.authors.flatMap(({ personId }) => personId ?? []);
  const facts = { channel: place.facts, asked };
  if (!canSeeImport(actor, facts)) throw new AppError('not_found');
  if (!allows(actor, facts)) throw new AppError('forbidden');
  return { imported, channel: place.channel, facts };
}

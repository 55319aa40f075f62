import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Person, PersonSummary, personUpdateSchema } from '@sentiers/shared/people/schema.ts';
import type { z } from 'zod';
import { removeFile, storeFile } from '../../platform/files/files.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';
import { photoOwner } from './people.photos.ts';
import { forgetPeople } from './people.queries.ts';
import { loadPersonPage, loadPersonSummary } from './people-pages.queries.ts';
import { squarePhoto } from './square-photo.ts';

/** Changes what the actor's own page says; absent fields stay as they are. */
export async function updateMine(actor: Actor, changes: z.infer<typeof personUpdateSchema>): Promise<Person> {
  const written = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { matchedCount } = await PersonModel.updateOne({ _id: actor.personId }, { $set: written });
  if (matchedCount === 0) throw new AppError('not_found');
  forgetPeople([actor.personId]);
  return loadPersonPage(actor, actor.personId);
}

/** Replaces the actor's photo. Nothing is stored of a picture that is refused. */
export async function setPhoto(actor: Actor, photo: File): Promise<PersonSummary> {
  const picture = await squarePhoto(new Uint8Array(await photo.arrayBuffer()));
  return replacePhoto(
    actor,
    await storeFile(picture, { contentType: 'image/webp', owner: photoOwner(actor.personId) }),
  );
}

export function removePhoto(actor: Actor): Promise<PersonSummary> {
  return replacePhoto(actor, null);
}

async function replacePhoto(actor: Actor, photo: string | null): Promise<PersonSummary> {
  const before = await PersonModel.findByIdAndUpdate(actor.personId, { $set: { photo } }).lean<PersonDoc>();
  if (!before) throw new AppError('not_found');
  forgetPeople([actor.personId]);
  if (before.photo) await removeFile(before.photo);
  return loadPersonSummary(actor.personId);
}

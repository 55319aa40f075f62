import type { Actor } from '@sentiers/shared/actor.ts';
import { type OwnProfile, type ProfileInput, profileFields } from '@sentiers/shared/directory/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import mongoose from 'mongoose';
import { readPerson, setProfileWords } from '../people/people.access.ts';
import { forgetPeople } from '../people/people.queries.ts';
import { isKnownPlace, loadThemeLabels } from '../programme/programme.queries.ts';
import { type ProfileDoc, ProfileModel } from './profiles.model.ts';
import { placeOf } from './profiles.presenter.ts';
import { loadSkills, presentSkills } from './skills.queries.ts';
import { levelOf } from './visible-profile.ts';

/** What the actor says of themselves, and who reads it; revision 0 where they have said nothing yet. */
export async function loadOwnProfile(actor: Actor): Promise<OwnProfile> {
  const { person } = await readPerson(actor, actor.personId);
  const profile = (await ProfileModel.findById(actor.personId).lean<ProfileDoc>()) ?? undefined;
  const skills = await loadSkills([...(profile?.offers ?? []), ...(profile?.seeks ?? [])]);
  const territories = profile?.territories ?? [];
  const levels = Object.fromEntries(profileFields.map((field) => [field, levelOf(field, person, profile)]));
  return {
    profile: {
      offers: { skillIds: profile?.offers ?? [], words: person.offers },
      seeks: { skillIds: profile?.seeks ?? [], words: person.seeks },
      ...{ territories, themes: profile?.themes ?? [], languages: profile?.languages ?? [] },
      availability: profile?.availability ?? { state: 'available', until: null, note: '' },
      levels: levels as ProfileInput['levels'],
    },
    skills: await presentSkills(actor, [...skills.values()]),
    places: territories.map(placeOf),
    revision: profile?.revision ?? 0,
    changedAt: profile?.changedAt.toISOString() ?? null,
  };
}

/**
 * Keeps what the actor says of themselves, over the revision that they read.
 *
 * @throws AppError `revision_conflict`; `invalid_input` for a skill that isn't theirs to say, a place or a theme that is none
 */
export async function saveOwnProfile(
  actor: Actor,
  { revision, profile }: { revision: number; profile: ProfileInput },
): Promise<OwnProfile> {
  const { personId } = actor;
  const doc = await docOf(actor, profile, revision + 1);
  const { offers, seeks } = profile.levels;
  const words = { offers: profile.offers.words, seeks: profile.seeks.words, wordLevels: { offers, seeks } };
  await mongoose.connection.transaction(async (session) => {
    if (revision === 0) {
      if (await ProfileModel.exists({ _id: personId }).session(session))
        throw new AppError('revision_conflict');
      await ProfileModel.insertOne(doc, { session });
    } else {
      const { _id, ...set } = doc;
      const { matchedCount } = await ProfileModel.updateOne({ _id, revision }, { $set: set }, { session });
      if (matchedCount === 0) throw new AppError('revision_conflict');
    }
    await setProfileWords(personId, words, session);
  });
  forgetPeople([personId]);
  return loadOwnProfile(actor);
}

async function docOf(
  actor: Actor,
  { offers, seeks, territories, themes, languages, availability, levels }: ProfileInput,
  revision: number,
): Promise<ProfileDoc> {
  const kept = await ProfileModel.findById(actor.personId, { themes: 1 }).lean<ProfileDoc>();
  const known = new Set([...(await loadThemeLabels()).keys(), ...(kept?.themes ?? [])]);
  territories.forEach((code, index) => {
    if (!isKnownPlace(code)) throw refused(['territories', index]);
  });
  themes.forEach((key, index) => {
    if (!known.has(key)) throw refused(['themes', index]);
  });
  return {
    _id: actor.personId,
    offers: await sayable(actor, 'offers', offers.skillIds),
    seeks: await sayable(actor, 'seeks', seeks.skillIds),
    territories: [...new Set(territories)],
    themes: [...new Set(themes)],
    languages: [...new Set(languages)],
    ...{ availability, levels, revision, changedAt: new Date() },
  };
}

/** Skills of the list, and the actor's own proposals; what was merged is said as what it was merged with. */
async function sayable(actor: Actor, field: 'offers' | 'seeks', given: readonly string[]): Promise<string[]> {
  const ids = given.map((id) => id.toLowerCase());
  const skills = await loadSkills(ids);
  const said = ids.map((id, index) => {
    const skill = skills.get(id);
    if (skill?.mergedInto) return skill.mergedInto;
    const isTheirs = skill?.state === 'proposed' && skill.personId === actor.personId;
    if (skill?.state !== 'accepted' && !isTheirs) throw refused([field, 'skillIds', index]);
    return id;
  });
  return [...new Set(said)];
}

function refused(path: (string | number)[]): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['profile', ...path], reason: 'unknown' }] });
}

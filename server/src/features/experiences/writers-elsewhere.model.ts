import { randomUUID } from 'node:crypto';
import { defineModel } from '../../platform/database/define-model.ts';

/** For how long a server that says nothing more is believed: it says it again well before. */
const BELIEVED_MS = 15_000;

/** This process, among those that share the database. */
const me = randomUUID();

/** What someone has under their hands in an experience; null: they have its draft open, and write nowhere. */
export interface Holding {
  personId: string;
  sectionId: string | null;
}

/** Who has a draft open on one server, for the others to name them. It goes by itself. */
export interface ExperienceWritersDoc {
  /** Server and experience. */
  _id: string;
  experienceId: string;
  people: Holding[];
  until: Date;
}

export const ExperienceWritersModel = defineModel<ExperienceWritersDoc>(
  'experience-writers',
  {
    experienceId: { type: String, required: true },
    people: [{ _id: false, personId: String, sectionId: { type: String, default: null } }],
    until: { type: Date, required: true },
  },
  [{ fields: { experienceId: 1 } }, { fields: { until: 1 }, options: { expireAfterSeconds: 0 } }],
);

/** What the other servers say of this experience, as long as they are believed. */
export async function findWritersElsewhere(experienceId: string): Promise<Holding[]> {
  const others = await ExperienceWritersModel.find({
    ...{ experienceId, _id: { $ne: idHere(experienceId) } },
    until: { $gt: new Date() },
  }).lean<ExperienceWritersDoc[]>();
  return others.flatMap(({ people }) => people);
}

/** Tells the other servers who has this draft open on this one; of nobody nothing is kept. */
export async function keepWritersHere(experienceId: string, people: readonly Holding[]): Promise<void> {
  const _id = idHere(experienceId);
  if (people.length === 0) {
    await ExperienceWritersModel.deleteOne({ _id });
    return;
  }
  const until = new Date(Date.now() + BELIEVED_MS);
  await ExperienceWritersModel.updateOne(
    { _id },
    { $set: { experienceId, people: [...people], until } },
    { upsert: true },
  );
}

function idHere(experienceId: string): string {
  return `${me}/${experienceId}`;
}

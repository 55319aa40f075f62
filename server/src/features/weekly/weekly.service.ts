import type { Actor } from '@sentiers/shared/actor.ts';
import { canPrepareWeeklyWord } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { WeeklyPage, WeeklySettings } from '@sentiers/shared/weekly/schema.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { prepareWord } from './preparing.ts';
import { sendWord } from './sending.ts';
import { WeeklySettingsModel, type WeeklyWordDoc, WeeklyWordModel } from './weekly.model.ts';
import { findLatestWord, loadWeeklyPage, settingsOf } from './weekly.queries.ts';

interface Words {
  cohortId: string;
  revision: number;
  title: string;
  body: string;
}

/** Makes a draft of the last seven days now, unless one waits already. */
export async function prepareNow(actor: Actor, cohortId: string): Promise<WeeklyPage> {
  await requireCohort(actor, cohortId, canPrepareWeeklyWord);
  const latest = await findLatestWord(cohortId);
  if (latest?.state !== 'draft' && latest?.state !== 'sending') await prepareWord(cohortId, new Date());
  return loadWeeklyPage(actor, cohortId);
}

/**
 * Keeps the draft as someone left it. All of the cohort's facilitators write in the same one.
 *
 * @throws AppError `revision_conflict` where another one saved or sent it since it was read
 */
export async function saveWords(
  actor: Actor,
  { cohortId, revision, title, body }: Words,
): Promise<WeeklyPage> {
  await requireCohort(actor, cohortId, canPrepareWeeklyWord);
  const { modifiedCount } = await WeeklyWordModel.updateOne(
    { cohortId, state: 'draft', revision },
    { $set: { title, body, edited: { by: actor.personId, at: new Date() } }, $inc: { revision: 1 } },
  );
  if (modifiedCount === 0) throw await conflict(actor, cohortId);
  return loadWeeklyPage(actor, cohortId);
}

/** Publishes the draft that was read. Asked for again, it answers how things stand. */
export async function sendNow(
  actor: Actor,
  { cohortId, revision }: Pick<Words, 'cohortId' | 'revision'>,
): Promise<WeeklyPage> {
  await requireCohort(actor, cohortId, canPrepareWeeklyWord);
  const word = await WeeklyWordModel.findOne({
    cohortId,
    revision,
    state: { $in: ['draft', 'sending'] },
  }).lean<WeeklyWordDoc>();
  if (!word) throw await conflict(actor, cohortId);
  await sendWord(actor, word).catch(async (error: unknown) => {
    const isOver = error instanceof AppError && error.code === 'revision_conflict';
    throw isOver ? await conflict(actor, cohortId) : error;
  });
  return loadWeeklyPage(actor, cohortId);
}

/** Chooses when the cohort's word is made ready; what is not said stays as it was. */
export async function updateSettings(
  actor: Actor,
  {
    cohortId,
    ...changes
  }: { cohortId: string } & { [Name in keyof WeeklySettings]?: WeeklySettings[Name] | undefined },
): Promise<WeeklyPage> {
  await requireCohort(actor, cohortId, canPrepareWeeklyWord);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const settings = { ...(await settingsOf(cohortId)), ...given };
  await WeeklySettingsModel.updateOne({ _id: cohortId }, { $set: settings }, { upsert: true });
  return loadWeeklyPage(actor, cohortId);
}

/** What stands now goes with the refusal, so that nobody's words are written over unseen. */
async function conflict(actor: Actor, cohortId: string): Promise<AppError> {
  return new AppError('revision_conflict', { current: await loadWeeklyPage(actor, cohortId) });
}

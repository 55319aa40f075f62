import { AppError } from '@sentiers/shared/errors.ts';
import { v5 as derivedId } from 'uuid';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { listRunningCohorts } from '../cohorts/cohorts.queries.ts';
import { daysInWords, lastMoment } from './moments.ts';
import { tellWeek, type WeeklySection } from './sources.ts';
import { type WeeklyWordDoc, WeeklyWordModel, type WordState } from './weekly.model.ts';
import { channelOfWord, findLatestWord, listOpenChannels, settingsOf } from './weekly.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** A server that was down at the moment makes the word as late as this; later, the next week's will do. */
const LATE_MS = 3 * DAY_MS;
/** One that was asked for by hand a little before its moment is the week's. */
const NEAR_MS = 3 * DAY_MS;
const WORDS = '6a1de9f2-40a7-4b3b-8f5c-9d0a9c7d2b11';

/** Makes ready the words that have come due. */
export async function prepareDueWords(now = new Date()): Promise<void> {
  for (const { _id, createdAt } of await listRunningCohorts()) {
    const settings = await settingsOf(_id);
    const moment = lastMoment(settings, now);
    const isDue = settings.enabled && createdAt < moment && now.getTime() - moment.getTime() < LATE_MS;
    if (!isDue) continue;
    const latest = await findLatestWord(_id);
    const isNear = latest && latest.to.getTime() > moment.getTime() - NEAR_MS;
    if (isNear || latest?.state === 'sending') continue;
    await prepareWord(_id, moment);
  }
}

/**
 * Makes a draft of the seven days before a moment, or notes that nothing happened in them; a draft that was not sent
 * gives way. Nothing where the cohort has no channel to publish it in.
 */
export async function prepareWord(cohortId: string, to: Date): Promise<void> {
  const channel = await channelOfWord(cohortId);
  if (!channel) return;
  const from = new Date(to.getTime() - 7 * DAY_MS);
  const channelIds = (await listOpenChannels(cohortId)).map(({ facts }) => facts.id);
  const sections = await tellWeek({ cohortId, channelIds, from, to });
  await WeeklyWordModel.updateMany({ cohortId, state: 'draft' }, { $set: { state: 'left' } });
  const word: WeeklyWordDoc = {
    _id: derivedId(`${cohortId}/${to.toISOString()}`, WORDS),
    cohortId,
    channelId: channel.facts.id,
    from,
    to,
    state: sections.length > 0 ? 'draft' : 'empty',
    title: `Le mot de la semaine, ${daysInWords(from, to)}`,
    body: sections.length > 0 ? write(sections) : '',
    revision: 1,
    edited: null,
    sendingBy: null,
    sent: null,
    version: 0,
  };
  await add(word);
}

/** Told to its facilitators in the same transaction; a second server that comes with the same word is too late. */
async function add(word: WeeklyWordDoc): Promise<void> {
  const { _id, channelId, cohortId, state } = word;
  try {
    await journal.commit<WeeklyWordDoc>({
      receipt: derivedReceipt('weekly-word', cohortId, _id),
      changes: [
        {
          entity: { kind: 'weekly-word', id: _id },
          streams: [{ kind: 'channel', id: channelId }],
          write: ({ version }) => ({ insert: { ...word, version } }),
        },
      ],
      events: () =>
        state === 'draft' ? [{ type: 'weekly.ready', data: { wordId: _id, cohortId, channelId } }] : [],
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Takes a word from one state to another, if it is still as it was read. */
export async function changeState(
  word: WeeklyWordDoc,
  from: readonly WordState[],
  set: Partial<WeeklyWordDoc>,
): Promise<void> {
  const { _id, channelId, cohortId, revision } = word;
  await journal.commit<WeeklyWordDoc>({
    changes: [
      {
        entity: { kind: 'weekly-word', id: _id },
        streams: [{ kind: 'channel', id: channelId }],
        write: () => ({ where: { revision, state: { $in: from } }, update: { $set: set } }),
        refused: () => new AppError('revision_conflict'),
      },
    ],
    events: () =>
      set.state === 'sent' ? [{ type: 'weekly.sent', data: { wordId: _id, cohortId, channelId } }] : [],
  });
}

function write(sections: readonly WeeklySection[]): string {
  return [
    'Bonjour à toutes et à tous,',
    'Voici ce que nous avons vécu ensemble cette semaine.',
    ...sections.flatMap(({ heading, lines }) => [`## ${heading}`, lines.join('\n')]),
    'Une question, une envie de compléter ? Répondez ici.',
  ].join('\n\n');
}

import type { Actor } from '@sentiers/shared/actor.ts';
import { canPrepareWeeklyWord } from '@sentiers/shared/cohorts/policy.ts';
import type { WeeklyPage, WeeklySettings, WeeklyWord } from '@sentiers/shared/weekly/schema.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { type AccessedChannel, listChannelsOfCohort } from '../channels/channels.access.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { countMailedAnnouncements } from '../mails/settings.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { WeeklySettingsModel, type WeeklyWordDoc, WeeklyWordModel } from './weekly.model.ts';

/** Friday morning, until a cohort's facilitators say otherwise. */
const defaultSettings: WeeklySettings = { enabled: true, weekday: 5, hour: 9 };

/** The week's word of a cohort, as its facilitators find it. */
export async function loadWeeklyPage(actor: Actor, cohortId: string): Promise<WeeklyPage> {
  await requireCohort(actor, cohortId, canPrepareWeeklyWord);
  const [settings, word, channel] = await Promise.all([
    settingsOf(cohortId),
    findLatestWord(cohortId),
    channelOfWord(cohortId),
  ]);
  return {
    settings,
    word: word && (await presentWord(word)),
    channel: channel && (await withReaders(actor, channel)),
  };
}

export async function settingsOf(cohortId: string): Promise<WeeklySettings> {
  const kept = await WeeklySettingsModel.findById(cohortId).lean();
  const { enabled, weekday, hour } = kept ?? defaultSettings;
  return { enabled, weekday, hour };
}

/** The last one that its facilitators have to do with. */
export function findLatestWord(cohortId: string): Promise<WeeklyWordDoc | null> {
  return WeeklyWordModel.findOne({ cohortId, state: { $ne: 'left' } })
    .sort({ to: -1 })
    .lean<WeeklyWordDoc>();
}

/**
 * Where the word is published: the first channel where all of the cohort reads and writes, for it is answered; where
 * there is none, its announcements.
 */
export async function channelOfWord(cohortId: string): Promise<AccessedChannel | null> {
  const channels = await listOpenChannels(cohortId);
  return channels.find(({ facts }) => facts.kind === 'cohort') ?? channels[0] ?? null;
}

/** Channels that the whole cohort reads, in the order of the screen. */
export async function listOpenChannels(cohortId: string): Promise<AccessedChannel[]> {
  const channels = await listChannelsOfCohort(cohortId);
  return channels.filter(
    ({ facts: { kind, membership } }) =>
      membership === 'open' && (kind === 'cohort' || kind === 'announcements'),
  );
}

async function withReaders(
  actor: Actor,
  { channel, facts }: AccessedChannel,
): Promise<NonNullable<WeeklyPage['channel']>> {
  const readers = (await listChannelReaderIds(facts)).filter((personId) => personId !== actor.personId);
  return {
    id: channel._id,
    name: channel.name,
    readers: readers.length,
    byMail: await countMailedAnnouncements(readers),
  };
}

async function presentWord(word: WeeklyWordDoc): Promise<WeeklyWord> {
  const { _id, from, to, state, revision, title, body, edited, sent } = word;
  const people = await loadPersonSummaries([edited?.by, sent?.by].filter((id) => id !== undefined));
  return {
    id: _id,
    from: from.toISOString(),
    to: to.toISOString(),
    // One that gave way to another is never the latest.
    state: state === 'left' ? 'empty' : state,
    revision,
    title,
    body,
    edited: edited && { by: summaryOf(people, edited.by), at: edited.at.toISOString() },
    sent: sent && {
      by: summaryOf(people, sent.by),
      at: sent.at.toISOString(),
      threadId: sent.threadId,
    },
  };
}

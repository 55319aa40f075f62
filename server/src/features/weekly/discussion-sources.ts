import { listNewcomers } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import {
  findAnsweredSince,
  findThreadsCreated,
  findUnanswered,
  type NamedThread,
} from '../threads/threads-of-week.queries.ts';
import { asWritten, registerWeeklySource, type Week, type WeeklySection } from './sources.ts';

/** More names than that are a number. */
const MOST_NAMES = 12;

/** What the cohort's own channels tell of a week. Once, before the server starts. */
export function registerDiscussionSources(): void {
  for (const source of [announcements, unanswered, answered, discussions, newcomers]) {
    registerWeeklySource(source);
  }
}

async function announcements(week: Week): Promise<WeeklySection> {
  const threads = await findThreadsCreated(week, 'announcement');
  return { heading: 'Les annonces', lines: await tell(threads, (title, by) => `- ${title}, par ${by}`) };
}

async function unanswered({ channelIds, to }: Week): Promise<WeeklySection> {
  const threads = await findUnanswered(channelIds, to);
  return {
    heading: 'Des questions attendent une réponse',
    lines: await tell(threads, (title, by) => `- ${by} demande : ${title}`),
  };
}

async function answered(week: Week): Promise<WeeklySection> {
  const threads = await findAnsweredSince(week);
  return {
    heading: 'Des questions ont trouvé des réponses',
    lines: await tell(threads, (title, by) => `- ${title}, posée par ${by}`),
  };
}

async function discussions(week: Week): Promise<WeeklySection> {
  const threads = await findThreadsCreated(week, 'discussion');
  return {
    heading: 'De nouvelles discussions',
    lines: await tell(threads, (title, by) => `- ${by} a ouvert ${title}`),
  };
}

async function newcomers({ cohortId, from, to }: Week): Promise<WeeklySection> {
  const people = await loadPersonSummaries(await listNewcomers(cohortId, from, to));
  const names = [...people.values()].map(({ id, name, organisation }) => {
    const link = `[${asWritten(name)}](person:${id})`;
    return organisation === null ? link : `${link} (${asWritten(organisation)})`;
  });
  const lines =
    names.length > MOST_NAMES
      ? [`${names.length} personnes nous ont rejoints cette semaine.`]
      : names.map((name) => `- ${name}`);
  return { heading: 'Bienvenue', lines };
}

/** One line a thread, with its name that leads to it and that of who opened it. */
async function tell(
  threads: readonly NamedThread[],
  line: (title: string, by: string) => string,
): Promise<string[]> {
  const people = await loadPersonSummaries(threads.map(({ authorId }) => authorId));
  return threads.map(({ _id, title, authorId }) => {
    const name = summaryOf(people, authorId).name;
    return line(`#[${asWritten(title)}](thread:${_id})`, name === '' ? 'une personne' : asWritten(name));
  });
}

/** The week that a word tells of. */
export interface Week {
  cohortId: string;
  /** Channels that the whole cohort reads: nothing said elsewhere belongs in a word for all. */
  channelIds: readonly string[];
  from: Date;
  to: Date;
}

/** A part of the word: lines of Markdown under a heading. One without lines is left out. */
export interface WeeklySection {
  heading: string;
  lines: readonly string[];
}

/** What some feature knows of a week. It must only tell what every member of the cohort may read. */
export type WeeklySource = (week: Week) => Promise<WeeklySection>;

const sources: WeeklySource[] = [];

/** Adds a part to every word to come, after those that are there. Once, before the server starts. */
export function registerWeeklySource(source: WeeklySource): void {
  sources.push(source);
}

/** All that happened, in the order of the sources; empty where nothing did. */
export async function tellWeek(week: Week): Promise<WeeklySection[]> {
  const sections = await Promise.all(sources.map((source) => source(week)));
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Someone's words within ours: no mark of theirs becomes one of the text. */
export function asWritten(words: string): string {
  return words.replace(/[\\`*_[\]<>~|#]/g, '\\$&');
}

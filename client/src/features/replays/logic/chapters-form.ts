import type { Chapter, Replay } from '@sentiers/shared/replays/schema.ts';
import { readMoment, toClockField, writeMoment } from './moments.ts';

/** Chapters and the beginning of a video, as they are written. */
export interface ChaptersForm {
  /** Of the replay that they were written over. */
  revision: number;
  /** For the browser's own field; empty where no moment of the room is said. */
  startsAt: string;
  rows: { key: string; at: string; title: string }[];
}

export function formOf({ revision, startsAt, chapters }: Replay): ChaptersForm {
  return {
    revision,
    startsAt: startsAt ? toClockField(startsAt) : '',
    rows: chapters.map((chapter) => rowOf(chapter)),
  };
}

export function rowOf({ at, title }: Pick<Chapter, 'at' | 'title'>): ChaptersForm['rows'][number] {
  return { key: `${at}-${title}`, at: writeMoment(at), title };
}

/** What is wrong with a row: its moment is not one, or is another row's; its title is empty. */
export type RowFault = 'moment' | 'twice' | 'title';

/** The chapters that are written, in their order; or the first fault of each row. */
export function readRows(rows: ChaptersForm['rows']): { chapters: Chapter[]; faults: Map<string, RowFault> } {
  const faults = new Map<string, RowFault>();
  const seen = new Set<number>();
  const chapters: Chapter[] = [];
  for (const { key, at, title } of rows) {
    const second = readMoment(at);
    if (second === null) faults.set(key, 'moment');
    else if (seen.has(second)) faults.set(key, 'twice');
    else if (title.trim() === '') faults.set(key, 'title');
    else chapters.push({ at: second, title: title.trim() });
    if (second !== null) seen.add(second);
  }
  return { chapters: chapters.sort((a, b) => a.at - b.at), faults };
}

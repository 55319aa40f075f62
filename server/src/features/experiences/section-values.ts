import type { SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { namedFiles } from '@sentiers/shared/messages/body.ts';

/** What a section holds before anybody wrote it. */
export function emptyValue(type: SectionType): SectionValue {
  switch (type) {
    case 'text':
      return { type, body: '' };
    case 'territory':
      return { type, codes: [] };
    case 'themes':
      return { type, keys: [] };
    case 'step':
      return { type, step: null };
    case 'cost':
      return { type, cost: { euros: null, eurosPerYear: null, days: null, months: null, note: '' } };
    case 'documents':
      return { type, documents: [] };
  }
}

/** Whether anything was written in it: a section in which nothing was is not published. */
export function isWritten(value: SectionValue): boolean {
  switch (value.type) {
    case 'text':
      return value.body.trim() !== '';
    case 'territory':
      return value.codes.length > 0;
    case 'themes':
      return value.keys.length > 0;
    case 'step':
      return value.step !== null;
    case 'cost':
      return Object.values(value.cost).some((each) => each !== null && each !== '');
    case 'documents':
      return value.documents.length > 0;
  }
}

/** Ids of the files that a section shows: pictures among its words, documents to take along. Each once, in order. */
export function filesIn(value: SectionValue): string[] {
  if (value.type === 'text') return namedFiles(value.body);
  if (value.type !== 'documents') return [];
  return [...new Set(value.documents.map(({ fileId }) => fileId.toLowerCase()))];
}

/** Ids of all files that a draft or an edition shows, its cover too. */
export function filesOf({
  head,
  sections,
}: {
  head: { coverId: string | null };
  sections: readonly { value: SectionValue }[];
}): string[] {
  const shown = sections.flatMap(({ value }) => filesIn(value));
  return [...new Set([...(head.coverId ? [head.coverId] : []), ...shown])];
}

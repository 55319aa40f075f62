import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import type { KindSection } from '@sentiers/shared/experiences/kinds.ts';
import type { NewExperience } from '@sentiers/shared/experiences/schema.ts';

/** What the address says that a new experience begins with; nothing where it says nothing that can be read. */
export function sourceIn(parameters: URLSearchParams): NewExperience['source'] {
  const threadId = parameters.get('fil');
  if (threadId) return { from: 'thread', threadId };
  const messageIds = (parameters.get('messages') ?? '').split(',').filter(Boolean).slice(0, 50);
  if (messageIds.length > 0) return { from: 'messages', messageIds };
  const roomId = parameters.get('salle');
  if (roomId) return { from: 'room', roomId };
  const [sheetRoom, sheetId] = (parameters.get('fiche') ?? '').split(':');
  if (sheetRoom && sheetId) return { from: 'codev', roomId: sheetRoom, sheetId };
  return { from: 'nothing' };
}

/** Minutes that a kind of section takes to be written, by what it holds. */
const minutes = { text: 4, territory: 1, themes: 1, step: 1, cost: 3, documents: 2 } as const;

/** How long a template takes to be filled in: whole minutes, by five. */
export function minutesFor(sections: readonly Pick<KindSection, 'type'>[]): number {
  const all = sections.reduce((sum, { type }) => sum + minutes[type], 3);
  return Math.max(5, Math.round(all / 5) * 5);
}

const inCohort: readonly string[] = ['member', 'alumni', 'facilitator'];

/** The cohorts and the organisations that someone may write for: one of each is no choice. */
export function placesOf({ grants }: Pick<Actor, 'grants'>, organisationId: string | null) {
  const own = (isOne: (grant: Grant) => boolean) =>
    grants.filter(isOne).flatMap(({ scope }) => (scope.id === null ? [] : [scope.id]));
  const cohorts = own(({ role, scope }) => scope.kind === 'cohort' && inCohort.includes(role));
  const accompanied = own(({ role, scope }) => scope.kind === 'organisation' && role === 'accompanying');
  const organisations = organisationId === null ? accompanied : [organisationId, ...accompanied];
  return { cohortIds: [...new Set(cohorts)], organisationIds: [...new Set(organisations)] };
}

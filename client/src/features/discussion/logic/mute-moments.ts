/** A silence that is offered by name; `other` is up to a moment of one's own. */
export type MuteName = 'hour' | 'tomorrow' | 'week';

const hour = 3_600_000;
const morning = 8;

/** The silences worth offering from `now`, on this device's clock: each ends at a moment one can tell. */
export function muteMoments(now: Date): { name: MuteName; until: Date }[] {
  const inDays = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
  return [
    { name: 'hour', until: new Date(now.getTime() + hour) },
    { name: 'tomorrow', until: inDays(1) },
    { name: 'week', until: inDays(7) },
  ];
}

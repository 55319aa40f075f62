import type { ChannelChoice } from '@sentiers/shared/following/schema.ts';

type Asked = Partial<ChannelChoice>;

/** What people chose of threads and channels, as the server keeps it: what isn't named stays. */
export class SimulatedLevels {
  readonly #choices = new Map<string, ChannelChoice>();

  of(person: string, placeId: string): ChannelChoice {
    return this.#choices.get(`${person} ${placeId}`) ?? { level: null, mutedUntil: null };
  }

  set(person: string, placeId: string, { level, mutedUntil }: Asked): ChannelChoice {
    const stored = this.of(person, placeId);
    const choice = {
      level: level === undefined ? stored.level : level,
      mutedUntil: mutedUntil === undefined ? stored.mutedUntil : mutedUntil,
    };
    this.#choices.set(`${person} ${placeId}`, choice);
    return choice;
  }
}

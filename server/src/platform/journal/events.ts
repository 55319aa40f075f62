import type { ClientSession } from 'mongoose';

/**
 * Every domain event and what it says. Features add theirs beside the code that commits them:
 *
 *     declare module '../../platform/journal/events.ts' {
 *       interface DomainEvents { 'message.posted': { messageId: string } }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: features add to it by declaration merging
export interface DomainEvents {}

export type DomainEventType = keyof DomainEvents & string;

/** An event as a unit gives it to be committed. */
export type NewDomainEvent = {
  [Type in DomainEventType]: { type: Type; data: DomainEvents[Type] };
}[DomainEventType];

/** An event as it is consumed. `id` is unique and stable: what is made of it can be keyed by it. */
export type DomainEvent<Type extends DomainEventType = DomainEventType> = {
  [Each in Type]: { id: string; at: Date; type: Each; data: DomainEvents[Each] };
}[Type];

export interface Consumer {
  name: string;
  types: Pick<ReadonlySet<string>, 'has'>;
  /**
   * `once`: the handler writes with the session it gets, and the mark advances in the same transaction.
   * `repeatable`: the handler has no session and may see an event again after a crash; its effects are idempotent
   * by construction (a receipt or an `_id` made from the event's id), or it is mail or push.
   */
  effects: 'once' | 'repeatable';
  handle(events: readonly DomainEvent[], session: ClientSession | null): Promise<void>;
}

const within = new Set<string>();

/**
 * Says that what is made of these events stays in the conversation that they are of (something counted anew): they are
 * committed where a conversation is silent, too. Once, before the journal starts.
 */
export function worksWithin(types: readonly DomainEventType[]): void {
  for (const type of types) within.add(type);
}

export function isWithin(type: string): boolean {
  return within.has(type);
}

const consumers = new Map<string, Consumer>();

/**
 * Consumes these events in commit order; the effects in the database happen exactly once, whatever crashes. The
 * handler gets those that wait together, and writes **with the session** only: it runs again when its transaction
 * conflicts. While it throws, its events wait and it is tried again, without holding up other consumers.
 */
export function onDomainEvent<Type extends DomainEventType>(
  consumer: string,
  types: readonly Type[],
  handle: (events: readonly DomainEvent<Type>[], session: ClientSession) => Promise<void>,
): void {
  register(consumer, new Set(types), 'once', (events, session) => {
    if (!session) throw new Error(`consumer "${consumer}" has no transaction`);
    return handle(events as readonly DomainEvent<Type>[], session);
  });
}

/**
 * The same, at least once and outside a transaction: for what writes through the journal itself (with a receipt made
 * from the event's id) and for what leaves the database (mail, push).
 */
export function onDomainEventRepeatable<Type extends DomainEventType>(
  consumer: string,
  types: readonly Type[],
  handle: (events: readonly DomainEvent<Type>[]) => Promise<void>,
): void {
  register(consumer, new Set(types), 'repeatable', (events) =>
    handle(events as readonly DomainEvent<Type>[]),
  );
}

/** The same, of every event of any feature: for what follows all that changes (the search's index). */
export function onEveryDomainEventRepeatable(
  consumer: string,
  handle: (events: readonly { type: string; data: Record<string, unknown> }[]) => Promise<void>,
): void {
  register(consumer, everyType, 'repeatable', (events) =>
    handle(events as readonly { type: string; data: Record<string, unknown> }[]),
  );
}

const everyType: Consumer['types'] = { has: () => true };

function register(
  name: string,
  types: Consumer['types'],
  effects: Consumer['effects'],
  handle: Consumer['handle'],
): void {
  if (consumers.has(name)) throw new Error(`consumer "${name}" is registered twice`);
  consumers.set(name, { name, types, effects, handle });
}

/** Those registered so far. */
export function registeredConsumers(): readonly Consumer[] {
  return [...consumers.values()];
}

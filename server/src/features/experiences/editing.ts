import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceEditing } from '@sentiers/shared/experiences/events.ts';
import { canReadDraft, canReadExperience, canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { AppSocket } from '../../platform/realtime/socket-types.ts';
import { findPresenceHidden } from '../accounts/preferences.queries.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { loadExperiences } from './experiences.access.ts';
import { createFading } from './fading.ts';

/** What a connection has under its hands in an experience; null: it has it open, and writes nowhere. */
type Held = string | null;

declare module '../../platform/realtime/socket-types.ts' {
  interface SocketData {
    /** Of the experiences that it has open, by their ids. Other servers read it, too. */
    experiences?: Record<string, Held>;
  }
}

const LIFETIME_MS = 15_000;
/** A browser has no use for more at once: the one that it opened first is closed. */
const MOST_OPEN = 20;

let namespace: AppSocket['nsp'] | null = null;
const inTurn = oneAtATime();
const here = new Map<string, AppSocket>();

const fading = createFading(LIFETIME_MS, (key) => {
  const [socketId = '', experienceId = ''] = key.split(' ');
  const socket = here.get(socketId);
  if (socket && hold(socket, experienceId, null)) tellEditing(experienceId);
});

/** A connection came: those that open nothing cost nothing. */
export function noteConnection(socket: AppSocket): void {
  namespace = socket.nsp;
}

/** It has this experience open from now on, or again; whoever may read its draft is told. */
export function openExperience(socket: AppSocket, experienceId: string): void {
  const open = openIn(socket);
  const [first] = Object.keys(open);
  if (first !== undefined && !(experienceId in open) && Object.keys(open).length >= MOST_OPEN) {
    closeExperience(socket, first);
  }
  here.set(socket.id, socket);
  openIn(socket)[experienceId] ??= null;
  socket.join(roomOf(experienceId));
  tellEditing(experienceId);
}

/** It has it open no more. */
export function closeExperience(socket: AppSocket, experienceId: string): void {
  const open = openIn(socket);
  if (!(experienceId in open)) return;
  fading.drop(keyOf(socket, experienceId));
  delete open[experienceId];
  socket.leave(roomOf(experienceId));
  if (Object.keys(open).length === 0) here.delete(socket.id);
  tellEditing(experienceId);
}

/** It went, with all that it had open. */
export function closeEverything(socket: AppSocket): void {
  for (const experienceId of Object.keys(openIn(socket))) closeExperience(socket, experienceId);
}

/** It has this under its hands, for as long as that is said; nothing where the experience is not open in it. */
export function holdSection(socket: AppSocket, experienceId: string, sectionId: Held): void {
  if (!(experienceId in openIn(socket))) return;
  if (sectionId === null) fading.drop(keyOf(socket, experienceId));
  else fading.keep(keyOf(socket, experienceId));
  if (hold(socket, experienceId, sectionId)) tellEditing(experienceId);
}

/** Who has a draft open, and what they have under their hands, for someone who may read it: nobody for who doesn't. */
export async function editingFor(actor: Actor, experienceId: string): Promise<ExperienceEditing> {
  const { people, reads } = await look(experienceId, [actor.personId]);
  return { experienceId, people: reads(actor.personId, canReadDraft) ? people : [] };
}

/**
 * An experience is not what it was: who writes it now is told again, and where what is read of it changed, whoever has
 * it open without reading its draft. Those who read nothing of it any more are told once, and nothing after.
 */
export async function tellOpened(
  experienceId: string,
  { readersToo }: { readersToo: boolean },
): Promise<void> {
  const { sockets, reads } = await look(experienceId, []);
  for (const socket of sockets) {
    const { personId } = socket.data;
    if (reads(personId, canReadDraft)) continue;
    if (readersToo) socket.emit('experience.changed', { experienceId });
    if (!reads(personId, canReadExperience)) socket.leave(roomOf(experienceId));
  }
  if (sockets.length > 0) tellEditing(experienceId);
}

function tellEditing(experienceId: string): void {
  // One after the other: what was found last is told last.
  inTurn(experienceId, () => tell(experienceId)).catch((err: unknown) =>
    logger.warn({ err }, 'who writes an experience could not be told'),
  );
}

async function tell(experienceId: string): Promise<void> {
  const { sockets, people, reads } = await look(experienceId, []);
  for (const socket of sockets) {
    if (reads(socket.data.personId, canReadDraft))
      socket.emit('experience.editing', { experienceId, people });
  }
}

/**
 * Those who have it open on any server, read from the connections themselves: whoever crashed or lost the network is not
 * among them. Who hides that they are there is named to nobody, nor is who only reads what was published.
 */
async function look(experienceId: string, asking: readonly string[]) {
  const sockets = (await namespace?.in(roomOf(experienceId)).fetchSockets()) ?? [];
  const personIds = [...new Set([...sockets.map(({ data }) => data.personId), ...asking])];
  const [experiences, actors, hidden, names] = await Promise.all([
    loadExperiences([experienceId]),
    loadActors(personIds),
    findPresenceHidden(personIds),
    loadPersonSummaries(personIds),
  ]);
  const facts = experiences.get(experienceId)?.facts;
  const reads = (personId: string, right: typeof canReadDraft) => {
    const actor = actors.get(personId);
    return facts !== undefined && actor !== undefined && right(actor, facts);
  };
  const shown = sockets.filter(
    ({ data }) => !hidden.has(data.personId) && reads(data.personId, canReadDraft),
  );
  const people = onceEach(
    shown.flatMap(({ data }) => {
      const name = names.get(data.personId)?.name;
      const held = reads(data.personId, canWriteExperience) ? data.experiences?.[experienceId] : null;
      return name === undefined ? [] : [{ id: data.personId, name, sectionId: held ?? null }];
    }),
  );
  return { sockets, people, reads };
}

/** Each person once for each thing that they hold; of who holds something, not that they have it open beside. */
function onceEach(people: ExperienceEditing['people']): ExperienceEditing['people'] {
  const holding = new Set(people.filter(({ sectionId }) => sectionId !== null).map(({ id }) => id));
  const each = new Map(
    people
      .filter(({ id, sectionId }) => sectionId !== null || !holding.has(id))
      .map((person) => [`${person.id} ${person.sectionId}`, person]),
  );
  return [...each.values()].sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

/** Whether that is new. */
function hold(socket: AppSocket, experienceId: string, sectionId: Held): boolean {
  const open = openIn(socket);
  if (!(experienceId in open) || open[experienceId] === sectionId) return false;
  open[experienceId] = sectionId;
  return true;
}

function openIn(socket: AppSocket): Record<string, Held> {
  socket.data.experiences ??= {};
  return socket.data.experiences;
}

function roomOf(experienceId: string): string {
  return `experience:${experienceId}`;
}

function keyOf(socket: AppSocket, experienceId: string): string {
  return `${socket.id} ${experienceId}`;
}

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
import { findWritersElsewhere, type Holding, keepWritersHere } from './writers-elsewhere.model.ts';

type Held = Holding['sectionId'];

declare module '../../platform/realtime/socket-types.ts' {
  interface SocketData {
    /** Of the experiences that it has open, by their ids. */
    experiences?: Record<string, Held>;
  }
}

const LIFETIME_MS = 15_000;
/** A browser has no use for more at once: the one that it opened first is closed. */
const MOST_OPEN = 20;

/** What others do on other servers, or what a crash hid, is found within this long. */
const REVIEW_MS = 5_000;

let namespace: AppSocket['nsp'] | null = null;
/** Those whose drafts are open here, with what was told of each last, as one text. */
const told = new Map<string, string>();
let reviewing: NodeJS.Timeout | null = null;
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

async function tell(experienceId: string, { again } = { again: true }): Promise<void> {
  const { sockets, here, people, reads } = await look(experienceId, []);
  const isOpen = sockets.some(({ data }) => reads(data.personId, canReadDraft));
  await keepKnown(experienceId, { here, isOpen });
  const text = JSON.stringify(people);
  if (!again && text === told.get(experienceId)) return;
  if (told.has(experienceId)) told.set(experienceId, text);
  for (const socket of sockets) {
    if (reads(socket.data.personId, canReadDraft))
      socket.emit('experience.editing', { experienceId, people });
  }
}

/** Other servers know who has its draft open here, and it is looked whom they know of, as long as someone has. */
async function keepKnown(
  experienceId: string,
  { here, isOpen }: { here: readonly Holding[]; isOpen: boolean },
): Promise<void> {
  if (!isOpen && !told.has(experienceId)) return;
  if (isOpen) told.set(experienceId, told.get(experienceId) ?? '');
  else told.delete(experienceId);
  await keepWritersHere(experienceId, here);
  if (told.size > 0) reviewing ??= setInterval(review, REVIEW_MS).unref();
  else if (reviewing) {
    clearInterval(reviewing);
    reviewing = null;
  }
}

function review(): void {
  for (const experienceId of told.keys()) {
    inTurn(experienceId, () => tell(experienceId, { again: false })).catch((err: unknown) =>
      logger.warn({ err }, 'who writes an experience could not be told'),
    );
  }
}

/**
 * Those who have it open here, read from the connections themselves, and elsewhere, as other servers say: whoever crashed
 * or lost the network is not among them for long. Who hides that they are there is named to nobody, nor is who only
 * reads what was published.
 */
async function look(experienceId: string, asking: readonly string[]) {
  const [sockets = [], elsewhere] = await Promise.all([
    namespace?.local.in(roomOf(experienceId)).fetchSockets(),
    findWritersElsewhere(experienceId),
  ]);
  const connected = sockets.map(
    ({ data: { personId, experiences } }): Holding => ({
      personId,
      sectionId: experiences?.[experienceId] ?? null,
    }),
  );
  const personIds = [
    ...new Set([...[...connected, ...elsewhere].map(({ personId }) => personId), ...asking]),
  ];
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
  const isShown = ({ personId }: Holding) => !hidden.has(personId) && reads(personId, canReadDraft);
  const here = connected.filter(isShown);
  const people = onceEach(
    [...here, ...elsewhere.filter(isShown)].flatMap(({ personId: id, sectionId }) => {
      const name = names.get(id)?.name;
      const held = reads(id, canWriteExperience) ? sectionId : null;
      return name === undefined ? [] : [{ id, name, sectionId: held }];
    }),
  );
  return { sockets, here, people, reads };
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

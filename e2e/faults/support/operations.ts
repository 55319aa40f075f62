import { randomUUID } from 'node:crypto';
import { contract } from '@sentiers/shared/contract.ts';
import { z } from 'zod';
import { journeyWords } from './journey-words.ts';
import { libraryWords } from './library-words.ts';

/** An operation of the contract, as a program sees it. */
export interface Operation {
  name: string;
  method: string;
  /** With its parameters in braces, below `/api`. */
  path: string;
  schema: z.ZodType;
  fields: string[];
}

/** Ids to put where an operation asks for one, by the name of its parameter. */
export type Ids = Readonly<Record<string, string>>;

interface JsonSchema {
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  minimum?: number;
}

interface Route {
  '~orpc': { inputSchema?: z.ZodType; route: { method?: string; path?: string } };
}

/** What can't be guessed from a schema, by the name of the field. */
const words: Readonly<Record<string, unknown>> = {
  email: 'quelquun@exemple.test',
  password: 'une phrase assez longue',
  current: 'une phrase assez longue',
  token: 'A'.repeat(43),
  code: '123456',
  organisation: { name: 'Une structure' },
  writtenAt: '2026-01-01T10:00:00.000Z',
  limit: 10,
  at: inAnHour(),
  deadline: inAnHour(),
  mutedUntil: inAnHour(),
  upTo: '2026-01-01T10:00:00.000Z',
  timeZone: 'Europe/Paris',
  territoryCode: '42',
  past: 'true',
};

/** The same, for one operation. */
const wordsOf: Readonly<Record<string, (ids: Ids) => Readonly<Record<string, unknown>>>> = {
  'threads.create': () => ({
    kind: 'opportunity',
    acknowledgement: false,
    opportunity: { type: 'call', deadline: inAnHour() },
  }),
  'conversations.markAllRead': ({ threadId }) => ({
    scope: { kind: 'thread', id: threadId },
    after: randomUUID(),
  }),
  'conversations.setMarks': ({ conversationId }) => ({ marks: [{ conversationId, seq: 1, epoch: 0 }] }),
  'messages.move': ({ messageId, channelId }) => ({
    messageIds: [messageId],
    to: { channelId, title: 'Un fil à part', kind: 'discussion' },
  }),
  'messages.moveBack': ({ messageId }) => ({ messageIds: [messageId] }),
  'drafts.put': () => ({
    opportunity: { type: 'call', deadline: inAnHour(), territoryCode: '42', address: '3, place de la Gare' },
  }),
  'cards.find': ({ threadId }) => ({ addresses: [{ kind: 'thread', threadId }] }),
  'cohorts.setModules': () => ({ modules: ['codev', 'mentoring'] }),
  'direct.open': ({ personId }) => ({ personIds: [personId] }),
  'files.begin': () => ({ name: 'plan.pdf', bytes: 10, sha256: 'a'.repeat(64), voice: undefined }),
  'polls.create': () => ({ poll: pollSample(), open: true }),
  'polls.update': () => ({ poll: pollSample() }),
  'polls.vote': () => ({ choice: { kind: 'text', text: 'Quelques mots' } }),
  'roomQuestions.answer': () => ({ answer: { kind: 'written', text: 'Quelques mots' } }),
  'recaps.answer': () => ({ answer: { choice: 'edit', words: 'Quelques mots' } }),
  'recaps.arrange': () => ({
    arrangement: {
      title: 'Quelques mots',
      intro: 'Quelques mots',
      order: [randomUUID()],
      dropped: [randomUUID()],
    },
  }),
  'recaps.openQuestion': ({ channelId, personId }) => ({
    question: { title: 'Quelques mots', channelId, personId, dueOn: '2027-03-01' },
  }),
  'inbox.setManyDone': () => ({ noticeIds: [randomUUID()] }),
  'seminars.create': () => ({ seminar: seminarSample() }),
  'seminars.update': () => ({ seminar: seminarSample() }),
  'mails.updateSettings': () => ({ reasons: ['mentioned'] }),
  'rooms.enter': () => ({ code: 'BCDFGH' }),
  'rooms.setFocus': () => ({ target: { kind: 'agenda', id: null } }),
  'rooms.setStage': () => ({ target: { kind: 'agenda', id: null } }),
  'rooms.setOrder': () => ({ items: [{ kind: 'question', id: null }] }),
  'tables.sit': () => ({ name: 'Table 3', people: 4 }),
  'codev.start': ({ personId }) => ({ clientId: personId, facilitatorId: personId, minutes: { plan: 20 } }),
  'codev.commit': () => ({ commitment: { text: 'Quelques mots', dueOn: '2027-03-01' } }),
  'rooms.enterAsGuest': () => ({ code: 'BCDFGH', name: 'De passage' }),
  'replays.update': () => ({
    startsAt: inAnHour(),
    duration: 60,
    chapters: [{ title: 'Quelques mots', at: 1 }],
  }),
  'replays.setVideo': () => ({ video: { kind: 'address', address: 'https://video.exemple.org/film.mp4' } }),
  'replays.setCaptions': () => ({ language: 'fr', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nQuelques mots' }),
  'replays.removeCaptions': () => ({ language: 'fr' }),
  'mails.inspectStop': () => ({ token: `mots.${'A'.repeat(43)}` }),
  'mails.stop': () => ({ token: `mots.${'A'.repeat(43)}` }),
  ...libraryWords,
  ...journeyWords,
};

function inAnHour(): string {
  return inHours(1);
}

function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

/** A webinar the day after tomorrow, as it is written. */
export function seminarSample(): object {
  const span = { startsAt: inHours(48), endsAt: inHours(50) };
  const item = {
    id: randomUUID(),
    kind: 'workshop',
    title: 'Un atelier',
    ...span,
    speakers: ['Quelques mots'],
  };
  return { kind: 'webinar', title: 'Quelques mots', ...span, registration: { limit: 12 }, items: [item] };
}

/** A poll, as it is written. */
export function pollSample(): object {
  const option = (label: string) => ({ id: randomUUID(), label });
  const form = { kind: 'single', options: [option('Le train'), option('Le vélo')] };
  return { question: 'Quelques mots', form, anonymous: true, resultsHidden: true };
}

export const operations: readonly Operation[] = Object.entries(contract).flatMap(([feature, routes]) =>
  Object.entries(routes as Record<string, Route>).map(([name, route]) => {
    const { inputSchema, route: where } = route['~orpc'];
    if (!inputSchema || !where.method || !where.path) throw new Error(`${feature}.${name} has no route`);
    return {
      name: `${feature}.${name}`,
      method: where.method,
      path: where.path,
      schema: inputSchema,
      fields: Object.keys(propertiesOf(inputSchema)),
    };
  }),
);

function propertiesOf(schema: z.ZodType): Record<string, JsonSchema> {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const parts = [described, ...(described.allOf ?? [])];
  return Object.assign({}, ...parts.map(({ properties }) => properties ?? {}));
}

/** An input that the operation's schema accepts, every optional field included. */
export function sampleInput(operation: Operation, ids: Ids): Record<string, unknown> {
  const fields = Object.entries(propertiesOf(operation.schema));
  const guessed = Object.fromEntries(fields.map(([name, schema]) => [name, sampleOf(name, schema, ids)]));
  return { ...guessed, ...wordsOf[operation.name]?.(ids) };
}

/** Text in an address that stands for yes or no. */
const flags: ReadonlySet<string> = new Set(['open', 'unread', 'experiences']);

function sampleOf(name: string, schema: JsonSchema, ids: Ids): unknown {
  if (name in ids) return ids[name];
  if (schema.enum) return schema.enum[0];
  if (name === 'context') return `thread:${ids.threadId}`;
  if (name in words) return words[name];
  if (name.endsWith('Id')) return randomUUID();
  if (schema.anyOf?.[0]) return sampleOf(name, schema.anyOf[0], ids);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'object') return {};
  // Text that stands for a flag or a number in an address is read as such.
  if (schema.type === 'string') return flags.has(name) ? 'true' : 'Quelques mots';
  return 1;
}

export function placeOf(operation: Operation, field: string): 'path' | 'query' | 'body' {
  if (operation.path.includes(`{${field}}`)) return 'path';
  return operation.method === 'GET' ? 'query' : 'body';
}

/** The request that carries an input, as a program would write it. */
export function requestOf(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
): { path: string; init: RequestInit } {
  const place = (field: string) => placeOf(operation, field);
  const fields = Object.entries(input);
  const path = fields
    .filter(([field]) => place(field) === 'path')
    .reduce((at, [field, value]) => at.replace(`{${field}}`, encode(String(value))), operation.path);
  const query = fields
    .filter(([field]) => place(field) === 'query')
    .flatMap(([field, value]) => inQuery(field, value))
    .join('&');
  const body = Object.fromEntries(fields.filter(([field]) => place(field) === 'body'));
  const init: RequestInit = { method: operation.method };
  if (Object.keys(body).length > 0) init.body = JSON.stringify(body);
  return { path: query ? `${path}?${query}` : path, init };
}

function inQuery(field: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [`${field}=${encode(String(value))}`];
  return Object.entries(value).map(([key, inner]) => `${field}[${encode(key)}]=${encode(String(inner))}`);
}

/** Half a character can't be written in an address but as bytes that are not UTF-8. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

import { z } from 'zod';
import { codevSchema } from '../codev/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText } from '../text.ts';

/** `ahead`: its readers see what it will be, and only its moderation writes. `closed`: nobody does any more. */
export const roomStateSchema = z.enum(['ahead', 'open', 'closed']);
export type RoomState = z.infer<typeof roomStateSchema>;

/** The longest pause that slow mode asks for between two messages of one person, in seconds. */
export const SLOWEST_SECONDS = 600;
export const slowSecondsSchema = z.int().min(0).max(SLOWEST_SECONDS, { error: 'too_long' });

/** Without vowels, so that chance spells no word, nor the letters that are taken for others or for figures. */
export const ROOM_CODE_LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
export const ROOM_CODE_LENGTH = 6;

/** As it is typed: small letters, spaces and dashes are no mistake. */
export const roomCodeSchema = z
  .string()
  .max(40, { error: 'too_long' })
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .pipe(
    z.string().regex(new RegExp(`^[${ROOM_CODE_LETTERS}]{${ROOM_CODE_LENGTH}}$`), { error: 'not_a_code' }),
  );

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/** Letters of two alphabets that look alike would make one name pass for another. */
function isOfOneAlphabet(name: string): boolean {
  return scripts.filter((script) => script.test(name)).length <= 1;
}

/** The name of a guest: on one line, with two letters at least, of one alphabet. */
export const guestNameSchema = lineOfText({ min: 2, max: 40 }).pipe(
  z
    .string()
    .refine((name) => /\p{L}.*\p{L}/u.test(name), { error: 'too_short' })
    .refine(isOfOneAlphabet, { error: 'mixed_alphabets' }),
);

/** What remains of a name when nobody would tell it from another: without case, accents, points nor doubled spaces. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLocaleLowerCase('fr')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What everyone may be led to look at. `id` names one question, poll or item of the agenda; null: them all. */
export const roomTargetSchema = z.object({
  kind: z.enum(['question', 'poll', 'agenda', 'entrance']),
  id: idSchema.nullable(),
});
export type RoomTarget = z.infer<typeof roomTargetSchema>;
/** How questions are asked in a room. */
export const roomQuestionSettingsSchema = z.object({
  anonymous: z
    .boolean()
    .meta({ description: 'One may ask without one’s name; moderation sees it all the same' }),
  approval: z.boolean().meta({ description: 'A question is read once moderation has approved it' }),
});
export type RoomQuestionSettings = z.infer<typeof roomQuestionSettingsSchema>;

/** Most lines that stand at the top of a room's discussion. */
export const MOST_PINS = 3;
export const LONGEST_PIN = 280;
export const pinnedLineSchema = lineOfText({ min: 2, max: LONGEST_PIN });

/** A message that stands at the top of a room's discussion, or a line of its moderation's. */
export const roomPinSchema = z.object({
  id: idSchema.meta({ description: 'The message’s, where it is one' }),
  text: z.string().meta({ description: 'Its words without their forms, the first of them where it is long' }),
  message: z
    .object({ seq: counterSchema, author: personSummarySchema })
    .nullable()
    .meta({ description: 'Null: a line of moderation’s' }),
});
export type RoomPin = z.infer<typeof roomPinSchema>;

/** Most things that a running order holds. */
export const LONGEST_ORDER = 40;
export const runningOrderSchema = z
  .array(roomTargetSchema)
  .max(LONGEST_ORDER, { error: 'too_many' })
  .superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach(({ kind, id }, index) => {
      const key = `${kind} ${id?.toLowerCase() ?? ''}`;
      if (seen.has(key)) context.addIssue({ code: 'custom', message: 'twice', path: [index] });
      seen.add(key);
    });
  });

/** The live room of a seminar, or of one item of its agenda, as it travels with the thread that carries it. */
export const roomSchema = z.object({
  seminarId: idSchema,
  itemId: idSchema.nullable().meta({ description: 'Null: the room of the whole seminar' }),
  state: roomStateSchema,
  openedAt: instantSchema.nullable().meta({ description: 'When it opened first' }),
  closedAt: instantSchema.nullable(),
  slowSeconds: slowSecondsSchema.meta({
    description: 'How long a person waits between two messages; 0: not at all. Moderation never waits',
  }),
  code: z
    .string()
    .nullable()
    .meta({ description: 'Six letters that lead whoever reads it there; null once it is closed' }),
  focus: roomTargetSchema
    .nullable()
    .meta({ description: 'What every phone is led to; null: each as it likes' }),
  stage: roomTargetSchema.nullable().meta({ description: 'What the big screen shows; null: how one enters' }),
  codev: codevSchema
    .nullable()
    .meta({ description: 'The codéveloppement session that goes on in it, or that it held last' }),
  questions: roomQuestionSettingsSchema,
  guests: z
    .boolean()
    .meta({ description: 'Whether its code lets people in without an account, under a name' }),
  animator: personSummarySchema
    .nullable()
    .meta({ description: 'Who animates now, among those who may; null: nobody took it' }),
  pins: z.array(roomPinSchema),
  order: z
    .array(roomTargetSchema)
    .nullable()
    .meta({ description: 'What is to be shown, one after the other: only in what moderators receive' }),
  rehearses: z
    .object({ roomId: idSchema, channelId: idSchema })
    .nullable()
    .meta({ description: 'Of a rehearsal: the room that is rehearsed in it. Nothing of it stays' }),
  muted: z
    .array(idSchema)
    .nullable()
    .meta({ description: 'Who reads but doesn’t write any more: only in what moderators receive' }),
});
export type Room = z.infer<typeof roomSchema>;

/** A room in the list of its seminar's. */
export const roomSummarySchema = roomSchema
  .omit({ muted: true, codev: true, code: true, focus: true, stage: true })
  .omit({ animator: true, pins: true, order: true, rehearses: true })
  .extend({
    id: idSchema.meta({ description: 'Also of its thread and of its conversation' }),
    title: z.string(),
    abilities: z.object({ post: z.boolean(), animate: z.boolean() }),
  });
export type RoomSummary = z.infer<typeof roomSummarySchema>;

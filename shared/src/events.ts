import type { z } from 'zod';
import type { ConversationFrame } from './conversations/schema.ts';
import type { ErrorBody } from './error-body.ts';
import type { experienceEditingSchema, experienceEditSchema } from './experiences/events.ts';
import type { PersonChange } from './inbox/schema.ts';
import type {
  presenceChangedSchema,
  presenceWatchSchema,
  roomPresentSchema,
  typingChangedSchema,
  typingSchema,
} from './presence/events.ts';
import type { ChannelChange } from './threads/schema.ts';

/** What is told to be read again of an organisation's way: its id is the organisation's for a trail, commitments, comparisons. */
export type JourneyKind =
  | 'trail'
  | 'accompaniment'
  | 'commitment'
  | 'comparison'
  | 'introduction'
  | 'mentorship'
  | 'mentoring';

/** What an acknowledgement holds: the operation's answer, or the same error body as HTTP. */
export type CallAnswer = { ok: true; status: number; data: unknown } | { ok: false; error: ErrorBody };

type Acknowledge<Data> = (answer: { ok: true; data: Data } | { ok: false; error: ErrorBody }) => void;

/** What a client may say on the socket: one way to call operations, and what is never stored. */
export interface ClientToServer {
  call: (operation: string, input: unknown, acknowledge: (answer: CallAnswer) => void) => void;
  'conversation.open': (
    input: { conversationId: string },
    acknowledge: Acknowledge<{ version: number }>,
  ) => void;
  'conversation.close': (
    input: { conversationId: string },
    acknowledge: Acknowledge<{ version: number }>,
  ) => void;
  'channel.open': (input: { channelId: string }, acknowledge: Acknowledge<{ version: number }>) => void;
  'channel.close': (input: { channelId: string }, acknowledge: Acknowledge<{ version: number }>) => void;
  'typing.set': (input: z.infer<typeof typingSchema>) => void;
  /** Says that I have a draft open, and hears who writes where in it until closed; refused to who doesn't read it. */
  'experience.open': (
    input: { experienceId: string },
    acknowledge: Acknowledge<z.infer<typeof experienceEditingSchema>>,
  ) => void;
  'experience.close': (input: { experienceId: string }) => void;
  /** What I have under my hands in it: lasts fifteen seconds unless said again. */
  'experience.edit': (input: z.infer<typeof experienceEditSchema>) => void;
  'presence.watch': (
    input: z.infer<typeof presenceWatchSchema>,
    acknowledge: Acknowledge<z.infer<typeof presenceChangedSchema>>,
  ) => void;
}

/** What the server tells. Names are in the past tense: each says that something happened. */
export interface ServerToClient {
  /** Once connected: the server's present (ISO 8601), for devices whose clock is wrong and that ask for nothing else. */
  'clock.told': (clock: { at: string }) => void;
  /** A commit of a conversation one has opened (see `frameSchema` for how it applies). */
  'journal.advanced': (frame: ConversationFrame) => void;
  /** Threads made, renamed, closed, gone elsewhere in a channel one has opened. */
  'channel.advanced': (frame: {
    channelId: string;
    from: number;
    to: number;
    changes: ChannelChange[];
  }) => void;
  /** A channel I may read was opened, renamed or described anew, or others read it now: the list of channels is to be read again. */
  'channel.changed': (change: { channelId: string }) => void;
  /** A cohort that I may read has other modules on: what I may begin is to be read again. */
  'cohort.changed': (change: { cohortId: string }) => void;
  /** A seminar that I may read is new, was corrected or cancelled, or its places changed: it is to be read again. */
  'seminar.changed': (change: { seminarId: string }) => void;
  /** Something on an organisation's way, that I read, is not what it was: to be read again. */
  'journey.changed': (what: { kind: JourneyKind; id: string }) => void;
  /** What a room left is not what it was: it is to be read again. */
  'recap.changed': (change: { roomId: string }) => void;
  /** A replay that I may watch, prepare or am asked about is not what it was, or is no more mine to watch. */
  'replay.changed': (change: { replayId: string; seminarId: string }) => void;
  /** A draft that I write or read over, or an experience I have open, is not what it was: it is to be read again. */
  'experience.changed': (change: { experienceId: string }) => void;
  /** Who has which section of a draft under their hands now; never stored. `sectionId` null: its title and summary. */
  'experience.editing': (editing: z.infer<typeof experienceEditingSchema>) => void;
  /** A post somewhere in a channel one may read: no version, heads mend what was missed. */
  'channel.active': (activity: {
    channelId: string;
    threadId: string;
    conversationId: string;
    lastSeq: number;
    authorId: string;
  }) => void;
  /** A post in a direct conversation that I take part in: no version, heads mend what was missed. */
  'direct.active': (activity: { conversationId: string; lastSeq: number; authorId: string }) => void;
  /** My own journal: read marks, follows and notices, whichever of my devices caused them. */
  'person.advanced': (frame: { from: number; to: number; changes: PersonChange[] }) => void;
  'typing.changed': (typing: z.infer<typeof typingChangedSchema>) => void;
  'presence.changed': (presence: z.infer<typeof presenceChangedSchema>) => void;
  /** The word was taken from me in a live room, or given back: what I may do there is to be read again. */
  'room.muted': (change: { roomId: string }) => void;
  /** A rehearsal that I could read is over: nothing of it is left. */
  'rehearsal.ended': (ended: { rehearsalId: string; roomId: string }) => void;
  /** People came into a live room that one has opened, or left it. At most once a second. */
  'room.present': (present: z.infer<typeof roomPresentSchema>) => void;
  /** My rights changed: what I cached of these places may no longer be mine to read. */
  'access.changed': (change: { lost: string[] }) => void;
  /**
   * The session ended (signed out here or elsewhere, suspended; `over`: what a guest had entered for has ended): the
   * socket closes after this.
   */
  'session.ended': (ending: { reason: 'signed_out' | 'suspended' | 'expired' | 'over' }) => void;
}

/** `ok: false` acknowledgement of every socket request, as for `call`. */
export type SocketError = { ok: false; error: ErrorBody };

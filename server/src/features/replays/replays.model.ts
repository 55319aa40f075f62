import type { Chapter, ConsentToReplay, ReplayState } from '@sentiers/shared/replays/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** Someone who is seen or heard in it. */
export interface AskedPerson {
  personId: string;
  /** Who asked them, and is told what becomes of it. */
  by: string;
  askedAt: Date;
  answer: ConsentToReplay | null;
  answeredAt: Date | null;
}

export type VideoDoc = { kind: 'file'; fileId: string } | { kind: 'address'; address: string };

export interface CaptionsLine {
  language: string;
  captions: number;
}

/** What is left of a live room, or of a seminar without one, to be watched. */
export interface ReplayDoc {
  _id: string;
  seminarId: string;
  /** Of its seminar: says who reads it, and carries its journal. */
  channelId: string;
  roomId: string | null;
  state: ReplayState;
  video: VideoDoc | null;
  /** When this video was given: what was said of an earlier one was not said of it. */
  videoAt: Date | null;
  /** Seconds. */
  duration: number | null;
  /** The moment of the room that is second 0 of the video. */
  startsAt: Date | null;
  chapters: Chapter[];
  /** Their texts are apart. */
  captions: CaptionsLine[];
  people: AskedPerson[];
  createdBy: string;
  createdAt: Date;
  /** Raised by each correction of its chapters: who corrects names the one they read. */
  revision: number;
  /** Version of its last change, of any sort, in its channel's journal. */
  version: number;
}

export const ReplayModel = defineModel<ReplayDoc>(
  'replays',
  {
    seminarId: { type: String, required: true },
    channelId: { type: String, required: true },
    roomId: { type: String, default: null },
    state: { type: String, required: true },
    video: { type: Object, default: null },
    videoAt: { type: Date, default: null },
    duration: { type: Number, default: null },
    startsAt: { type: Date, default: null },
    chapters: {
      type: [{ _id: false, title: { type: String, required: true }, at: { type: Number, required: true } }],
      default: [],
    },
    captions: {
      type: [
        {
          _id: false,
          language: { type: String, required: true },
          captions: { type: Number, required: true },
        },
      ],
      default: [],
    },
    people: {
      type: [
        {
          _id: false,
          personId: { type: String, required: true },
          by: { type: String, required: true },
          askedAt: { type: Date, required: true },
          answer: { type: String, default: null },
          answeredAt: { type: Date, default: null },
        },
      ],
      default: [],
    },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, version: 1 } },
    { fields: { seminarId: 1 } },
    { fields: { 'video.fileId': 1 }, options: { sparse: true } },
  ],
);

const REPLAYS = 'c1f5b8a4-6e0d-4c57-9a6e-2b1d0c3f7e95';

/** A room, or a seminar without one, has one replay. */
export function replayId(seminarId: string, roomId: string | null): string {
  return derivedId(`${seminarId}/${roomId ?? ''}`, REPLAYS);
}

import { defineModel } from '../../platform/database/define-model.ts';

interface Remark {
  authorId: string;
  body: string;
  at: Date;
}

/** A remark on a draft, for its authors and those they asked to read it. */
export interface NoteDoc extends Remark {
  _id: string;
  experienceId: string;
  /** Null: on the whole. */
  sectionId: string | null;
  /** The passage as it stood, with what stood just before it. */
  passage: { before: string; text: string } | null;
  replies: (Remark & { id: string })[];
  resolved: { at: Date; by: string } | null;
}

const remark = {
  authorId: { type: String, required: true },
  body: { type: String, required: true },
  at: { type: Date, required: true },
};

export const NoteModel = defineModel<NoteDoc>(
  'experience-notes',
  {
    ...remark,
    experienceId: { type: String, required: true },
    sectionId: { type: String, default: null },
    passage: { type: { _id: false, before: String, text: String }, default: null },
    replies: { type: [{ _id: false, id: { type: String, required: true }, ...remark }], default: [] },
    resolved: { type: { _id: false, at: Date, by: String }, default: null },
  },
  [{ fields: { experienceId: 1, at: 1 } }],
);

import type { ExperienceKind, KindSection } from '@sentiers/shared/experiences/kinds.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** A kind of experience as it stands: its words are those of its latest version. */
export interface KindDoc {
  _id: string;
  version: number;
  archived: boolean;
  /** Order on the screen. */
  position: number;
  changedAt: Date;
}

/** What a kind asked for at one of its versions: never changed, for experiences keep the one they were begun with. */
export interface KindVersionDoc {
  /** `{kindId}:{version}` */
  _id: string;
  kindId: string;
  version: number;
  name: string;
  description: string;
  icon: ExperienceKind['icon'];
  sections: KindSection[];
  at: Date;
  /** Null: it came with the programme. */
  by: string | null;
}

export const KindModel = defineModel<KindDoc>(
  'experience-kinds',
  {
    version: { type: Number, required: true },
    archived: { type: Boolean, required: true },
    position: { type: Number, required: true },
    changedAt: { type: Date, required: true },
  },
  [{ fields: { position: 1 } }],
);

const section = {
  _id: false,
  key: { type: String, required: true },
  type: { type: String, required: true },
  title: { type: String, required: true },
  question: { type: String, default: '' },
  help: { type: String, default: '' },
  required: { type: Boolean, required: true },
  level: { type: String, required: true },
};

export const KindVersionModel = defineModel<KindVersionDoc>(
  'experience-kind-versions',
  {
    kindId: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    description: { type: String, default: '' },
    icon: { type: String, required: true },
    sections: { type: [section], required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
  },
  [{ fields: { kindId: 1, version: 1 }, options: { unique: true } }],
);

export function kindVersionId(kindId: string, version: number): string {
  return `${kindId}:${version}`;
}

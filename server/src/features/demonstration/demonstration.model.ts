import { defineModel } from '../../platform/database/define-model.ts';

/** That the demonstration was loaded, or is being loaded. There is one, or none. */
export interface DemonstrationDoc {
  _id: string;
  /** The moment its history ends at: a load that was cut short is taken up with the same. */
  openedAt: Date;
  loaded: boolean;
}

export const DemonstrationModel = defineModel<DemonstrationDoc>('demonstrations', {
  openedAt: { type: Date, required: true },
  loaded: { type: Boolean, required: true },
});

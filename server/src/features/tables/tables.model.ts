import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

export interface TableDoc {
  _id: string;
  conversationId: string;
  /** Who holds its phone. */
  personId: string;
  name: string;
  people: number;
  seated: boolean;
  version: number;
}

export const TableModel = defineModel<TableDoc>(
  'tables',
  {
    conversationId: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, required: true },
    people: { type: Number, required: true },
    seated: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { conversationId: 1, version: 1 } }],
);

const TABLES = '5e2b7c19-0d4f-4a86-8f3a-c1d9e6b2a740';

/** One person holds the phone of one table in a room. */
export function tableId(roomId: string, personId: string): string {
  return derivedId(`${roomId}/${personId}`, TABLES);
}

import { registerEntity } from '../../platform/journal/entities.ts';
import { type TableDoc, TableModel } from './tables.model.ts';
import { presentTables } from './tables.presenter.ts';

/** What a room's journal carries of tables. Once, before the server starts. */
export function registerTables(): void {
  registerEntity<TableDoc>({
    kind: 'table',
    model: TableModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: presentTables,
  });
}

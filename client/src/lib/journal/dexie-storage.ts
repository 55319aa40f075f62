import Dexie, { type EntityTable, type Transaction } from 'dexie';
import { lastWordsIn } from './last-words.ts';
import { type JournalStorage, keyOf, type Rows, type Table, type TableName, type Tables } from './storage.ts';

const names = Object.keys(keyOf) as TableName[];

/** Name of the account's own database: on a shared phone, the next person neither sees nor sends what was left. */
export function databaseName(account: string): string {
  return `sentiers-${account}`;
}

/** The storage of one account in this browser. */
export function openDexieStorage(account: string): JournalStorage {
  const database = new Dexie(databaseName(account));
  const { files, contents, packs, pieces, writings, ...first } = keyOf;
  database.version(1).stores(first);
  database.version(2).stores({ files, contents });
  database.version(3).stores({ packs, pieces });
  database.version(4).stores({ writings });
  const lastWords = lastWordsIn(() => localStorage, account);
  return {
    transaction: <Result>(asked: readonly TableName[], work: (tables: Tables) => Promise<Result>) =>
      database.transaction('rw', [...asked], (transaction) => work(tablesOf(transaction))) as Promise<Result>,
    lastWords,
    destroy: async () => {
      lastWords.write([]);
      await database.delete();
    },
    close: () => database.close(),
  };
}

/** Bound to the transaction itself: Dexie's own way of knowing it gets lost between awaits of native promises. */
function tablesOf(transaction: Transaction): Tables {
  const tables = names.map((name) => [name, tableOf(transaction, name)] as const);
  return Object.fromEntries(tables) as unknown as Tables;
}

function tableOf<Name extends TableName>(transaction: Transaction, name: Name): Table<Rows[Name]> {
  const table = transaction.table(name) as unknown as EntityTable<Rows[Name]>;
  return {
    get: (key) => table.get(key as never) as Promise<Rows[Name] | undefined>,
    all: () => table.toArray() as unknown as Promise<Rows[Name][]>,
    put: async (row) => {
      await table.put(row as never);
    },
    delete: (key) => table.delete(key as never),
  };
}

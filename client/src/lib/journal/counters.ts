import type { Tables } from './storage.ts';

/** The next value of a counter that all tabs share. */
export async function nextNumber(tables: Tables, name: string): Promise<number> {
  const row = await tables.values.get(name);
  const value = typeof row?.value === 'number' ? row.value + 1 : 1;
  await tables.values.put({ name, value });
  return value;
}

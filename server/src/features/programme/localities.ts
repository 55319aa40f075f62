import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { resolve } = createRequire(import.meta.url);
/** An EPCI by its SIREN, a commune by its INSEE code (2A and 2B in Corsica). */
const written = /^(?:\d{9}|\d[\dAB]\d{3})$/;

let reading: Promise<string> | null = null;

/** Whether this is the INSEE code of an EPCI, or of a commune as they stand today. The first question reads them. */
export async function isLocality(code: string): Promise<boolean> {
  if (!written.test(code)) return false;
  reading ??= readCodes();
  try {
    return (await reading).includes(` ${code} `);
  } catch (error) {
    reading = null; // the next question tries again
    throw error;
  }
}

/**
 * All codes in one string, 220 kB: parsed whole, the two tables (12 MB) would take tens of megabytes. The package
 * writes one row a line, which a test holds it to.
 */
async function readCodes(): Promise<string> {
  const communes = await codesIn('communes', ({ type }) => type === 'commune-actuelle');
  const epcis = await codesIn('epci', () => true);
  return ` ${[...communes, ...epcis].join(' ')} `;
}

interface Row {
  code: string;
  type: string;
}

async function codesIn(table: 'communes' | 'epci', keeps: (row: Row) => boolean): Promise<string[]> {
  const codes: string[] = [];
  const input = createReadStream(resolve(`@etalab/decoupage-administratif/data/${table}.json`));
  for await (const line of createInterface({ input })) {
    if (!line.startsWith('{')) continue;
    const row = JSON.parse(line.replace(/,$/, '')) as Row;
    if (keeps(row)) codes.push(row.code);
  }
  return codes;
}

import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StringDecoder } from 'node:string_decoder';

const { resolve } = createRequire(import.meta.url);

/** A commune as it stands today; one overseas may be of no département that has a page. */
export interface CommuneRow {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  population?: number;
}

export interface EpciRow {
  code: string;
  nom: string;
  /** `CC`, `CA`, `CU`, `METRO`, `MET69`. */
  type: string;
  populationMunicipale: number;
  membres: { code: string }[];
}

const PIECE = 64 * 1024;

/**
 * The rows of a table, one at a time: parsed whole, the two tables (12 MB) would take tens of megabytes. The package
 * writes one row a line, which a test holds it to.
 */
export function* readRows<Row>(table: 'communes' | 'epci'): Generator<Row> {
  for (const line of linesOf(resolve(`@etalab/decoupage-administratif/data/${table}.json`))) {
    if (line.startsWith('{')) yield JSON.parse(line.replace(/,$/, '')) as Row;
  }
}

function* linesOf(path: string): Generator<string> {
  const [file, piece, decoder] = [openSync(path, 'r'), Buffer.alloc(PIECE), new StringDecoder('utf8')];
  try {
    let rest = '';
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}

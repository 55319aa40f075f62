import { partContent } from './file-parts.ts';
import { type FileDoc, FilePartModel } from './files.model.ts';

/** Pieces that are kept at hand: what reads here and there reads the same ones again and again. */
const AT_HAND = 4;

/** What has arrived of a file, to be read from anywhere, a piece of it in memory at a time. */
export interface FileBytes {
  length: number;
  /** From `start` to before `end`. */
  read(start: number, end: number): AsyncGenerator<Buffer>;
}

export async function fileBytes({ parts }: Pick<FileDoc, 'parts'>): Promise<FileBytes> {
  const sizes = await sizesOf(parts);
  const pieces: { id: string; start: number; end: number }[] = [];
  let length = 0;
  for (const id of parts) {
    const start = length;
    length += sizes.get(id) ?? 0;
    pieces.push({ id, start, end: length });
  }
  const load = remembering(AT_HAND);
  async function* read(start: number, end: number): AsyncGenerator<Buffer> {
    for (const piece of pieces) {
      if (piece.end <= start) continue;
      if (piece.start >= end) return;
      const content = await load(piece.id);
      yield content.subarray(Math.max(0, start - piece.start), Math.min(content.length, end - piece.start));
    }
  }
  return { length, read };
}

async function sizesOf(parts: readonly string[]): Promise<Map<string, number>> {
  const sizes = await FilePartModel.aggregate<{ _id: string; bytes: number }>([
    { $match: { _id: { $in: parts } } },
    { $project: { bytes: { $binarySize: '$content' } } },
  ]);
  return new Map(sizes.map(({ _id, bytes }) => [_id, bytes]));
}

function remembering(most: number): (id: string) => Promise<Buffer> {
  const atHand = new Map<string, Buffer>();
  return async (id) => {
    const content = atHand.get(id) ?? (await partContent(id));
    atHand.delete(id);
    atHand.set(id, content);
    const [oldest] = atHand.keys();
    if (atHand.size > most && oldest !== undefined) atHand.delete(oldest);
    return content;
  };
}

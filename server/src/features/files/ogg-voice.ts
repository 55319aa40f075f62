import { type Voice, voiceSchema, WAVEFORM_BARS } from '@sentiers/shared/files/schema.ts';

/** Opus counts time in these, whatever it was recorded with. */
const TICKS_PER_MS = 48;
const PAGE_HEAD = 27;
/** More packets than five minutes hold, in the shortest that phones make. */
const MAX_PACKETS = 20_000;

/** What is known of a sound while its pages are read. */
interface Listened {
  /** Bytes of each packet; the last one may go on in the next page. */
  packets: number[];
  open: boolean;
  skipped: number;
  end: number;
}

/**
 * What a recorder would have said of a voice message in Ogg Opus, as phones make them; null for any other content, and
 * for one that is too long to be one. Nothing is decoded: louder moments take more bytes, and that is what is drawn.
 */
export async function voiceIn(content: AsyncIterable<Buffer>): Promise<Voice | null> {
  const listened: Listened = { packets: [], open: false, skipped: 0, end: 0 };
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of content) {
    rest = Buffer.concat([rest, piece]);
    for (let size = pageSize(rest); size !== null && size <= rest.length; size = pageSize(rest)) {
      if (size === 0 || !listen(rest.subarray(0, size), listened)) return null;
      rest = rest.subarray(size);
    }
  }
  // The first two packets tell what follows; they are no sound.
  return rest.length > 0 ? null : voiceOf(listened, listened.packets.slice(2));
}

/** Null while it is not all there; 0 where no page begins here. */
function pageSize(bytes: Buffer): number | null {
  if (bytes.length < 4) return null;
  if (bytes.toString('latin1', 0, 4) !== 'OggS') return 0;
  const count = bytes[26];
  if (count === undefined || bytes.length < PAGE_HEAD + count) return null;
  return bytes.subarray(PAGE_HEAD, PAGE_HEAD + count).reduce((sum, size) => sum + size, PAGE_HEAD + count);
}

/** False where it is no voice message, or too long. */
function listen(page: Buffer, listened: Listened): boolean {
  const count = page[26] ?? 0;
  if (listened.packets.length === 0) {
    const body = PAGE_HEAD + count;
    if (page.toString('latin1', body, body + 8) !== 'OpusHead' || page.length < body + 12) return false;
    listened.skipped = page.readUInt16LE(body + 10);
  }
  for (const size of page.subarray(PAGE_HEAD, PAGE_HEAD + count)) {
    if (listened.open) listened.packets.push((listened.packets.pop() ?? 0) + size);
    else listened.packets.push(size);
    listened.open = size === 255;
  }
  const end = page.readBigInt64LE(6);
  if (end > 0n) listened.end = Number(end);
  return listened.packets.length <= MAX_PACKETS;
}

function voiceOf({ skipped, end }: Listened, packets: readonly number[]): Voice | null {
  if (packets.length === 0) return null;
  const duration = Math.round((end - skipped) / TICKS_PER_MS);
  return voiceSchema.safeParse({ duration, waveform: waveformOf(packets) }).data ?? null;
}

function waveformOf(packets: readonly number[]): number[] {
  const bars = Math.min(WAVEFORM_BARS, packets.length);
  const means = Array.from({ length: bars }, (_, bar) => {
    const some = packets.slice(
      Math.floor((bar * packets.length) / bars),
      Math.floor(((bar + 1) * packets.length) / bars),
    );
    return some.reduce((sum, size) => sum + size, 0) / some.length;
  });
  const quiet = Math.min(...means);
  const loud = Math.max(...means);
  return means.map((mean) => (loud === quiet ? 50 : Math.round(8 + (92 * (mean - quiet)) / (loud - quiet))));
}

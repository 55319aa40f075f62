import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** An archive as WhatsApp makes it: photos and sounds are stored as they are. */
export function archiveOf(files: Record<string, Uint8Array | string>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : [content, { level: 0 }],
      ]),
    ),
  );
}

/** A photo that tells where it was taken. */
export function photoTaken(background = '#c8402f'): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitude: '48/1 1/1 1/1' } })
    .jpeg()
    .toBuffer();
}

const PACKET_MS = 60;
const TICKS = PACKET_MS * 48;
const PACKETS_A_PAGE = 50;

/** A voice message as a phone records it, louder and louder. What it says is not sound, but has its shape. */
export function voiceRecorded(seconds: number): Buffer {
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 0, 0, 0x80, 0x3e, 0, 0, 0, 0, 0])]);
  const count = Math.ceil((seconds * 1_000) / PACKET_MS);
  const packets = Array.from({ length: count }, (_, at) =>
    Buffer.alloc(40 + Math.floor((200 * at) / count), 1),
  );
  const pages = [oggPage([head], 0n, 2), oggPage([Buffer.from('OpusTags........')], 0n)];
  for (let at = 0; at < count; at += PACKETS_A_PAGE) {
    const some = packets.slice(at, at + PACKETS_A_PAGE);
    pages.push(oggPage(some, BigInt((at + some.length) * TICKS)));
  }
  return Buffer.concat(pages);
}

/** A page of packets that each are shorter than 255 bytes. */
export function oggPage(packets: readonly Buffer[], position: bigint, flags = 0): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head[5] = flags;
  head.writeBigInt64LE(position, 6);
  head[26] = packets.length;
  return Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oggPage, voiceRecorded } from '../../test/whatsapp-archive.ts';
import { voiceIn } from './ogg-voice.ts';

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const heard = (content: Buffer, size = 1_000) => voiceIn(inPieces(content, size));

describe('a voice message', () => {
  it.each([1, 1_000, 1_000_000])(
    'tells how long it is, and where it is louder (pieces of %i)',
    async (size) => {
      const voice = await heard(voiceRecorded(12), size);
      expect(voice?.duration).toBe(12_000);
      expect(voice?.waveform).toHaveLength(48);
      expect(voice?.waveform).toEqual(voice?.waveform.toSorted((a, b) => a - b));
      expect([voice?.waveform[0], voice?.waveform.at(-1)]).toEqual([8, 100]);
    },
  );

  it('may be shorter than its drawing', async () => {
    expect(await heard(voiceRecorded(0.12))).toMatchObject({ duration: 120, waveform: [8, 100] });
  });
});

const opus = voiceRecorded(2);

describe('is none', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('Bonjour')],
    ['one that is cut', opus.subarray(0, -10)],
    ['one with something behind it', Buffer.concat([opus, Buffer.from('suite')])],
    ['another sound in Ogg', oggPage([Buffer.from('\u0001vorbis and so on')], 0n)],
    ['one without sound', oggPage([Buffer.from('OpusHead0123456789')], 0n)],
    ['one that is too long', voiceRecorded(400)],
    ['one that says it is too long', Buffer.concat([opus, oggPage([Buffer.alloc(9)], 2n ** 62n)])],
  ])('%s', async (_what, content) => {
    expect(await heard(content)).toBeNull();
  });

  it('whatever is in it, it answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.nat(opus.length), fc.nat(400), async (bytes, at, size) => {
        const spoilt = Buffer.from(opus);
        spoilt.set(bytes.subarray(0, opus.length - at), at);
        const voice = await heard(spoilt, size + 1);
        if (voice !== null) expect(voice.duration).toBeGreaterThan(0);
      }),
    );
  });
});

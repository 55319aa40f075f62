import sharp from 'sharp';
import { expect, it } from 'vitest';
import { squarePhoto } from './square-photo.ts';

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#4a6b3a' } });
}

it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('makes a square WebP of a %s', async (format) => {
  const photo = await squarePhoto(await picture(900, 300).toFormat(format).toBuffer());
  expect(await sharp(photo).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 });
});

it('keeps nothing of what a phone writes into a picture', async () => {
  const told = await picture(600, 600)
    .withExif({ IFD0: { Artist: 'Nora' }, IFD3: { GPSLatitude: '48/1 44/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(told).metadata()).exif).toBeDefined();
  const { exif, xmp, icc, iptc } = await sharp(await squarePhoto(told)).metadata();
  expect({ exif, xmp, icc, iptc }).toEqual({
    exif: undefined,
    xmp: undefined,
    icc: undefined,
    iptc: undefined,
  });
});

it('turns a picture the way its phone was held', async () => {
  const redHalf = { create: { width: 32, height: 64, channels: 3 as const, background: '#ff0000' } };
  const redOnTheLeft = await picture(64, 64)
    .composite([{ input: redHalf, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { data, info } = await sharp(await squarePhoto(redOnTheLeft))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const red = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
  expect(red(256, 40)).toBeGreaterThan(200);
  expect(red(256, 470)).toBeLessThan(120);
});

it.each([
  ['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['nothing', Buffer.alloc(0)],
  ['a document', Buffer.from('%PDF-1.7\n')],
])('refuses %s', async (_what, bytes) => {
  await expect(squarePhoto(bytes)).rejects.toMatchObject({ code: 'unsupported_media' });
});

it('refuses a picture cut short', async () => {
  const whole = await picture(800, 800).jpeg().toBuffer();
  await expect(squarePhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
    code: 'invalid_input',
    details: { fields: [{ path: ['photo'], reason: 'image_broken' }] },
  });
});

it('refuses a small file that unfolds into a huge picture', async () => {
  const trap = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  expect(trap.length).toBeLessThan(2_000_000);
  await expect(squarePhoto(trap)).rejects.toMatchObject({ code: 'payload_too_large' });
});

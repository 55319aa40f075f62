import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from '../fixtures/test.ts';
import { attach } from '../pages/files.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The least that is a Word document. */
const docx = Buffer.from(
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8('<w:document><w:body><w:p/></w:body></w:document>'),
  }),
);

test('a PDF and an office document are downloaded as they were, and can do nothing in a page of ours @full', async ({
  twoIn,
}) => {
  const { nora, karim } = await twoIn('Le dossier de la commune');
  const files = [
    { name: 'Étude.pdf', mimeType: 'application/pdf', buffer: pdf },
    {
      name: 'Lettre.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: docx,
    },
  ];
  await attach(nora.page, files);
  await expect(nora.page.getByRole('list', { name: 'Fichiers joints' }).getByRole('listitem')).toHaveCount(2);
  await nora.write('Voici le dossier');
  for (const { name, mimeType, buffer } of files) {
    const link = karim.message('Voici le dossier').getByRole('link', { name: `Télécharger ${name}` });
    const [download] = await Promise.all([karim.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(name);
    const href = (await link.getAttribute('href')) ?? '';
    for (const address of [href, href.replace('?download', '')]) {
      const answer = await karim.page.request.get(address);
      expect(answer.headers()).toMatchObject({
        'content-type': mimeType,
        'content-disposition': expect.stringMatching(/^attachment; filename=/),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      expect((await answer.body()).equals(buffer)).toBe(true);
    }
  }
});

test('a photo comes back without where it was taken, and with a small one to be shown @full', async ({
  twoIn,
}) => {
  const { nora, karim } = await twoIn('La photo du col');
  const photo = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#4a7c59' } })
    .withExif({ IFD0: { Artist: 'Au refuge' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 50/1 3/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif?.includes('Au refuge')).toBe(true);
  await attach(nora.page, [{ name: 'Col.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  await nora.write('Le col ce matin');
  const shown = karim.message('Le col ce matin').getByRole('link', { name: 'Ouvrir l’image : Col' });
  const address = (await shown.getAttribute('href')) ?? '';
  const small = (await shown.getByRole('img').getAttribute('src')) ?? '';
  expect(small).toBe(`${address}/thumbnail`);
  for (const [served, width] of [
    [address, 1_200],
    [small, 800],
  ] as const) {
    const answer = await karim.page.request.get(served);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp']);
    const body = await answer.body();
    const { format, exif, xmp, ...size } = await sharp(body).metadata();
    expect({ format, exif, xmp, width: size.width }).toEqual({
      format: 'webp',
      exif: undefined,
      xmp: undefined,
      width,
    });
    expect(body.includes('Au refuge')).toBe(false);
  }
});

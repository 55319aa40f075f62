import type { Page } from '@playwright/test';

/** Drops pictures beside what is written, as from the phone's gallery: each of its own colour, with a photo's grain. */
export async function dropPictures(page: Page, count: number, side = 900): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Votre réponse' })
    .dispatchEvent('drop', { dataTransfer: await takePictures(page, count, side) });
}

/** The same, in the middle of the words. */
export async function dropInWords(page: Page, count: number, side = 900): Promise<void> {
  const field = page.locator('.rich-field').getByRole('textbox');
  const box = await field.boundingBox();
  if (!box) throw new Error('no field to drop on');
  const middle = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  await field.dispatchEvent('drop', { dataTransfer: await takePictures(page, count, side), ...middle });
}

/** The same, pasted where one writes. */
export async function pastePictures(page: Page, count: number, side = 900): Promise<void> {
  await page.evaluate(
    (clipboardData) =>
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      ),
    await takePictures(page, count, side),
  );
}

/** One pixel, as a file that is chosen on the device. */
export function smallPicture(name: string) {
  const buffer = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return { name, mimeType: 'image/png', buffer };
}

function takePictures(page: Page, count: number, side: number) {
  return page.evaluateHandle(
    async ([many, pixels]) => {
      const data = new DataTransfer();
      for (let at = 0; at < many; at += 1) {
        const canvas = new OffscreenCanvas(pixels, Math.round(pixels * 0.75));
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        for (let x = 0; x < canvas.width; x += 6) {
          for (let y = 0; y < canvas.height; y += 6) {
            context.fillStyle = `hsl(${at * 36 + ((x * y) % 40)} 40% ${30 + ((x * 7 + y * 13) % 50)}%)`;
            context.fillRect(x, y, 6, 6);
          }
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
        data.items.add(new File([blob], `Photo ${at + 1}.jpg`, { type: 'image/jpeg' }));
      }
      return data;
    },
    [count, side] as const,
  );
}

/** Drops one document on the composer. */
export async function dropDocument(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], called));
      return data;
    },
    [name, content] as const,
  );
  await page
    .getByRole('textbox', { name: 'Votre réponse' })
    .dispatchEvent('drop', { dataTransfer: transfer });
}

/** A phone in a valley: slow 3G, and a slow processor. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Chooses files on the device, as « Joindre des fichiers » asks for them. */
export async function attach(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Joindre des fichiers' }).click(),
  ]);
  await chooser.setFiles(files);
}

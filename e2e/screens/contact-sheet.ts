import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';

/** One picture of the sheet. */
export interface Picture {
  screen: string;
  label: string;
  file: string;
  failed: boolean;
}

/** Writes every picture on one sheet, as a page and as an image. Returns the image's path. */
export async function writeContactSheet(
  browser: Browser,
  folder: string,
  pictures: Picture[],
): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  const address = join(folder, 'contact-sheet.html');
  writeFileSync(address, sheet(pictures));
  await page.goto(pathToFileURL(address).href);
  const image = join(folder, 'contact-sheet.png');
  await page.screenshot({ path: image, fullPage: true });
  await page.close();
  return image;
}

function sheet(pictures: Picture[]): string {
  const screens = Map.groupBy(pictures, (picture) => picture.screen);
  const rows = [...screens].map(
    ([screen, of]) => `<section><h2>${screen}</h2><div>${of.map(figure).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Planche-contact</title><style>
    body{margin:24px;background:#dad3c2;font:14px system-ui;color:#1f2a24}
    main{columns:2;column-gap:32px}section{break-inside:avoid;margin-bottom:24px}
    h2{font-size:16px;margin:0 0 8px}div{display:flex;gap:12px;align-items:flex-start}
    figure{margin:0;min-width:0}figcaption{padding-top:4px}.failed{color:#a93424;font-weight:bold}
    img{display:block;width:100%;max-height:420px;object-fit:cover;object-position:top;border-radius:6px}
    .desktop{flex:4;max-width:640px}.phone{flex:1.3;max-width:190px}
  </style><main>${rows.join('')}</main></html>`;
}

function figure({ file, label, failed }: Picture): string {
  const kind = label.includes('phone') ? 'phone' : 'desktop';
  return `<figure class="${kind}"><img src="${basename(file)}" alt=""><figcaption class="${failed ? 'failed' : ''}">${label}</figcaption></figure>`;
}

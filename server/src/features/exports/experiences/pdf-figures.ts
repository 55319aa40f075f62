import { hairline, MARGIN, muted, type PdfPage } from '../pdf/pdf-page.ts';

/** Figures side by side in a frame, each under its name. */
export function drawFigures(page: PdfPage, figures: readonly { name: string; value: string }[]): void {
  if (figures.length === 0) return;
  page.keep(70);
  const { document } = page;
  const [top, whole] = [document.y, document.page.width - 2 * MARGIN];
  const width = whole / figures.length;
  page.decoration(() => document.roundedRect(MARGIN, top, whole, 52, 6).lineWidth(0.8).stroke(hairline));
  figures.forEach(({ name, value }, index) => {
    const place = { indent: index * width + 10, within: width - 14 };
    document.y = top + 8;
    page.line([{ text: name, face: 'text' }], { ...place, size: 8, colour: muted, gap: 0 });
    document.y = top + 30;
    page.line([{ text: value, face: 'bold' }], { ...place, size: 11.5, gap: 0 });
  });
  document.y = top + 64;
}

import { hairline, MARGIN, muted, type PdfPage } from '../pdf/pdf-page.ts';

const ground = '#FAF6EC';
/** Points: of what a figure is called. */
const NAME = 8.5;

/** Figures side by side in a frame, each over its name. */
export function drawFigures(page: PdfPage, figures: readonly { name: string; value: string }[]): void {
  if (figures.length === 0) return;
  page.keep(76);
  const { document } = page;
  const [top, whole] = [document.y, document.page.width - 2 * MARGIN];
  const width = whole / figures.length;
  document.font('text latin').fontSize(NAME);
  const names = figures.map(({ name }) => document.heightOfString(name, { width: width - 14 }));
  const height = 44 + Math.max(...names);
  page.decoration(() =>
    document.roundedRect(MARGIN, top, whole, height, 6).lineWidth(0.8).fillAndStroke(ground, hairline),
  );
  figures.forEach(({ name, value }, index) => {
    const place = { indent: index * width + 12, within: width - 14 };
    document.y = top + 9;
    page.line([{ text: value, face: 'title' }], { ...place, size: 15, gap: 0 });
    document.y = top + 35;
    page.line([{ text: name, face: 'text' }], { ...place, size: NAME, colour: muted, gap: 0 });
  });
  document.y = top + height + 10;
}

import { insetSize, outlines, viewBox } from '../../../components/map/france-outlines.ts';
import { type ThemeColour, themeLook } from '../../../components/theme-look.ts';
import { light } from '../../../theme/tokens.ts';
import { colourOf, isDotted, type Mark, type Scene } from './map-scene.ts';
import { countPlace, type MarkParts, partsOf } from './mark-paths.ts';

/** What is written around an exported map. */
export interface MapWords {
  title: string;
  /** Themes that are drawn, by their keys. */
  themes: readonly { key: string; label: string }[];
  origin: string;
  target: string;
  painted: string;
  credits: string;
}

const inks: Record<ThemeColour, string> = {
  primary: light.forest.main,
  knowledge: light.knowledge.main,
  waiting: light.waiting.main,
  ink: light.muted,
};

/** Fonts that every system has: a file must read the same where ours aren't. */
const FONTS = 'Verdana, Geneva, sans-serif';
const [, , WIDTH = 613, MAP_HEIGHT = 585] = viewBox.split(' ').map(Number);
const TOP = 44;
const LEGEND_LINE = 18;

/** What is shown as a file of its own: title, map, legend, credits, in the colours of paper. */
export function mapSvg(scene: Scene, words: MapWords): string {
  const lines = legendLines(words);
  const height = TOP + MAP_HEIGHT + 24 + lines.length * LEGEND_LINE + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH * 2}" height="${height * 2}" font-family="${FONTS}" fill="${light.ink}">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="${light.ground}"/>`,
    `<text x="14" y="28" font-size="17" font-weight="700">${escaped(words.title)}</text>`,
    `<g transform="translate(0 ${TOP})">`,
    ...outlines.map((outline) => outlineSvg(outline, scene)),
    ...scene.lines.map(({ colour, width, path }) => {
      const dots = isDotted(scene) ? ' stroke-dasharray="0.1 5"' : ' stroke-opacity="0.75"';
      return `<path d="${path}" fill="none" stroke="${inks[colour]}" stroke-width="${isDotted(scene) ? width : width / 3}" stroke-linecap="round"${dots}/>`;
    }),
    ...scene.marks.map(markSvg),
    '</g>',
    `<g transform="translate(14 ${TOP + MAP_HEIGHT + 24})" font-size="10.5">`,
    ...lines.map((line, at) => `<g transform="translate(0 ${at * LEGEND_LINE})">${line}</g>`),
    '</g>',
    `<text x="14" y="${height - 10}" font-size="7.5" fill="${light.muted}">${escaped(words.credits)}</text>`,
    '</svg>',
  ].join('\n');
}

/** The same as an image, twice as fine as the screen's. Rejects where the browser can't draw it. */
export async function mapPng(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function outlineSvg({ code, name, path, inset }: (typeof outlines)[number], { painted }: Scene): string {
  const state = painted.get(code);
  const fill = state === 'to' ? light.forest.edge : state === 'from' ? light.line : light.surface;
  const drawn = `<path d="${path}" fill="${fill}" stroke="${light.control}" stroke-width="0.5"/>`;
  if (!inset) return drawn;
  const caption = `<text x="${insetSize / 2}" y="${insetSize + 11}" font-size="8" text-anchor="middle" fill="${light.muted}">${escaped(name)}</text>`;
  return `<g transform="translate(${inset.join(' ')})">${drawn}${caption}</g>`;
}

function markSvg(mark: Mark): string {
  const { x, y, end } = countPlace(mark);
  const number =
    mark.count > 1 ? `<text x="${x}" y="${y}" font-size="8" text-anchor="${end}">${mark.count}</text>` : '';
  const drawn = partsSvg(partsOf(mark), inks[colourOf(mark.theme)]);
  return `<g><title>${escaped(mark.place.label)}</title>${drawn}${number}</g>`;
}

function partsSvg({ ring, white, bar, shape }: MarkParts, ink: string): string {
  const drawn = (path: string, look: string) => (path === '' ? '' : `<path d="${path}" ${look}/>`);
  return [
    drawn(ring, `fill="${light.surface}" stroke="${ink}" stroke-width="1.8"`),
    drawn(white, `fill="#fff" stroke="${light.ink}" stroke-width="0.8"`),
    drawn(bar, `fill="${ink}"`),
    drawn(shape, `fill="${ink}"`),
  ].join('');
}

function legendLines({ themes, origin, target, painted }: MapWords): string[] {
  const ink = light.muted;
  const said = (mark: string, words: string) => `${mark}<text x="18" y="4">${escaped(words)}</text>`;
  return [
    said(partsSvg(partsOf({ side: 'from', theme: null, at: [6, 0] }), ink), origin),
    said(partsSvg(partsOf({ side: 'to', theme: null, at: [6, 0] }), ink), target),
    said(`<rect y="-5" width="12" height="10" fill="${light.forest.edge}"/>`, painted),
    ...themes.map(({ key, label }) => {
      const { shape, colour } = themeLook(key);
      return said(
        `<path d="${shape}" fill="${inks[colour]}" transform="translate(0 -6) scale(.75)"/>`,
        label,
      );
    }),
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

import { insetSize, outlines, viewBox } from '../../../components/map/france-outlines.ts';
import { type ThemeColour, themeLook } from '../../../components/theme-look.ts';
import { light } from '../../../theme/tokens.ts';
import { isDotted, type Mark, type Scene } from './map-scene.ts';

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

function markSvg({ side, theme, count, at: [x, y], place }: Mark): string {
  const look = theme === null ? null : themeLook(theme);
  const ink = inks[look?.colour ?? 'ink'];
  const shape = (move: string) => (look ? `<path d="${look.shape}" fill="${ink}" transform="${move}"/>` : '');
  const number = (anchor: string, left: number) =>
    count > 1 ? `<text x="${left}" y="2.6" font-size="8" text-anchor="${anchor}">${count}</text>` : '';
  const drawn =
    side === 'from'
      ? `<circle r="4.2" fill="${light.surface}" stroke="${ink}" stroke-width="1.8"/>${shape('translate(-2.4 -2.4) scale(.3)')}${number('end', -6)}`
      : `${baliseSvg(ink)}${shape('translate(6.4 -3) scale(.34)')}${number('start', look ? 13 : 7)}`;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><title>${escaped(place.label)}</title>${drawn}</g>`;
}

function baliseSvg(ink: string): string {
  return `<rect x="-5.5" y="-4.6" width="11" height="3.8" rx="1" fill="#fff" stroke="${light.ink}" stroke-width="0.8"/><rect x="-5.5" y="0.4" width="11" height="4.2" rx="1" fill="${ink}"/>`;
}

function legendLines({ themes, origin, target, painted }: MapWords): string[] {
  const ink = light.muted;
  const said = (mark: string, words: string) => `${mark}<text x="18" y="4">${escaped(words)}</text>`;
  return [
    said(`<circle cx="6" r="4.2" fill="${light.surface}" stroke="${ink}" stroke-width="1.8"/>`, origin),
    said(`<g transform="translate(6 0)">${baliseSvg(ink)}</g>`, target),
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

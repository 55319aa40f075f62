/** A colour as its red, green and blue parts, 0 to 255. */
export type Rgb = [number, number, number];

/** Reads `#RRGGBB`. Throws on anything else: tokens are written in one way. */
export function parseHex(hex: string): Rgb {
  if (!/^#[0-9A-F]{6}$/i.test(hex)) throw new Error(`Not a #RRGGBB colour: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Contrast of two `#RRGGBB` colours by WCAG 2.2, from 1 (same) to 21 (black on white). */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(parseHex(first)), luminance(parseHex(second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

import Bowser from 'bowser';

/** How a browser is named to its owner ("Firefox, Windows"), from its `User-Agent`. */
export function describeDevice(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const parsed = Bowser.parse(userAgent.slice(0, 500));
  return [parsed.browser.name, parsed.os.name].filter((name) => name !== undefined && name !== '').join(', ');
}

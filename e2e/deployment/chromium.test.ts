import { describe, expect, it } from 'vitest';
import { type ChromiumSearch, findChromium } from '../chromium.ts';

/** A machine with these working programs; `installs` says what a command adds to them. */
function machine(
  programs: string[],
  more: Partial<ChromiumSearch> & { installs?: Record<string, string> } = {},
) {
  const { installs = {}, ...rest } = more;
  const ran: string[] = [];
  const search: ChromiumSearch = {
    env: { PATH: '/usr/bin:/opt/bin' },
    root: false,
    works: (path) => programs.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
    run: (command, argv) => {
      const line = [command, ...argv].join(' ');
      ran.push(line);
      const adds = Object.entries(installs).find(([part]) => line.includes(part))?.[1];
      if (adds) programs.push(adds);
      return adds !== undefined;
    },
    say: () => undefined,
    ...rest,
  };
  return { search, ran };
}

describe('Chromium', () => {
  it('is the one of CHROMIUM_PATH first, and never another one when that fails', () => {
    const chosen = { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/my/chrome' } };
    expect(findChromium(machine(['/my/chrome', '/usr/bin/chromium'], chosen).search)).toBe('/my/chrome');
    expect(() => findChromium(machine(['/usr/bin/chromium'], chosen).search)).toThrow(
      'CHROMIUM_PATH=/my/chrome',
    );
  });

  it('is the system’s before Playwright’s own', () => {
    const both = machine(['/cache/playwright/chrome', '/opt/bin/google-chrome']);
    expect(findChromium(both.search)).toBe('/opt/bin/google-chrome');
    expect(findChromium(machine(['/cache/playwright/chrome']).search)).toBe('/cache/playwright/chrome');
  });

  it('is installed by Playwright when there is none', () => {
    const bare = machine([], { installs: { 'install chromium': '/cache/playwright/chrome' } });
    expect(findChromium(bare.search)).toBe('/cache/playwright/chrome');
    expect(bare.ran).toHaveLength(1);
  });

  it('is installed by apt-get only as root under CI', () => {
    const installs = { 'apt-get install': '/usr/bin/chromium' };
    const ci = { env: { PATH: '/usr/bin', CI: 'true' } };
    const allowed = machine([], { installs, ...ci, root: true });
    expect(findChromium(allowed.search)).toBe('/usr/bin/chromium');
    for (const refused of [machine([], { installs, ...ci }), machine([], { installs, root: true })]) {
      expect(() => findChromium(refused.search)).toThrow('sudo apt-get install chromium');
      expect(refused.ran.join()).not.toContain('apt-get');
    }
  });
});

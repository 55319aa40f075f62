/**
 * `npm run screens`: every page in every state, desktop and phone, light and dark, pictured under `screens/` with
 * one contact sheet, and checked by program. `--only home,thread` takes the screens whose name contains one of these;
 * `--device phone`, `--scheme dark` narrow it further. Ends with 1 when a check fails or nothing was asked for.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { writeContactSheet } from './contact-sheet.ts';
import type { ScreenDefinition, ScreenDevice, ScreenScheme } from './definition.ts';
import { startStage } from './servers.ts';
import { type Shot, type TakenShot, takeShot } from './take.ts';

const folder = join(import.meta.dirname, '../../screens');
const devices: readonly ScreenDevice[] = ['desktop', 'phone'];
const schemes: readonly ScreenScheme[] = ['light', 'dark'];

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    device: { type: 'string', default: '' },
    scheme: { type: 'string', default: '' },
  },
});

const shots = (await readScreens()).flatMap(shotsOf);
if (shots.length === 0) {
  console.error('Aucun écran de ce nom.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const taken = await takeAll(shots);
process.exit(report(taken) ? 0 : 1);

async function readScreens(): Promise<ScreenDefinition[]> {
  const pages = join(import.meta.dirname, 'pages');
  const modules = await Promise.all(
    readdirSync(pages)
      .sort()
      .map((file) => import(join(pages, file)) as Promise<{ screens: readonly ScreenDefinition[] }>),
  );
  const wanted = asked.only.split(',');
  return modules
    .flatMap(({ screens }) => screens)
    .filter(({ name }) => wanted.some((part) => name.includes(part)));
}

function shotsOf(screen: ScreenDefinition): Shot[] {
  const wanted = (screen.devices ?? devices).filter((device) => device.includes(asked.device));
  return wanted.flatMap((device) =>
    schemes.filter((scheme) => scheme.includes(asked.scheme)).map((scheme) => ({ screen, device, scheme })),
  );
}

async function takeAll(wanted: Shot[]): Promise<TakenShot[]> {
  const withServer = wanted.some(({ screen }) => !screen.name.startsWith('gallery'));
  const stage = await startStage({ folder, withServer });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const done: TakenShot[] = [];
  try {
    for (const shot of wanted) {
      done.push(await takeShot(browser, stage, folder, shot));
      process.stderr.write(`\r${done.length}/${wanted.length} ${shot.screen.name.padEnd(40)}`);
    }
    process.stderr.write('\n');
    const pictures = done.map((shot) => ({
      screen: shot.screen.name,
      label: `${shot.device} ${shot.scheme}`,
      file: shot.file,
      failed: hasProblem(shot),
    }));
    console.log(`Planche-contact : ${await writeContactSheet(browser, folder, pictures)}`);
  } finally {
    await browser.close();
    await stage.stop();
  }
  return done;
}

function hasProblem({ verdicts }: TakenShot): boolean {
  return verdicts.some(({ problems }) => problems.length > 0);
}

/** Prints the table and, under it, every problem. Returns whether all is well. */
function report(done: TakenShot[]): boolean {
  console.table(
    done.map(({ screen, device, scheme, verdicts }) => ({
      écran: screen.name,
      appareil: device,
      thème: scheme,
      ...Object.fromEntries(verdicts.map(({ check, problems }) => [check, problems.length || '·'])),
    })),
  );
  const failed = done.filter(hasProblem);
  for (const { screen, device, scheme, verdicts } of failed) {
    console.log(`\n${screen.name} · ${device} · ${scheme}`);
    for (const { check, problems } of verdicts) {
      for (const problem of problems) console.log(`  ${check} : ${problem}`);
    }
  }
  console.log(`\n${done.length - failed.length} écrans en ordre, ${failed.length} à reprendre`);
  return failed.length === 0;
}

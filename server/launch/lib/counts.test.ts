import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { playwrightResult, vitestResult } from './counts.mjs';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const REPORTER = fileURLToPath(new URL('./vitest-counts.mjs', import.meta.url));

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sentiers-counts-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs the real Vitest, with our reporter, on these files. */
function vitestOn(files: Record<string, string>) {
  const directory = temporaryDirectory();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const counts = join(directory, 'counts.json');
  const argv = [VITEST, 'run', '--root', directory, '--globals', `--reporter=${REPORTER}`];
  const env = { ...process.env, SENTIERS_COUNTS: counts };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { env, encoding: 'utf8' });
  return vitestResult(counts, { code: status ?? 1, output: stdout + stderr });
}

const passes = "it('passes', () => expect(1).toBe(1));";

describe('the figures of Vitest', () => {
  it('count what passed and what failed', () => {
    const files = { 'a.test.js': passes, 'b.test.js': `${passes} it('fails', () => expect(1).toBe(2));` };
    expect(vitestOn(files)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('count a file that can’t be imported', () => {
    const files = { 'a.test.js': passes, 'b.test.js': "import './missing.js';" };
    expect(vitestOn(files)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('count what fails around tests that pass', () => {
    const hook = `describe('suite', () => { afterAll(() => { throw new Error('late') }); ${passes} });`;
    expect(vitestOn({ 'a.test.js': hook })).toMatchObject({ passed: 1, failed: 1 });
    const rejected = "it('passes', async () => { Promise.reject(new Error('nobody listens')); });";
    expect(vitestOn({ 'a.test.js': rejected })).toMatchObject({ passed: 1, failed: 1 });
  });

  it('tell the files that took longest, the longest first', () => {
    const slow = "it('is slow', () => new Promise((done) => setTimeout(done, 600)));";
    expect(vitestOn({ 'a.test.js': passes, 'b.test.js': slow })).toMatchObject({
      longest: [expect.stringMatching(/^b\.test\.js \d+ s$/), expect.stringMatching(/^a\.test\.js \d+ s$/)],
    });
  });

  it('count a skipped test as failed, and a run without tests too', () => {
    expect(vitestOn({ 'a.test.js': `${passes} it.skip('skipped', () => {});` })).toMatchObject({ failed: 1 });
    expect(vitestOn({ 'a.js': '' })).toMatchObject({ passed: 0, failed: 1 });
  });
});

/** What Playwright writes, with these figures. */
function playwrightOn(stats: object, { errors = [], code = 0 }: { errors?: object[]; code?: number } = {}) {
  const file = join(temporaryDirectory(), 'playwright.json');
  const all = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats };
  writeFileSync(file, JSON.stringify({ stats: all, errors }));
  return playwrightResult(file, { code, output: '' });
}

describe('the figures of Playwright', () => {
  it('count flaky and skipped journeys as failed', () => {
    expect(playwrightOn({ expected: 3 })).toMatchObject({ passed: 3, failed: 0 });
    const mixed = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightOn(mixed, { code: 1 })).toMatchObject({ passed: 3, failed: 3 });
  });

  it('tell the files that took longest, all their journeys together', () => {
    const file = join(temporaryDirectory(), 'playwright.json');
    const taking = (...each: number[]) => each.map((duration) => ({ tests: [{ results: [{ duration }] }] }));
    const suites = [
      { file: 'a.spec.ts', specs: taking(4_000) },
      {
        file: 'journeys/b.spec.ts',
        specs: taking(2_000),
        suites: [{ file: 'b.spec.ts', specs: taking(3_000) }],
      },
    ];
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    writeFileSync(file, JSON.stringify({ stats, errors: [], suites }));
    expect(playwrightResult(file, { code: 0, output: '' }).longest).toEqual([
      'b.spec.ts 5 s',
      'a.spec.ts 4 s',
    ]);
  });

  it('count errors outside of journeys, a bad end, and a run without journeys', () => {
    expect(playwrightOn({ expected: 1 }, { errors: [{}], code: 1 })).toMatchObject({ failed: 1 });
    expect(playwrightOn({ expected: 1 }, { code: 1 })).toMatchObject({ passed: 1, failed: 1 });
    expect(playwrightOn({})).toMatchObject({ passed: 0, failed: 1 });
  });

  it('count a run that wrote nothing as one failure, with what it said', () => {
    const crashed = playwrightResult('/nowhere.json', { code: 0, output: 'no browser' });
    expect(crashed).toEqual({ passed: 0, failed: 1, output: 'no browser' });
  });
});

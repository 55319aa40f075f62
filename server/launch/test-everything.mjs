import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './lib/checks.mjs';
import { giveUp, installStep } from './lib/prepare.mjs';
import { stopAll } from './lib/run.mjs';
import { whenAbandoned } from './lib/serve.mjs';
import { Steps, seconds } from './lib/steps.mjs';

const full = process.argv.includes('--full');
const startedAt = performance.now();
const counts = mkdtempSync(join(tmpdir(), 'sentiers-counts-'));
process.on('exit', () => rmSync(counts, { recursive: true, force: true }));
const abort = () => {
  stopAll();
  process.exit(1);
};
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, abort);
whenAbandoned(abort);

const list = checks({ counts, full });
const steps = new Steps(list.length + 1);
let passed = 0;
let failed = 0;
try {
  await installStep(steps);
} catch (error) {
  giveUp(error);
}
// Every check runs, whatever the ones before it found: one run tells everything there is to mend.
for (const check of list) {
  const result = await steps.step(check.name, async (progress) => {
    const value = await check.perform(progress);
    return { said: verdict(value), value };
  });
  if (result.longest?.length) console.log(`      Les plus longs : ${result.longest.join(', ')}`);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  passed += result.passed;
  failed += result.failed;
}
console.log(`Durée : ${seconds(startedAt)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** @param {{passed: number, failed: number}} result */
function verdict({ passed, failed }) {
  const all = passed === 1 ? 'réussi' : `${passed} réussis`;
  if (failed === 0) return all;
  return passed === 0 && failed === 1 ? 'échec' : `${passed} réussis, ${failed} en échec`;
}

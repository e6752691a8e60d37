/**
 * `npm test`: types, lint, architecture rules, unit, property and contract tests, then the built app in a real Chromium.
 * Every step runs even when an earlier one failed, so that one run tells everything. Ends with one line
 * "N passed, N failed"; a step without tests of its own (types, lint, build) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Vitest steps report their own numbers. */
  readonly vitest?: boolean;
  /** Nothing after it makes sense when it fails. */
  readonly needed?: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'data', command: ['npm', 'run', '--silent', 'data'], needed: true },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'unit, property, contract, architecture', command: ['npx', 'vitest', 'run'], vitest: true },
  { name: 'build', command: ['npx', 'vite', 'build', '--logLevel', 'warn'], needed: true },
  {
    name: 'end to end',
    command: ['npx', 'vitest', 'run', '--config', 'tests/e2e/vitest.config.ts'],
    vitest: true,
  },
];

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

const reports = mkdtempSync(join(tmpdir(), 'binh-yen-test-'));

function run(step: Step, index: number): Outcome {
  console.log(`\n=== ${step.name}`);
  const report = join(reports, `${index}.json`);
  const [program = '', ...args] = step.vitest
    ? [...step.command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : step.command;
  const started = Date.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = (Date.now() - started) / 1000;
  if (!step.vitest)
    return {
      name: step.name,
      passed: Number(status === 0),
      failed: Number(status !== 0),
      skipped: 0,
      seconds,
    };
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    // A file that cannot be loaded fails the run without failing a test.
    const failed = Math.max(result.numFailedTests, status === 0 ? 0 : 1);
    const none = result.numPassedTests + failed === 0;
    return {
      name: step.name,
      passed: result.numPassedTests,
      failed: none ? 1 : failed,
      skipped: result.numPendingTests,
      seconds,
    };
  } catch {
    return { name: step.name, passed: 0, failed: 1, skipped: 0, seconds };
  }
}

const outcomes: Outcome[] = [];
for (const [index, step] of STEPS.entries()) {
  const outcome = run(step, index);
  outcomes.push(outcome);
  if (step.needed && outcome.failed > 0) {
    console.log(`\n${step.name} failed: the steps after it were not run.`);
    break;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log('\n=== summary');
for (const { name, passed, failed, skipped, seconds } of outcomes)
  console.log(
    `${failed ? '✕' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds.toFixed(0)} s`,
  );
const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const missing = STEPS.length - outcomes.length;
const failed = sum('failed') + missing;
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

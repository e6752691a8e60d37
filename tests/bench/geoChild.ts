/** One measurement in a process of its own, so that its peak memory is its own: prints one JSON line. */
import { CASES } from './geoCases';
import { stored, type Scene } from './scenes';

export interface Measured {
  readonly ms: number;
  /** Highest resident memory of the process, MB: Node, the boundaries, the preparation and the work. */
  readonly peakMB: number;
  readonly answer: number;
}

const [caseText, sceneId, nText, roundsText, folder] = process.argv.slice(2);
const benchCase = CASES[Number(caseText)]!;
const work = await benchCase.prepare(stored(sceneId as Scene['id'], folder!), Number(nText));
let ms = Infinity;
let answer = NaN;
for (let round = 0; round < Number(roundsText); round++) {
  const start = performance.now();
  answer = await work();
  ms = Math.min(ms, performance.now() - start);
}
const measured: Measured = { ms, peakMB: process.resourceUsage().maxRSS / 1024, answer };
console.log(JSON.stringify(measured));

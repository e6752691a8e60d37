/** Runs in a worker of the browser: builds the index, assigns the points, answers with the times. */
import { assignPoints, buildCommuneIndex } from '../../src/geo/communeIndex';

const load = async (name: string) => (await fetch(`/${name}`)).arrayBuffer();

async function measure() {
  const boundaries = {
    coords: new Float64Array(await load('coords')),
    ringStarts: new Uint32Array(await load('ringStarts')),
    polygonStarts: new Uint32Array(await load('polygonStarts')),
    communeStarts: new Uint32Array(await load('communeStarts')),
  };
  const lngLat = new Float64Array(await load('points'));
  let indexMs = Infinity;
  let index = buildCommuneIndex(boundaries);
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    index = buildCommuneIndex(boundaries);
    indexMs = Math.min(indexMs, performance.now() - start);
  }
  let ms = Infinity;
  let answer = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const ordinals = assignPoints(index, lngLat);
    ms = Math.min(ms, performance.now() - start);
    answer = ordinals.reduce((sum, ordinal) => sum + ordinal + 1, 0);
  }
  const bytes = index.cells.byteLength + index.records.byteLength + index.coords.byteLength;
  postMessage({ ms, answer, indexMs, indexMB: bytes / 2 ** 20 });
}

self.onmessage = () => void measure();

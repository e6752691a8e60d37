/** Runs in a worker of the browser: counts coverage for whoever asks, by the same server, pace and steps as the app. */
import { breathe, paced } from '../../src/compute/paced';
import { serveWorker } from '../../src/compute/serve';
import { coverageSteps } from '../../src/geo/coverage';
import { METHODS, type CancelApi, type CancelProgress } from './cancelApi';

const load = async (name: string) => (await fetch(`/${name}`)).arrayBuffer();
const floats = async (name: string) => new Float64Array(await load(name));

const scene = (async () => ({
  boundaries: {
    coords: await floats('coords'),
    ringStarts: new Uint32Array(await load('ringStarts')),
    polygonStarts: new Uint32Array(await load('polygonStarts')),
    communeStarts: new Uint32Array(await load('communeStarts')),
  },
  cameras: {
    lng: await floats('lng'),
    lat: await floats('lat'),
    bearing: await floats('bearing'),
    fov: await floats('fov'),
    range: await floats('range'),
    assumed: new Uint8Array(await load('assumed')),
  },
}))();

const receive = serveWorker<CancelApi, CancelProgress>(
  {
    keptBuffers: () => new WeakSet(),
    ping: async () => {
      await scene;
    },
    count: async (_input, hooks = {}) => {
      const { boundaries, cameras } = await scene;
      const pace = {
        breathe: () => breathe(hooks.signal),
        onProgress: (share: number) => hooks.onProgress?.({ step: 'count', share }),
      };
      const { coveredKm2 } = await paced(coverageSteps(boundaries, cameras), pace);
      return coveredKm2.reduce((sum, km2) => sum + km2, 0);
    },
  },
  METHODS,
  (message, move) => postMessage(message, { transfer: move }),
);

addEventListener('message', (event: MessageEvent<Parameters<typeof receive>[0]>) => receive(event.data));

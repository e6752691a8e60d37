/// <reference lib="webworker" />
import { layers } from '../layers/registry';
import { createEngine } from './engine';
import type { ToWorker } from './protocol';
import { httpReadFile } from './readFile';
import { readStored } from './readStored';
import { serve } from './serve';

// The whole worker: an engine that reads over HTTP and from what this browser keeps, behind messages. No Svelte, no map, no drawing.
const engine = createEngine({ readFile: httpReadFile(), readStored, layers, now: () => new Date() });
const receive = serve(engine, (message, move) => postMessage(message, { transfer: move }));

addEventListener('message', (event: MessageEvent<ToWorker>) => receive(event.data));

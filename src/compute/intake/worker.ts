/// <reference lib="webworker" />
import { layers } from '../../layers/registry';
import type { ToWorker } from '../protocol';
import { httpReadFile } from '../readFile';
import { readStored } from '../readStored';
import { serveWorker } from '../serve';
import { INTAKE_METHODS } from './client';
import { createIntake } from './intake';
import type { IntakeApi, IntakeProgress } from './protocol';

// The whole worker: takes in files behind messages. Parsers load with the first file of their kind. No Svelte, no map, no drawing.
const intake = createIntake({ readFile: httpReadFile(), readStored, layers, now: () => new Date() });
const receive = serveWorker<IntakeApi, IntakeProgress>(intake, INTAKE_METHODS, (message, move) =>
  postMessage(message, { transfer: move }),
);

addEventListener('message', (event: MessageEvent<ToWorker<keyof IntakeApi>>) => receive(event.data));

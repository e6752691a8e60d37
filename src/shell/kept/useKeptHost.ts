import { createIntakeClient } from '../../compute/intake/client';
import { spawnIntakeWorker } from '../../compute/intake/spawn';
import { dataUrl } from '../../data/dataUrl';
import type { KeptState } from '../../store/contract';
import { useBoard } from '../board.svelte';
import type { IntakeClient } from '../intake/flowHost';
import { carries } from './carries';
import type { KeptHost } from './host';

/** How long the screen may take to show what was kept, ms; keeping itself is over by then. */
const CARRY_WAIT = 5000;
const LOOK_EVERY = 30;

/** Joins the parts that deal with kept data to the app. To be called while a component is made; outlives it. */
export function useKeptHost(): KeptHost {
  const board = useBoard();
  let client: IntakeClient | null = null;

  async function carried(state: KeptState): Promise<void> {
    const until = Date.now() + CARRY_WAIT;
    while (!carries(board.index, state) && Date.now() < until)
      await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }

  return {
    client: () => (client ??= createIntakeClient(spawnIntakeWorker)),
    rest() {
      client?.dispose();
      client = null;
    },
    store: () => board.source.store(),
    carried,
    dataUrl: dataUrl(),
    index: () => board.index,
  };
}

import type { Progress } from '../compute/protocol';

/** What is being done while the screen waits: the worker's last step, then the map. */
class Waiting {
  step: Progress['step'] | 'map' = $state('fetch');
}

export const progress = new Waiting();

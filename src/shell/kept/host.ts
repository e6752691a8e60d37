import type { IntakeClient } from '../intake/flowHost';
import type { DataIndex } from '../../domain/dataFolder';
import type { KeptState, Store } from '../../store/contract';

/** What the parts that deal with kept data need of the app around them. */
export interface KeptHost {
  /** The intake worker's client; made with the first call, anew after {@link KeptHost.rest}. */
  readonly client: () => IntakeClient;
  /** Ends the worker: what it remembered of files is given back. */
  readonly rest: () => void;
  /** Rejects with StoreError `unavailable` where nothing can be kept. */
  readonly store: () => Promise<Store>;
  /** Resolves once the screen's index carries what the store keeps, or when it is not worth waiting any longer. */
  readonly carried: (state: KeptState) => Promise<void>;
  readonly dataUrl: string;
  /** As the screen has it now, with the overlay; undefined while it is on its way. */
  readonly index: () => DataIndex | undefined;
}

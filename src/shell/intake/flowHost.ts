import type { WorkerClient } from '../../compute/client';
import type { IntakeApi, IntakePlace, IntakeProgress } from '../../compute/intake/protocol';
import type { RowCounts } from '../../domain/measure';
import type { Bilingual } from '../../domain/text';
import type { KeptState, RowChanges, Store } from '../../store/contract';

export type IntakeClient = WorkerClient<IntakeApi, IntakeProgress>;

/** What the flow needs of the app around it; a test brings its own. */
export interface FlowHost {
  /** The worker's client; made with the first call, anew after {@link FlowHost.rest}. */
  readonly client: () => IntakeClient;
  /** Ends the worker: what it remembered of files is given back. */
  readonly rest: () => void;
  /** The territory in view, with the index as the screen has it now. */
  readonly place: () => IntakePlace;
  readonly territory: () => { readonly id: string; readonly name: Bilingual; readonly epochId: string };
  readonly layerName: (layer: string) => Bilingual;
  readonly store: () => Promise<Store>;
  /** Resolves once the screen's index carries what the store keeps, or when it is not worth waiting any longer. */
  readonly carried: (state: KeptState) => Promise<void>;
  /** Something was kept: show it. */
  readonly received: (receipt: Receipt) => void;
  readonly now: () => Date;
}

/** What was kept, for the words that say so and for the way back. */
export interface Receipt {
  /** Step of the history. */
  readonly step: number;
  readonly territory: string;
  readonly layer: string;
  readonly layerName: Bilingual;
  readonly periodIds: readonly string[];
  readonly sourceName: string;
  readonly counts: RowCounts;
  readonly changes: RowChanges;
}

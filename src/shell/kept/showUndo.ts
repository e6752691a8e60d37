import { mount, unmount } from 'svelte';
import type { Store } from '../../store/contract';
import type { KeptHost } from './host';
import UndoWord from './UndoWord.svelte';

export interface UndoOffer {
  readonly host: Pick<KeptHost, 'carried'>;
  readonly store: Store;
  /** The step that can be taken back while nothing stands on top of it. */
  readonly step: number;
  /** What was done, as a sentence. */
  readonly text: string;
  /** Called once it was taken back and the screen follows. */
  readonly undone?: () => void;
}

let shown: object | null = null;

/** Says what was kept and offers to take it back. Outlives the window it came from; a new word replaces the former. */
export function showUndo(offer: UndoOffer): void {
  hide();
  shown = mount(UndoWord, {
    target: document.getElementById('app') ?? document.body,
    props: { offer, onclose: hide },
  });
}

function hide(): void {
  if (shown) void unmount(shown);
  shown = null;
}

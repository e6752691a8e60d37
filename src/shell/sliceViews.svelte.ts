import { hasView, loadView } from '../layers/views';
import type { LayerView } from '../map/layerView';

/** The drawn half of a slice; null when it has none. */
async function viewOf(id: string): Promise<LayerView | null> {
  return hasView(id) ? (await loadView(id)).view : null;
}

/** The drawn half of a slice, loaded when first asked for; null until it is there. Call while a component is made. */
export function paintedView(id: () => string): { readonly current: LayerView | null } {
  let loaded: { readonly id: string; readonly view: LayerView } | null = $state.raw(null);
  $effect(() => {
    const wanted = id();
    let current = true;
    void viewOf(wanted).then((view) => {
      if (current && view) loaded = { id: wanted, view };
    });
    return () => {
      current = false;
    };
  });
  return {
    get current() {
      return loaded?.id === id() ? loaded.view : null;
    },
  };
}

/** All slices' drawn halves, each there as soon as it is loaded. Call while a component is made. */
export function sliceViews(ids: () => readonly string[]): { of(id: string): LayerView | undefined } {
  const loaded: Record<string, LayerView> = $state({});
  $effect(() => {
    for (const id of ids()) {
      void viewOf(id).then((view) => {
        if (view) loaded[id] = view;
      });
    }
  });
  return { of: (id) => loaded[id] };
}

import type { LayerDescription } from '../domain/layer';

const found = import.meta.glob<LayerDescription>('./*/describe.ts', { eager: true, import: 'description' });

/**
 * Every layer as the screen knows it, in the order of the screen. Found by its place, so that a new layer is shown
 * without a line here; the registry, with schemas and counting, stays in the worker.
 */
export const catalogue: readonly LayerDescription[] = Object.values(found).sort((a, b) => a.order - b.order);

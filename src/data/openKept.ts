/** Everything that the data source needs of the store, in one piece that loads only when something is kept. */
export { openStore } from '../store/openStore';
export { overlayIndex } from '../store/overlayIndex';

import { StoreError } from '../store/contract';
import { ComputeError } from './failure';
import type { ReadStored } from './readDataFile';

/** Reads what this browser keeps; the code for it loads with the first kept file. */
export const readStored: ReadStored = async (sha256, signal) => {
  signal.throwIfAborted();
  const { readKeptBytes } = await import('../store/blobReader');
  try {
    const bytes = await readKeptBytes(sha256);
    signal.throwIfAborted();
    return bytes;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, got, expected } = error.failure;
    throw new ComputeError({
      code: code === 'broken' ? 'unreadable' : 'notFound',
      subject: sha256,
      got: `${code}: ${got}`,
      expected,
    });
  }
};

/** How long the browser may take to begin saving before the file's memory is given back. */
const KEEP_MS = 60_000;

/** Hands a file to the browser's own saving. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

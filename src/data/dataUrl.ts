/**
 * Address of the data folder: `data/` beside the page, so that the app works under any path of a server.
 * Absolute, with a slash at its end; the worker, whose own address differs, can use it as it is.
 */
export function dataUrl(page: string = document.baseURI): string {
  return new URL('data/', page).href;
}

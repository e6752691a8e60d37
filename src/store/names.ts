// Names that every tab and worker of one installation shares. Apart from all code, for the first paint.

/** What names begin with; alone they are those of the installation at "/", as they always were. */
const APP = 'binh-yen';

/**
 * Path under which this installation lies, with a slash at both ends. Browsers keep things by host: two installations on one
 * host, /phong-a/ and /phong-b/, must not lay their data over each other.
 *
 * @param base as the app was built with: "/x/", an address, or "./" where that is only known when it runs
 * @param at address of the page, or of a worker's file, which lies one folder deeper
 */
export function installationPath(
  base: string,
  at: { readonly page: string } | { readonly worker: string },
): string {
  const here = 'page' in at ? at.page : at.worker;
  const relative = base === '' || base.startsWith('.');
  return new URL(relative ? ('page' in at ? '.' : '..') : base, here).pathname;
}

/** A name of this installation's own; that at "/" keeps the bare one, and with it whatever was kept before. */
export function ownName(name: string, path: string): string {
  return path === '/' ? name : `${name} ${path}`;
}

/** Node, where tools and tests run, has neither; there is one store there. */
function pathHere(): string {
  // Outside of Vite there is no environment at all.
  const base = (import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/';
  if (typeof document !== 'undefined') return installationPath(base, { page: document.baseURI });
  if (typeof location !== 'undefined') return installationPath(base, { worker: location.href });
  return '/';
}

const path = pathHere();

export const DATABASE = ownName(APP, path);
/** On which tabs tell each other that something was kept. */
export const CHANNEL = ownName(`${APP}-kept`, path);
/** In localStorage while something is kept: known at once, without asking a database. */
export const KEPT_FLAG = ownName(`${APP}-kept`, path);

import type { ImportEdge } from './importGraph';

/** What each part of src may import, beside its own files. A part that is not named here may not exist. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  geo: ['domain'],
  i18n: ['domain'],
  ui: ['i18n'],
  'layers (pure)': ['domain', 'geo', 'i18n'],
  'layers (view)': ['domain', 'geo', 'i18n', 'ui', 'map', 'compute', 'layers (pure)'],
  registry: ['domain', 'layers (pure)'],
  // What combines two layers: its inputs are two aggregate tables, or the details beside them.
  combined: ['domain', 'geo', 'i18n', 'layers (pure)'],
  views: ['domain', 'map', 'layers (view)'],
  import: ['domain', 'geo'],
  // What this browser keeps of its own: bytes under their hash and the history of what stands over the served folder.
  store: ['domain', 'import'],
  compute: ['domain', 'geo', 'i18n', 'import', 'store', 'registry', 'combined'],
  data: ['domain', 'store', 'compute'],
  map: ['domain', 'geo', 'i18n', 'ui'],
  export: ['domain', 'geo', 'i18n'],
  state: ['domain', 'i18n', 'registry'],
  shell: [
    'domain',
    'geo',
    'i18n',
    'ui',
    'layers (pure)',
    'registry',
    'combined',
    'views',
    'import',
    'store',
    'compute',
    'data',
    'map',
    'export',
    'state',
  ],
  main: ['shell', 'ui', 'i18n', 'state'],
};

/** Which part a file of src belongs to. */
export function partOf(file: string): string {
  const [, folder = '', ...rest] = file.split('/');
  if (rest.length === 0) return folder === 'main.ts' ? 'main' : folder;
  if (folder !== 'layers') return folder;
  if (rest[0] === 'registry.ts' || rest[0] === 'views.ts') return rest[0].slice(0, -3);
  return /(^|\/)(view|map|feed|legend|looks)\.ts$|\.svelte$/.test(file) ? 'layers (view)' : 'layers (pure)';
}

/** The room of the shell a file belongs to ("stage"), or null. */
export function roomOf(file: string): string | null {
  return /^src\/shell\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Ways to arrange or to ask the same data: none leans on another, nor on how data are brought and kept. */
const APART = ['command', 'stage', 'tools', 'commune', 'figure'];
const NOT_BENEATH = [...APART, 'intake', 'kept'];

/** The slice a file belongs to, or null. */
export function sliceOf(file: string): string | null {
  return /^src\/layers\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Packages that only one part may touch: what they stand for has one owner. */
const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['map'],
  '@deck.gl/maplibre': ['map'],
  '@deck.gl/core': ['map', 'layers (view)'],
  '@deck.gl/layers': ['map', 'layers (view)'],
  idb: ['store'],
  '@tanstack/svelte-query': ['data', 'shell', 'main'],
};

/** Every import that the architecture forbids, in words. */
export function violations(edges: readonly ImportEdge[]): string[] {
  const found: string[] = [];
  for (const edge of edges) {
    const part = partOf(edge.from);
    if (edge.isPackage) {
      const owners = PACKAGE_OWNERS[edge.to];
      if (owners && !owners.includes(part))
        found.push(`${edge.from}: only ${owners.join(', ')} may import ${edge.to}`);
      if (part === 'domain' && !(edge.typeOnly && edge.to === 'geojson'))
        found.push(`${edge.from}: the domain imports nothing, not ${edge.to}`);
      continue;
    }
    if (!edge.to.startsWith('src/')) {
      if (!/\.(css|woff2|svg)$/.test(edge.to)) found.push(`${edge.from}: leaves src for ${edge.to}`);
      continue;
    }
    const target = partOf(edge.to);
    const slice = sliceOf(edge.from);
    const targetSlice = sliceOf(edge.to);
    if (slice && targetSlice && slice !== targetSlice)
      found.push(`${edge.from}: a slice never imports another (${edge.to})`);
    const [room, targetRoom] = [roomOf(edge.from), roomOf(edge.to)];
    if (room && targetRoom && room !== targetRoom && APART.includes(room) && NOT_BENEATH.includes(targetRoom))
      found.push(`${edge.from}: ${room} and ${targetRoom} stand apart (${edge.to})`);
    if (part === target) continue;
    const allowed = MAY_IMPORT[part];
    if (!allowed) found.push(`${edge.from}: no rule for ${part}`);
    else if (!allowed.includes(target))
      found.push(`${edge.from}: ${part} may not import ${target} (${edge.to})`);
  }
  return found;
}

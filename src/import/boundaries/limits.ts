/**
 * What a boundary file may be at most. Measured against the largest honest file we know (all 3,321 communes, 771,000
 * vertices, 9.5 MB) with room for full precision; beyond it a browser tab would die rather than answer.
 */
export const BOUNDARY_LIMITS = {
  /** Bytes of the file as it arrives. */
  bytes: 256 * 1024 * 1024,
  /** Bytes of everything inside a zip, unpacked; a zip bomb stops here. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Brackets within brackets of a JSON text; GeoJSON needs about 9. */
  depth: 64,
  features: 20_000,
  /** Vertices after the arcs of a TopoJSON are followed: the same arc may be named a million times. */
  vertices: 12_000_000,
  /** Characters kept of a name. */
  nameLength: 200,
} as const;

import type { BoundaryFormat } from './report';

/** A feature as it came, nothing trusted yet. */
export interface RawFeature {
  readonly id: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/** What a container held. `crs` is a name as written in a GeoJSON, `prj` the text beside a Shapefile. */
export interface RawFeatures {
  readonly format: BoundaryFormat;
  readonly features: readonly RawFeature[];
  readonly crs: string | null;
  readonly prj: string | null;
}

/** Why a file cannot be opened at all. */
export class Refusal extends Error {
  constructor(
    readonly code: 'tooLarge' | 'unreadable' | 'emptyFile',
    readonly got: string,
  ) {
    super(`${code}: ${got}`);
  }
}

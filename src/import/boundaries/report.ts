import type { BoundarySet, CommuneFeatures } from '../../domain/boundarySet';
import type { Commune } from '../../domain/commune';
import type { Issue } from '../../domain/issue';
import type { FieldMapping } from './fields';

export interface BoundaryReadOptions {
  /** Property that holds the name; wins over detection. */
  readonly nameField?: string;
  /** Property that holds the code; wins over detection. */
  readonly codeField?: string;
  /** "EPSG:9210": the file's coordinates are metres of this system; wins over what the file says of itself. */
  readonly crs?: string;
}

export type BoundaryFormat = 'geojson' | 'topojson' | 'shapefile' | 'unknown';

/** Facts about what was read and set right on the way; counts only, no sentences. */
export interface BoundaryReport {
  readonly format: BoundaryFormat;
  /** Why the whole file is refused; null when it was read. The same issue stands in `issues`. */
  readonly refused: Issue | null;
  readonly bytes: number;
  /** "EPSG:4326", or the system the coordinates were turned from. */
  readonly crs: string;
  readonly featuresRead: number;
  /** Features without a polygon (points, lines, empty): left out, each with an issue. */
  readonly featuresSkipped: number;
  /** Features with the code and name of an earlier one: their polygons were added to it. */
  readonly featuresMerged: number;
  readonly communes: number;
  readonly polygons: number;
  readonly holes: number;
  /** Vertices kept, rings open. */
  readonly vertices: number;
  readonly repeatedVertices: number;
  readonly openRings: number;
  /** Rings that turned against RFC 7946 (shell counter-clockwise, hole clockwise). */
  readonly reversedRings: number;
  /** Rings with fewer than three different vertices or no area: left out, each with an issue. */
  readonly brokenRings: number;
  /** Codes whose leading zeros came back ("4" → "00004"). */
  readonly restoredCodes: number;
  /** Communes that had no usable code of their own and carry a provisional one ("X0001"). */
  readonly provisionalCodes: number;
  readonly fields: FieldMapping;
  /** The one province that all features name, NFC; null when they name none or several. */
  readonly province: string | null;
  /** All property names of the file, to choose from when the detection found nothing. */
  readonly properties: readonly string[];
}

/** A boundary file, read. When `report.refused` is set, `communes` is empty. */
export interface BoundaryReading {
  readonly communes: readonly Commune[];
  readonly boundaries: BoundarySet;
  /** Rings closed, wound as RFC 7946 wants, feature id = ordinal. */
  readonly features: CommuneFeatures;
  readonly issues: readonly Issue[];
  readonly report: BoundaryReport;
}

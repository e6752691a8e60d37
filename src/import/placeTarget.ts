import type { CommuneIndex } from '../geo/communeIndex';
import type { CommuneNames } from './communeNames';
import type { PlaceDecisions } from './decisions';

/** Where rows can be placed. */
export interface PlaceTarget {
  readonly names: CommuneNames;
  /** Built when the first position asks for it: a territory without positions never pays for it. */
  readonly index: () => CommuneIndex;
  /** west, south, east, north of the territory, degrees. */
  readonly bbox: readonly [number, number, number, number];
}

/** What is known of the file beyond its rows. */
export interface PlaceChoices {
  /** What a person decided about texts; a code that the territory does not have is passed over. */
  readonly decisions?: PlaceDecisions;
  /** The file is of before 07/2025: its names may be those of former communes. */
  readonly older?: boolean;
  /** Its codes are those of former communes. */
  readonly formerCodes?: boolean;
}

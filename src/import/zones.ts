import { fold } from '../domain/fold';
import { VN2000_SYSTEMS, vn2000System, type Vn2000System } from '../geo/vn2000';

/** Positions in metres: which VN-2000 zone brings them into the territory. Null when all are degrees. */
export interface ZoneReport {
  /** Rows whose position is in metres. */
  readonly rows: number;
  readonly candidates: readonly ZoneCandidate[];
  /** The zones in use, in their order; empty = a person has to choose. */
  readonly chosen: readonly string[];
  /** False: two zones fit about as well, or none does; nothing is placed before a person chose. */
  readonly sure: boolean;
}

export interface ZoneCandidate {
  readonly epsg: string;
  /** Degrees east. */
  readonly meridian: number;
  readonly kind: 'tm3' | 'utm';
  /** Rows that this zone brings inside a commune. */
  readonly inside: number;
  /** It is the one that the province of those communes uses by rule (of the territory's, where none comes inside). */
  readonly official: boolean;
  /** At most {@link ZONE_POINTS} positions, lng, lat. */
  readonly points: Float64Array;
}

/** Positions of each candidate that are kept for a small map. */
export const ZONE_POINTS = 2000;

/** A VN-2000 system in metres. */
export type Zone = Vn2000System & { readonly kind: 'tm3' | 'utm'; readonly meridian: number };

/** Every zone that positions in metres may be in. */
export const ZONES: readonly Zone[] = VN2000_SYSTEMS.filter(isZone);

function isZone(system: Vn2000System): system is Zone {
  return system.kind !== 'degrees' && system.meridian !== null;
}

/** The zones that a person named ("EPSG:9210", "9210"); what is none is left out, twice the same counts once. */
export function zonesNamed(codes: readonly string[]): Zone[] {
  const found = codes.flatMap((code) => vn2000System(code) ?? []).filter(isZone);
  return found.filter((zone, i) => found.indexOf(zone) === i);
}

/** How one zone fits the rows in metres. */
export interface ZoneFit {
  readonly zone: Zone;
  /** Per row in metres: commune ordinal, −1 outside. */
  readonly ordinals: Int32Array;
  readonly inside: number;
  /** Rows whose own code or name says the very commune that this zone brings them to. */
  readonly agreeing: number;
  /** Rows that it brings into communes whose province uses this very zone by rule. */
  readonly official: number;
}

/** Rows that must tell two zones apart: fewer may be chance. */
const ENOUGH_ROWS = 3;
/** Of all rows so many must come inside; of the best zone's so few may come inside by the next. */
const FITS = 0.9;
const CLEARLY_LESS = 0.8;
/** The same for rows whose commune is told beside the position. */
const AGREES = 0.8;
const HARDLY_AGREES = 0.5;
/** Two zones in one file: together nearly all rows, and hardly a row by both. */
const PAIR_FITS = 0.98;
const PAIR_BOTH = 0.02;

/**
 * The zone that the rows are in, where that is clear; [] where a person has to choose.
 *
 * Rows that also say their commune tell best: a zone agrees with them or it does not. Without them one zone must bring at
 * least {@link FITS} of the rows inside and the next one clearly fewer; neighbouring meridians are as near as 26 km, so in a
 * wide territory both may fit. UTM and TM-3 of one meridian lie some 300 m apart: only a person knows.
 *
 * @param fits best first (see {@link byFit}). @param told how many rows say their commune.
 */
export function clearZones(fits: readonly ZoneFit[], rows: number, told: number): readonly Zone[] {
  const [best, next] = fits;
  if (!best || best.inside === 0) return [];
  if (told >= ENOUGH_ROWS) {
    const [first, second] = [...fits].sort((a, b) => b.agreeing - a.agreeing);
    if (first && first.agreeing >= AGREES * told)
      return (second?.agreeing ?? 0) <= HARDLY_AGREES * first.agreeing ? [first.zone] : [];
    if (first && first.agreeing >= ENOUGH_ROWS) return clearPair(fits, rows, told);
    return [];
  }
  const isClear =
    best.inside >= FITS * rows &&
    (next?.inside ?? 0) <= CLEARLY_LESS * best.inside &&
    best.inside - (next?.inside ?? 0) >= ENOUGH_ROWS;
  return isClear ? [best.zone] : clearPair(fits, rows, 0);
}

/** Two zones that share the rows between them, where no other pair does as well. */
function clearPair(fits: readonly ZoneFit[], rows: number, told: number): readonly Zone[] {
  const pairs: { zones: Zone[]; either: number }[] = [];
  const some = fits.slice(0, 6);
  for (const [i, a] of some.entries())
    for (const b of some.slice(i + 1)) {
      let either = 0;
      let both = 0;
      a.ordinals.forEach((ordinal, row) => {
        const other = b.ordinals[row] ?? -1;
        if (ordinal >= 0 || other >= 0) either++;
        if (ordinal >= 0 && other >= 0) both++;
      });
      const each = Math.min(a.inside, b.inside) - both >= ENOUGH_ROWS;
      const agree = told === 0 || a.agreeing + b.agreeing >= AGREES * told;
      if (each && agree && either >= PAIR_FITS * rows && both <= PAIR_BOTH * rows)
        pairs.push({ zones: [a.zone, b.zone], either });
    }
  return pairs.length === 1 ? (pairs[0]?.zones ?? []) : [];
}

/**
 * More rows inside first, then more that agree, then more where the zone is the official one, then TM-3 (what provinces
 * use), then west before east. Positions of one town come inside by several zones; only the order says which is likely.
 */
export function byFit(a: ZoneFit, b: ZoneFit): number {
  return (
    b.inside - a.inside ||
    b.agreeing - a.agreeing ||
    b.official - a.official ||
    Number(a.zone.kind === 'utm') - Number(b.zone.kind === 'utm') ||
    a.zone.meridian - b.zone.meridian
  );
}

/** "Kinh tuyến trục 105°45'", "KTT 105-45", "central meridian 105.75": degrees, and minutes or a fraction behind them. */
const MERIDIAN =
  /(?:kinh tuyến trục|kinh tuyen truc|ktt|central meridian)\D{0,20}?(10[2-9]|11[01])(?:\s*[°º˚ođ-]\s*|\s+)?(?:(\d{1,2})(?!\d)\s*['’′]?|[.,](\d{1,3}))?/giu;

/**
 * The zones that the texts around a table name: surveys say their central meridian in the title ("Hệ toạ độ VN-2000, kinh
 * tuyến trục 105°45', múi chiếu 3°"). TM-3, unless a text says UTM or zones of 6°.
 */
export function zonesSaid(texts: readonly string[]): Zone[] {
  const all = texts.map((text) => text.normalize('NFC'));
  const kind = all.some((text) => /\butm\b|\bmui (?:chieu )?6\b/.test(fold(text))) ? 'utm' : 'tm3';
  const found = all.flatMap((text) =>
    [...text.matchAll(MERIDIAN)].flatMap(([, degrees, minutes, fraction]) => {
      const meridian = Number(degrees) + Number(minutes ?? 0) / 60 + Number(`0.${fraction ?? '0'}`);
      return ZONES.filter((zone) => zone.kind === kind && Math.abs(zone.meridian - meridian) < 0.001);
    }),
  );
  return found.filter((zone, i) => found.indexOf(zone) === i);
}

/** "105°45'" of 105.75. */
export function meridianText(meridian: number): string {
  const minutes = Math.round((meridian % 1) * 60);
  return `${Math.floor(meridian)}°${String(minutes).padStart(2, '0')}'`;
}

import type { ImportDiff } from '../../../compute/intake/protocol';
import type { LayerDescription } from '../../../domain/layer';
import type { MeasureDefinition } from '../../../domain/measure';
import type { Language } from '../../../domain/text';
import { translate } from '../../../i18n/i18n.svelte';
import { formatNumber, formatSigned } from '../../../i18n/numbers';
import { inSentence } from '../../../i18n/sentence';
import { measureText, unitText } from '../../shownValue';
import { d } from './messages';

type Layer = Pick<LayerDescription, 'measures'>;

/** Moves and measures that the sentence names; what it leaves out it counts. */
const MOVES = 3;
const MEASURES = 2;

/**
 * What accepting would change, in one sentence: "+12 điểm, 3 xã từ chưa đạt sang đạt, 2 điểm mất." Built from the
 * definitions of the layer alone: rows have the unit of its `count`, moves the words of its categories.
 */
export function diffSentence(diff: ImportDiff, layer: Layer, language: Language): string {
  const { added, changed, removed, same } = diff.rows;
  const noun = rowNoun(layer, language);
  const say = (message: (typeof d)[keyof typeof d], count: number): string =>
    translate(message, language, { count: formatNumber(count, language), noun });
  if (added + changed + removed === 0 && diff.changed.length === 0)
    return same === 0 ? d.nothing[language] : say(d.allSame, same);
  if (diff.replacesIllustrative)
    return `${capital(say(d.insteadOfIllustrative, added + changed + same), language)}.`;
  const first =
    changed + removed + same + diff.kept === 0 && diff.before.every((value) => Number.isNaN(value));
  const moved = diff.moves.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  // Where each row is a commune's result, its move has told it already.
  const told = !rowsAreThings(layer) && moved === added + changed + removed && !first;
  const rows = (message: (typeof d)[keyof typeof d], count: number): string =>
    count > 0 && !told ? say(message, count) : '';
  const parts = [
    rows(first ? d.firstRows : d.added, added),
    ...(first ? [] : measureParts(diff, layer, language)),
    ...(first ? [] : moveParts(diff, layer, language)),
    rows(d.changed, changed),
    rows(d.removed, removed),
  ].filter((part) => part !== '');
  if (parts.length === 0) parts.push(say(d.communesChanged, diff.changed.length));
  return `${capital(parts.join(', '), language)}.`;
}

/** What one row of the layer is: "camera", "điểm", "dòng". */
export function rowNoun(layer: Layer, language: Language): string {
  const count = layer.measures.find(({ id }) => id === 'count');
  return count ? count.unit[language] : d.row[language];
}

/** The word of a category, as it stands within a sentence; no data for a value that has none. */
function categoryWord(measure: MeasureDefinition | undefined, value: number, language: Language): string {
  const category = measure?.categories?.find((each) => each.value === value);
  return inSentence(category ? category.label[language] : d.noData[language], language);
}

/**
 * The whole's values that are another now, in the layer's order; the layer's own counts of rows are said by the rows. Where
 * rows are things of their own (cameras), only what counts other things is said besides: the rest stands in the table.
 */
function measureParts(diff: ImportDiff, layer: Layer, language: Language): string[] {
  const noun = rowNoun(layer, language);
  const things = rowsAreThings(layer);
  return layer.measures
    .filter(({ id, hidden, scale, nature, unit }) => {
      const counted = scale !== 'category' && nature !== 'ratio' && !hidden && id !== 'count';
      return counted && unit[language] !== noun;
    })
    .flatMap((measure) => {
      const found = diff.measures.find((each) => each.measure === measure.id);
      if (!found || (things && !ownUnit(measure, layer, language))) return [];
      return measurePart(measure, found.before, found.after, layer, language);
    })
    .slice(0, MEASURES);
}

/** Rows that stand for something that is counted (cameras), not for lines of a report. */
function rowsAreThings(layer: Layer): boolean {
  return layer.measures.some(({ id, hidden }) => id === 'count' && !hidden);
}

/** A unit that no other measure has says which one is meant: "+12 mô hình". */
function ownUnit({ unit }: MeasureDefinition, layer: Layer, language: Language): boolean {
  const sharing = layer.measures.filter((each) => each.unit[language] === unit[language]);
  return unit[language] !== '' && sharing.length === 1;
}

function measurePart(
  measure: MeasureDefinition,
  before: number,
  after: number,
  layer: Layer,
  language: Language,
): string[] {
  if (Number.isNaN(before) || Number.isNaN(after)) return [];
  const step = 0.5 * 10 ** -measure.digits;
  if (Math.abs(after - before) < step) return [];
  const unit = unitText(measure, language);
  if (ownUnit(measure, layer, language))
    return [`${formatSigned(after - before, language, measure.digits)} ${unit}`];
  const name = inSentence(measure.name[language], language);
  const [from, to] = [measureText(measure, before, language), measureText(measure, after, language)];
  return [`${name} ${from} → ${to}${unit === '' ? '' : ` ${unit}`}`];
}

/** Whose categories the moves speak of: the default measure's, else those of the first measure that has some. */
function movingMeasure(diff: Pick<ImportDiff, 'measure'>, layer: Layer): MeasureDefinition | undefined {
  const shown = layer.measures.find(({ id }) => id === diff.measure);
  return shown?.categories ? shown : layer.measures.find(({ categories, hidden }) => categories && !hidden);
}

function moveParts(diff: ImportDiff, layer: Layer, language: Language): string[] {
  const measure = movingMeasure(diff, layer);
  const moves = [...diff.moves].sort((a, b) => b.ordinals.length - a.ordinals.length);
  const said = moves.slice(0, MOVES).map(({ from, to, ordinals }) =>
    translate(d.moved, language, {
      count: formatNumber(ordinals.length, language),
      from: categoryWord(measure, from, language),
      to: categoryWord(measure, to, language),
    }),
  );
  const rest = moves.slice(MOVES).reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  return rest === 0
    ? said
    : [...said, translate(d.otherMoves, language, { count: formatNumber(rest, language) })];
}

function capital(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

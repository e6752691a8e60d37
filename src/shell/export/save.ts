import { csvText, type CsvCell } from '../../export/csv';
import { drawOver } from '../../export/drawOver';
import { composePicture } from '../../export/picture';
import { formatInstant } from '../../i18n/clock';
import { formatDay } from '../../i18n/dates';
import { i18n, t } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { Board } from '../board.svelte';
import { hiddenText } from '../hiddenText';
import type { useLegend } from '../legend.svelte';
import { drawnOverMap, type DrawnOver } from '../map/drawnOver';
import { mapCamera } from '../map/mapCamera.svelte';
import { l } from '../laterMessages';
import { markLegendsNow, type MarkLegend } from '../legend/markLegends.svelte';
import { k } from '../legend/messages';
import { m } from '../messages';
import { unitText } from '../shownValue';
import { sortRows, tableRows } from '../tableRows';
import { view } from '../../state/view.svelte';
import { download } from './download';
import { x } from './messages';

type Legend = ReturnType<typeof useLegend>;

/** What nobody may overlook in an export: files that are not what they should be, illustrative data, schematic borders. */
function notes(board: Board): readonly string[] {
  return [
    ...(board.altered.length > 0 ? [t(m.altered, { files: board.altered.join(', ') })] : []),
    ...(board.illustrative ? [t(m.watermark)] : []),
    ...(board.schematic ? [t(m.schematic)] : []),
  ];
}

/** What every export says of itself: place, measure, period, source, fingerprint, age, and the watermarks. */
function provenance(board: Board): readonly (readonly [string, string])[] {
  const { open, painted, measure, period } = board;
  const inputs = painted.now?.table.inputs;
  if (!open || !inputs) return [];
  const source = open.territory.layers[inputs.layer]?.source;
  return [
    [t(m.territory), t(open.territory.name)],
    [t(x.measure), [t(measure.name), unitText(measure, i18n.language)].filter(Boolean).join(', ')],
    [t(m.period), period ? t(period.name) : ''],
    [t(x.source), source ? t(source.text) : inputs.file],
    [t(x.file), `${inputs.file} (SHA-256 ${inputs.sha256})`],
    [t(x.boundaries), t(open.territory.epoch.name)],
    [t(x.asOf), formatDay(open.territory.asOf, i18n.language)],
    [t(x.counted), formatInstant(inputs.computedAt, i18n.language)],
    ...notes(board).map((note) => [t(x.note), note] as const),
  ];
}

/** Where the drawn layers come from, a line each; that of the coloured layer is told already. */
function markSources(board: Board, marks: readonly MarkLegend[]): readonly string[] {
  return marks.flatMap(({ layer, name }) => {
    const inputs = board.layer(layer)?.now?.table.inputs;
    if (!inputs || layer === board.painted.definition.id) return [];
    const source = board.open?.territory.layers[layer]?.source;
    const file = `${inputs.file} (SHA-256 ${inputs.sha256.slice(0, 16)}…)`;
    return [
      `${t(k.source, { layer: name })}: ${source ? t(source.text) : inputs.file} · ${t(x.file)}: ${file}`,
    ];
  });
}

function fileName(board: Board, ending: string): string {
  const parts = [board.entry?.id, board.painted.definition.id, board.measure.id, board.period?.id];
  return `binh-yen_${parts.filter(Boolean).join('_')}.${ending}`;
}

/** The table as it is seen: filtered, sorted, suppressed. Returns the name of the file. */
export async function saveTable(board: Board, legend: Legend): Promise<string> {
  const { open, painted, measure } = board;
  const result = painted.now;
  if (!open || !result) throw new Error(t(x.nothing));
  const measures = [
    measure,
    ...painted.definition.measures.filter((each) => !each.hidden && each !== measure),
  ];
  const rows = sortRows(
    tableRows(open.communes, result.table, measures, i18n.language).filter((row) =>
      legend.bright(row.commune.ordinal),
    ),
    view.current.sort ?? { column: measure.id, descending: true },
  );
  const text = csvText({
    header: [
      t(x.code),
      t(m.commune),
      t(l.district),
      ...measures.map((each) =>
        [t(each.name), each.display === 'share' ? '%' : unitText(each, i18n.language)]
          .filter(Boolean)
          .join(', '),
      ),
    ],
    rows: rows.map(({ commune, values }) => [
      commune.code,
      commune.name,
      commune.district ?? '',
      ...measures.map((each): CsvCell => {
        const value = values[each.id];
        if (value?.kind === 'hidden') return hiddenText(value, i18n.language);
        if (value?.kind !== 'value') return null;
        if (value.category) return value.text;
        return each.display === 'share'
          ? { number: value.value * 100, digits: each.digits }
          : { number: value.value, digits: each.digits };
      }),
    ]),
    provenance: [...provenance(board), [t(x.rows), t(m.showing, { shown: legend.shown, all: legend.all })]],
  });
  const name = fileName(board, 'csv');
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}

/** The map as it is seen, with title, legend, scale, source, watermark and both archipelagos. */
export async function savePicture(board: Board, legend: Legend): Promise<string> {
  const camera = mapCamera.current;
  if (!camera || !board.open) throw new Error(t(x.noMap));
  const marks = await markLegendsNow(board);
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colour = (css: string): string => {
    const name = /^var\(--([\w-]+)\)$/.exec(css)?.[1];
    return name ? token(name) : css;
  };
  const coloured = <Path extends { fill?: string; stroke?: string }>({ fill, stroke, ...path }: Path) => ({
    ...path,
    ...(fill && { fill: token(fill) }),
    ...(stroke && { stroke: token(stroke) }),
  });
  let over: readonly DrawnOver[] = [];
  const snapshot = await camera.snapshot({
    pixelRatio: 2,
    drawOver: (context: CanvasRenderingContext2D) => {
      over = drawnOverMap();
      drawOver(
        context,
        over.map(({ paths, texts }) => ({ paths: paths.map(coloured), texts })),
        { ink: token('ink'), halo: token('halo') },
      );
    },
  });
  const unit = unitText(board.measure, i18n.language);
  const canvas = composePicture({
    map: snapshot.canvas,
    pixelRatio: snapshot.pixelRatio,
    title: t(board.open.territory.name),
    subtitle: [
      t(board.measure.name) + (unit ? ` (${unit})` : ''),
      board.period ? t(board.period.name) : '',
      t(m.asOf, { day: formatDay(board.open.territory.asOf, i18n.language) }),
    ].join(' · '),
    legend: legend.classes.map((entry) => ({
      label: entry.label,
      count: formatNumber(entry.count, i18n.language),
      colour: colour(entry.colour),
      hatch: entry.hatch,
      dotted: entry.dotted,
    })),
    marks: [
      ...marks.map(({ name, part }) => ({
        heading: `${name} · ${part.caption}`,
        entries: part.groups
          .flatMap(({ entries }) => entries)
          .map(({ label, count, sign }) => ({
            label,
            count:
              count === null ? '' : Number.isNaN(count) ? t(k.noData) : formatNumber(count, i18n.language),
            sign: sign.map(coloured),
          })),
        notes: [
          ...part.notes,
          ...(part.shown < part.all
            ? [
                t(k.showing, {
                  shown: formatNumber(part.shown, i18n.language),
                  all: formatNumber(part.all, i18n.language),
                  things: part.things,
                }),
              ]
            : []),
        ],
      })),
      ...over.map(({ legend: { entries, ...part } }) => ({
        ...part,
        entries: entries.map(({ sign, ...entry }) => ({ ...entry, sign: sign.map(coloured) })),
      })),
    ],
    lines: [
      provenance(board)
        .filter(([name]) => name !== t(x.note))
        .slice(3)
        // The first digits tell the file; the whole hash stands in the table's export and on screen.
        .map(([name, text]) => `${name}: ${text.replace(/([0-9a-f]{16})[0-9a-f]{48}/, '$1…')}`)
        .join(' · '),
      ...markSources(board, marks),
      ...(legend.filter === null ? [] : [t(m.showing, { shown: legend.shown, all: legend.all })]),
      ...notes(board),
    ],
    colours: {
      panel: token('panel'),
      ink: token('ink'),
      muted: token('muted'),
      line: token('line'),
      hatch: token('hatch'),
    },
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(t(x.tooLarge));
  const name = fileName(board, 'png');
  download(blob, name);
  return name;
}

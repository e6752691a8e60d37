import { writeXlsx, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { Commune } from '../domain/commune';
import type { ColumnDefinition, LayerDefinition } from '../domain/layer';
import type { Period } from '../domain/period';
import type { Language } from '../domain/text';
import { templateMessages as im } from './templateMessages';

/** Whom a template is for. */
export interface TemplateTarget {
  readonly communes: readonly Commune[];
  readonly periods: readonly Period[];
}

/** Rows that the lists to choose from reach down to. */
const LIST_ROWS = 2000;
const TEXT = '@';

/**
 * A workbook to be filled in: a row per commune where the layer is counted per commune (else empty rows), columns named as
 * the import knows them, the periods and the communes to choose from, and a page of notes. Reading an empty one back finds
 * every column.
 */
export async function templateBytes(
  layer: Pick<LayerDefinition, 'columns'>,
  target: TemplateTarget,
  periodId: string,
  language: Language,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number; readonly columns: number }> {
  const { columns } = layer;
  const has = (id: string): boolean => columns.some((column) => column.id === id);
  const perCommune = has('period') && has('commune_name');
  const period = target.periods.find(({ id }) => id === periodId);
  const rows: CellValue[][] = perCommune
    ? target.communes.map(({ code, name, district }) =>
        columns.map(({ id }) => {
          if (id === 'commune_code') return code;
          if (id === 'commune_name') return name;
          if (id === 'district') return district;
          return id === 'period' ? (period?.name[language] ?? periodId) : null;
        }),
      )
    : [];
  const validations = lists(columns, target, language);
  const data: WriteSheet = {
    name: im.dataSheet[language],
    columns: columns.map((column) => ({
      header: column.name[language],
      width: Math.max(12, Math.min(32, column.name[language].length + 2)),
      // Codes keep their zeros only in cells that are text.
      ...(/_code$|^id$/.test(column.id) && { style: { numFmt: TEXT } }),
    })),
    rows: [columns.map((column) => column.name[language]), ...rows],
    freezePane: { rows: 1 },
    ...(validations.length > 0 && { dataValidations: validations }),
  };
  const communes: WriteSheet = {
    name: im.communesSheet[language],
    columns: [{ width: 12, style: { numFmt: TEXT } }, { width: 32 }, { width: 28 }],
    rows: [
      ['commune_code', 'commune_name', 'district'],
      ...target.communes.map(({ code, name, district }) => [code, name, district]),
    ],
  };
  const notes: WriteSheet = {
    name: im.notesSheet[language],
    columns: [{ width: 32 }, { width: 90 }, { width: 12 }],
    rows: [
      [im.secrets[language]],
      [null],
      [im.noteColumn[language], im.noteMeaning[language], im.noteRequired[language]],
      ...columns.map(({ name, hint, required }) => [
        name[language],
        hint[language],
        required ? im.yes[language] : null,
      ]),
    ],
  };
  return {
    bytes: new Uint8Array(await writeXlsx({ sheets: [data, communes, notes] })),
    rows: rows.length,
    columns: columns.length,
  };
}

/** Lists for the period and, where a row is not a commune already, for the commune's code. */
function lists(
  columns: readonly ColumnDefinition[],
  target: TemplateTarget,
  language: Language,
): DataValidation[] {
  return columns.flatMap(({ id }, i): DataValidation[] => {
    const range = `${letters(i)}2:${letters(i)}${LIST_ROWS}`;
    if (id === 'period') {
      const names = target.periods.map(({ name }) => name[language]);
      // A list within a cell's rule may have 255 characters and no comma in a name.
      return names.join(',').length <= 255 && names.every((name) => !name.includes(','))
        ? [{ type: 'list', values: names, range, allowBlank: true }]
        : [];
    }
    if (id !== 'commune_code') return [];
    const sheet = im.communesSheet[language].replaceAll("'", "''");
    return [
      {
        type: 'list',
        formula1: `'${sheet}'!$A$2:$A$${target.communes.length + 1}`,
        range,
        allowBlank: true,
      },
    ];
  });
}

/** 0 → "A", 26 → "AA". */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

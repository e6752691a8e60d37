import { LANGUAGES, type Language } from '../domain/text';
import { stillMeant } from './filterKeys';

/** The three arrangements of the one map. */
export const MODES = ['planner', 'command', 'stage'] as const;
export type Mode = (typeof MODES)[number];

export const THEMES = ['light', 'dark', 'festival'] as const;
export type Theme = (typeof THEMES)[number];

/** Tools of the planner, beside the map they work on. */
export const TOOLS = ['draw', 'unusual', 'combined', 'gaps'] as const;
export type Tool = (typeof TOOLS)[number];

export interface SortOrder {
  /** Column id of the table. */
  readonly column: string;
  readonly descending: boolean;
}

/**
 * Everything of the screen that copy, reload, back and forward restore. `null` means "the default", which depends on
 * the data folder or on the mode, and is left out of the address. The address owns these; nothing else stores them.
 */
export interface ViewState {
  /** `t`: id of the territory; its epoch comes with it, a territory has exactly one. */
  readonly territory: string | null;
  /** `p`: id of the reporting period. */
  readonly period: string | null;
  /** `mode`: planner (default) | command | stage. */
  readonly mode: Mode;
  /** `m`: what the communes are coloured by, "layer.measure". */
  readonly measure: { readonly layer: string; readonly measure: string } | null;
  /** `layers`: ids of the layers drawn over the communes, comma-separated; "-" is none. */
  readonly layers: readonly string[] | null;
  /** `c`: five-digit code of the selected commune. */
  readonly commune: string | null;
  /**
   * `f`: keys of the legend, comma-separated: classes of the measure that stay bright ("not-met,no-data"), and marks of
   * drawn layers that stay drawn ("models.overdue"); absent is all.
   */
  readonly filter: readonly string[] | null;
  /** `lang`: vi (default) | en. */
  readonly language: Language;
  /** `theme`: light | dark | festival; absent: by mode, then by the system. */
  readonly theme: Theme | null;
  /** `labels`: "0" hides the names of communes. */
  readonly labels: boolean;
  /** `table`: view of the table beneath the map; "-" is closed, absent the first view. */
  readonly table: string | null;
  /** `sort`: column of the table, "-" before it sorts downwards. */
  readonly sort: SortOrder | null;
  /** `scene`: 1-based scene of the stage and of the wall's rotation. */
  readonly scene: number;
  /** `tool`: the tool that is open; absent: none. */
  readonly tool: Tool | null;
}

export const INITIAL_VIEW: ViewState = {
  territory: null,
  period: null,
  mode: 'planner',
  measure: null,
  layers: null,
  commune: null,
  filter: null,
  language: 'vi',
  theme: null,
  labels: true,
  table: null,
  sort: null,
  scene: 1,
  tool: null,
};

/** A parameter whose value was not understood: the default is used and the screen says so. */
export interface ViewProblem {
  readonly parameter: string;
  readonly got: string;
}

/** Ids of territories, periods, layers, measures and table views: letters, digits, dots, dashes and underscores. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;
const CODE = /^\d{5}$/;
const MEASURE = /^([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})$/;
const CLASS = /^([a-z][a-z0-9-]{0,39}\.)?[a-z][a-z0-9-]{0,30}$/i;

/**
 * Reads the query part of an address. Never throws: what is not understood falls back to its default and is reported;
 * parameters with other names are left alone (they may belong to the server).
 * @param query "?t=…" or "t=…"
 */
export function parseView(query: string): { view: ViewState; problems: readonly ViewProblem[] } {
  const parameters = new URLSearchParams(query);
  const problems: ViewProblem[] = [];

  function read<T>(parameter: string, fallback: T, understand: (text: string) => T | undefined): T {
    const text = parameters.get(parameter);
    if (text === null || text === '') return fallback;
    const value = understand(text.normalize('NFC'));
    if (value !== undefined) return value;
    problems.push({ parameter, got: text.slice(0, 80) });
    return fallback;
  }

  const id = (text: string): string | undefined => (ID.test(text) ? text : undefined);
  const view: ViewState = {
    territory: read('t', INITIAL_VIEW.territory, id),
    period: read('p', INITIAL_VIEW.period, id),
    mode: read('mode', INITIAL_VIEW.mode, (text) => MODES.find((mode) => mode === text)),
    measure: read('m', INITIAL_VIEW.measure, (text) => {
      const [, layer, measure] = MEASURE.exec(text) ?? [];
      return layer && measure ? { layer, measure } : undefined;
    }),
    layers: read<readonly string[] | null>('layers', null, (text) => {
      if (text === '-') return [];
      const ids = [...new Set(text.split(','))];
      return ids.every((each) => ID.test(each)) ? ids : undefined;
    }),
    commune: read('c', INITIAL_VIEW.commune, (text) => (CODE.test(text) ? text : undefined)),
    filter: read<readonly string[] | null>('f', null, (text) => {
      const classes = [...new Set(text.split(','))];
      return classes.every((each) => CLASS.test(each)) ? classes : undefined;
    }),
    language: read('lang', INITIAL_VIEW.language, (text) => LANGUAGES.find((language) => language === text)),
    theme: read<Theme | null>('theme', null, (text) => THEMES.find((theme) => theme === text)),
    labels: read('labels', true, (text) => (text === '0' ? false : text === '1' ? true : undefined)),
    table: read('table', INITIAL_VIEW.table, (text) => (text === '-' ? '-' : id(text))),
    sort: read<SortOrder | null>('sort', null, (text) => {
      const descending = text.startsWith('-');
      const column = descending ? text.slice(1) : text;
      return ID.test(column) ? { column, descending } : undefined;
    }),
    scene: read('scene', INITIAL_VIEW.scene, (text) =>
      /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined,
    ),
    tool: read<Tool | null>('tool', null, (text) => TOOLS.find((tool) => tool === text)),
  };
  return { view, problems };
}

const OWN_PARAMETERS = 't p mode m layers c f lang theme labels table sort scene tool'.split(' ');

/**
 * The address of a view: defaults are left out, parameters of others in `query` are kept, the order is fixed.
 * @returns "" or "?…"; `parseView(viewQuery(view)).view` equals `view` for every valid view.
 */
export function viewQuery(view: ViewState, query = ''): string {
  const parameters = new URLSearchParams(query);
  for (const parameter of OWN_PARAMETERS) parameters.delete(parameter);
  const put = (parameter: string, value: string | null): void => {
    if (value !== null) parameters.set(parameter, value);
  };
  put('t', view.territory);
  put('p', view.period);
  put('mode', view.mode === INITIAL_VIEW.mode ? null : view.mode);
  put('m', view.measure && `${view.measure.layer}.${view.measure.measure}`);
  put('layers', view.layers && (view.layers.length === 0 ? '-' : view.layers.join(',')));
  put('c', view.commune);
  put('f', view.filter && view.filter.length > 0 ? view.filter.join(',') : null);
  put('lang', view.language === INITIAL_VIEW.language ? null : view.language);
  put('theme', view.theme);
  put('labels', view.labels ? null : '0');
  put('table', view.table);
  put('sort', view.sort && `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  put('scene', view.scene === INITIAL_VIEW.scene ? null : String(view.scene));
  put('tool', view.tool);
  // Commas are legal in a query and much easier to read than %2C.
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/**
 * What a change of place or time takes along: another territory has other communes and periods, another measure other
 * classes, a layer that is no longer drawn no marks. Pure; the store applies it to every change.
 */
export function withChange(view: ViewState, change: Partial<ViewState>): ViewState {
  const next: { -readonly [Key in keyof ViewState]: ViewState[Key] } = { ...view, ...change };
  if (next.mode !== view.mode) next.tool = change.tool ?? null;
  if (next.territory !== view.territory) {
    return {
      ...next,
      period: change.period ?? null,
      commune: change.commune ?? null,
      filter: change.filter ?? null,
      scene: change.scene ?? 1,
    };
  }
  const measureOf = (state: ViewState): string => `${state.measure?.layer}.${state.measure?.measure}`;
  if (measureOf(next) !== measureOf(view) && change.filter === undefined) {
    return { ...next, filter: stillMeant(view.filter, next.layers, false), sort: change.sort ?? null };
  }
  if (change.layers) next.filter = stillMeant(next.filter, change.layers, true);
  if (next.mode !== view.mode && change.scene === undefined) return { ...next, scene: 1 };
  return next;
}

import type { Layer, PickingInfo } from '@deck.gl/core';
import { clusterPoints } from '../../geo/cluster';
import { formatDay } from '../../i18n/dates';
import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { MarkTip, OverlayContext } from '../../map/contract';
import type { DrawnResult } from '../../map/layerView';
import type { KeptKeys } from '../../map/legendPart';
import { cssOf, glyphAtlas, strokeIcon, type Glyph } from '../../map/glyphAtlas';
import type { ModelsDetail } from './aggregate';
import { GROUP_ICONS } from './icons';
import { drawnSites } from './looks';
import { marks as words } from './mapMessages';
import { groupNames } from './groupMessages';
import type { ModelGroup } from './schema';

/** One mark: a single site, or all that stand close on the screen. */
export interface ModelMark {
  readonly lng: number;
  readonly lat: number;
  /** Positions in the detail's arrays. */
  readonly members: readonly number[];
  readonly overdue: number;
}

/** Marks closer than this to each other become one, CSS px. */
const CLUSTER_RADIUS = 38;
/** From this zoom only sites at the same door are joined. */
const SINGLE_FROM_ZOOM = 15;
const SIZE = 30;
/** Half the side of what a name must not be written across, px: the disc of one site, and of a cluster. */
const SINGLE_ROOM = 13;
const CLUSTER_ROOM = 15;
/** Groups named in a cluster's tip. */
const GROUPS_IN_TIP = 4;

/**
 * Sites as marks for one zoom. A site without a position stands at its commune's label point. Every drawn site is in
 * exactly one mark.
 *
 * @param labelPoints lng, lat by ordinal
 * @param kept keys of the legend whose sites stay; null = all
 */
export function modelMarks(
  detail: ModelsDetail,
  labelPoints: Float64Array,
  zoomStep: number,
  kept: KeptKeys = null,
): ModelMark[] {
  const sites = drawnSites(detail, kept);
  const positions = new Float64Array(2 * sites.length);
  sites.forEach((site, i) => {
    const known = !Number.isNaN(detail.positions[2 * site] ?? NaN);
    const ordinal = detail.ordinals[site] ?? -1;
    positions[2 * i] = (known ? detail.positions[2 * site] : labelPoints[2 * ordinal]) ?? NaN;
    positions[2 * i + 1] = (known ? detail.positions[2 * site + 1] : labelPoints[2 * ordinal + 1]) ?? NaN;
  });
  const radius = zoomStep >= SINGLE_FROM_ZOOM ? 0 : CLUSTER_RADIUS;
  // The overlay is built at whole zooms and lives up to the next one: half a step is the fair middle.
  const clusters = clusterPoints(positions, zoomStep + 0.5, radius);
  return Array.from({ length: clusters.starts.length - 1 }, (_, k) => {
    const members = Array.from(
      clusters.members.subarray(clusters.starts[k] ?? 0, clusters.starts[k + 1] ?? 0),
      (i) => sites[i] ?? 0,
    );
    return {
      lng: clusters.positions[2 * k] ?? NaN,
      lat: clusters.positions[2 * k + 1] ?? NaN,
      members,
      overdue: members.filter((i) => detail.overdue[i] === 1).length,
    };
  });
}

/** What a mark says under the pointer. */
export function modelTip(
  detail: ModelsDetail,
  mark: ModelMark,
  language: OverlayContext['language'],
): MarkTip {
  const say = (text: { vi: string; en: string }, values?: Record<string, string | number>) =>
    translate(text, language, values);
  const number = (value: number) => formatNumber(value, language);
  const [only = 0] = mark.members;
  if (mark.members.length > 1) {
    const byGroup = new Map<ModelGroup, number>();
    for (const i of mark.members) {
      const group = detail.groups[detail.groupAt[i] ?? 0] ?? 'other';
      byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
    }
    const groups = [...byGroup].sort(([, a], [, b]) => b - a);
    const more = groups.length - GROUPS_IN_TIP;
    return {
      title: say(words.cluster, { count: number(mark.members.length) }),
      lines: [
        ...groups
          .slice(0, GROUPS_IN_TIP)
          .map(([group, count]) =>
            say(words.groupCount, { group: say(groupNames[group]), count: number(count) }),
          ),
        ...(more > 0 ? [say(words.andOthers, { count: number(more) })] : []),
        ...(mark.overdue > 0 ? [say(words.clusterOverdue, { count: number(mark.overdue) })] : []),
      ],
    };
  }
  const months = detail.monthsUnreviewed[only] ?? NaN;
  const reviewed = detail.reviewedOn[only] ?? null;
  const teams = detail.teams[only] ?? NaN;
  const site = detail.sites[only] ?? '';
  return {
    title: detail.names[detail.nameAt[only] ?? 0] ?? '',
    lines: [
      say(groupNames[detail.groups[detail.groupAt[only] ?? 0] ?? 'other']),
      ...(site ? [say(words.site, { site })] : []),
      ...(Number.isNaN(teams) ? [] : [say(words.teams, { count: number(teams) })]),
      reviewed ? say(words.reviewed, { date: formatDay(reviewed, language) }) : say(words.neverReviewed),
      ...(detail.overdue[only] === 1 && !Number.isNaN(months)
        ? [say(words.overdue, { months: number(months) })]
        : []),
      ...(Number.isNaN(detail.positions[2 * only] ?? NaN) ? [say(words.atCommune)] : []),
    ],
  };
}

/** Disc with the group's icon; an overdue one has a warm ring and a clock at its shoulder. */
function glyphs(context: OverlayContext): Glyph[] {
  const panel = cssOf(context.colour('panel'));
  const ring = cssOf(context.colour('model'));
  const late = cssOf(context.colour('overdue'));
  const ink = cssOf(context.colour('ink'));
  const disc = (at: CanvasRenderingContext2D, colour: string, radius: number) => {
    at.beginPath();
    at.arc(0, 0, radius, 0, 2 * Math.PI);
    at.fillStyle = panel;
    at.fill();
    at.strokeStyle = colour;
    at.lineWidth = 2;
    at.stroke();
  };
  const clock = (at: CanvasRenderingContext2D) => {
    at.save();
    at.translate(8, -8);
    at.beginPath();
    at.arc(0, 0, 5, 0, 2 * Math.PI);
    at.fillStyle = late;
    at.fill();
    at.strokeStyle = panel;
    at.lineWidth = 1.4;
    at.stroke();
    at.beginPath();
    at.moveTo(0, -2.8);
    at.lineTo(0, 0);
    at.lineTo(2.2, 1);
    at.strokeStyle = ink;
    at.lineWidth = 1.3;
    at.stroke();
    at.restore();
  };
  const groups = Object.entries(GROUP_ICONS).flatMap(([group, paths]) =>
    [false, true].map((overdue) => ({
      id: overdue ? `${group}-late` : group,
      draw: (at: CanvasRenderingContext2D) => {
        disc(at, overdue ? late : ring, 9.5);
        strokeIcon(at, paths, 12, ring);
        if (overdue) clock(at);
      },
    })),
  );
  const cluster = [false, true].map((overdue) => ({
    id: overdue ? 'cluster-late' : 'cluster',
    draw: (at: CanvasRenderingContext2D) => {
      disc(at, overdue ? late : ring, 12);
      if (overdue) {
        at.translate(2, -2);
        clock(at);
      }
    },
  }));
  return [...groups, ...cluster];
}

/** Sites by group with their icon, clustered when far; overdue ones are marked. Nothing in a public view. */
export async function buildMapLayers(
  result: DrawnResult,
  context: OverlayContext,
  kept: KeptKeys = null,
): Promise<readonly Layer[]> {
  if (context.publicView) return [];
  const detail = result.detail as ModelsDetail;
  const [{ IconLayer, TextLayer }, { atlas, mapping }] = await Promise.all([
    import('@deck.gl/layers'),
    glyphAtlas(glyphs(context), SIZE),
    document.fonts.load("600 12px 'Be Vietnam Pro'", '0123456789'),
  ]);
  const data = modelMarks(detail, context.territory.labelPoints, context.zoomStep, kept);
  const clusters = data.filter((mark) => mark.members.length > 1);
  // A site without a position stands where its commune's name would.
  context.keepClear(
    data.map(({ lng, lat, members }) => ({
      lng,
      lat,
      radius: members.length > 1 ? CLUSTER_ROOM : SINGLE_ROOM,
    })),
  );
  const late = (mark: ModelMark) => (mark.overdue > 0 ? '-late' : '');
  const place = (mark: ModelMark): [number, number] => [mark.lng, mark.lat];
  const beforeId = { beforeId: context.beforeId };
  return [
    new IconLayer<ModelMark>({
      id: 'models-marks',
      ...beforeId,
      data,
      iconAtlas: atlas as never,
      iconMapping: mapping,
      getIcon: (mark) =>
        mark.members.length > 1
          ? `cluster${late(mark)}`
          : `${detail.groups[detail.groupAt[mark.members[0] ?? 0] ?? 0] ?? 'other'}${late(mark)}`,
      getPosition: place,
      getSize: SIZE,
      sizeUnits: 'pixels',
      pickable: true,
      onHover: ({ index, object, x, y }: PickingInfo<ModelMark>) =>
        context.onMark(object ? { index, tip: modelTip(detail, object, context.language), x, y } : null),
      onClick: ({ index, object }: PickingInfo<ModelMark>) => {
        if (!object) return;
        if (object.members.length > 1) context.comeNearer(object.lng, object.lat);
        else {
          context.onMarkSelect(index);
          context.selectCommune(detail.ordinals[object.members[0] ?? 0] ?? -1);
        }
      },
    }),
    new TextLayer<ModelMark>({
      id: 'models-counts',
      ...beforeId,
      data: clusters,
      getText: (mark) => formatNumber(mark.members.length, context.language),
      getPosition: place,
      getSize: 12,
      getColor: [...context.colour('ink')],
      fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
      fontWeight: 600,
      characterSet: '0123456789.,',
    }),
  ];
}

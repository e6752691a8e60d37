import type { Layer, PickingInfo } from '@deck.gl/core';
import { translate } from '../../i18n/i18n.svelte';
import type { OverlayContext } from '../../map/contract';
import type { DrawnResult } from '../../map/layerView';
import { keptBy, type KeptKeys } from '../../map/legendPart';
import { cssOf, glyphAtlas, type Glyph } from '../../map/glyphAtlas';
import type { SafeStatusDetail } from './aggregate';
import { marks as words } from './mapMessages';

export const CHANGES = ['gained', 'lost'] as const;

/** A commune whose status changed against the period it is compared with. */
export interface ChangeMark {
  readonly ordinal: number;
  readonly change: (typeof CHANGES)[number];
}

const SIZE = 22;
/** Above the label point, so that the name below stays readable; CSS px. */
const LIFT = 17;
/** Half the side of what a neighbour's name must not be written across; CSS px. */
const ROOM = 8;

/**
 * Gained and lost communes, the lost last so that they lie on top.
 * @param kept keys of the legend that stay; null = all
 */
export function changeMarks(
  detail: Pick<SafeStatusDetail, 'gained' | 'lost'>,
  kept: KeptKeys = null,
): ChangeMark[] {
  const stays = keptBy([CHANGES], kept);
  return [
    ...detail.gained.map((ordinal) => ({ ordinal, change: 'gained' as const })),
    ...detail.lost.map((ordinal) => ({ ordinal, change: 'lost' as const })),
  ].filter(({ change }) => stays([change]));
}

/** A triangle that points up or down in a disc: shape says it, colour says it again. */
function glyphs(context: OverlayContext): Glyph[] {
  const panel = cssOf(context.colour('panel'));
  const sign = (id: ChangeMark['change'], token: string, up: boolean): Glyph => ({
    id,
    draw: (at) => {
      const colour = cssOf(context.colour(token));
      at.beginPath();
      at.arc(0, 0, 9, 0, 2 * Math.PI);
      at.fillStyle = panel;
      at.fill();
      at.strokeStyle = colour;
      at.lineWidth = 1.6;
      at.stroke();
      const tip = up ? -4.6 : 4.6;
      at.beginPath();
      at.moveTo(0, tip);
      at.lineTo(5, -tip * 0.7);
      at.lineTo(-5, -tip * 0.7);
      at.closePath();
      at.fillStyle = colour;
      at.fill();
    },
  });
  return [sign('gained', 'met-ink', true), sign('lost', 'not-met-ink', false)];
}

/** ▲ where a commune was gained, ▼ where one was lost. No deck.gl is loaded when nothing changed. */
export async function buildMapLayers(
  result: DrawnResult,
  context: OverlayContext,
  kept: KeptKeys = null,
): Promise<readonly Layer[]> {
  const data = changeMarks(result.detail as SafeStatusDetail, kept);
  if (data.length === 0) return [];
  const [{ IconLayer }, { atlas, mapping }] = await Promise.all([
    import('@deck.gl/layers'),
    glyphAtlas(glyphs(context), SIZE),
  ]);
  const { labelPoints, names } = context.territory;
  const place = ({ ordinal }: ChangeMark): [number, number] => [
    labelPoints[2 * ordinal] ?? NaN,
    labelPoints[2 * ordinal + 1] ?? NaN,
  ];
  context.keepClear(
    data.map((mark) => ({ lng: place(mark)[0], lat: place(mark)[1], radius: ROOM, dy: -LIFT })),
  );
  const beforeId = { beforeId: context.beforeId };
  return [
    new IconLayer<ChangeMark>({
      id: 'safe-status-change',
      ...beforeId,
      data,
      iconAtlas: atlas as never,
      iconMapping: mapping,
      getIcon: ({ change }) => change,
      getPosition: place,
      getPixelOffset: [0, -LIFT],
      getSize: SIZE,
      sizeUnits: 'pixels',
      pickable: true,
      onHover: ({ index, object, x, y }: PickingInfo<ChangeMark>) =>
        context.onMark(
          object
            ? {
                index,
                tip: {
                  title: names[object.ordinal] ?? '',
                  lines: [translate(words[object.change], context.language)],
                },
                x,
                y,
              }
            : null,
        ),
      onClick: ({ object }: PickingInfo<ChangeMark>) => {
        if (object) context.selectCommune(object.ordinal);
      },
    }),
  ];
}

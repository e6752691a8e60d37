import { rowWindow } from './rowWindow';

/** What a long list draws when one of its rows may be open, and how much room what it does not draw takes. */
export interface ExpandingWindow {
  /** Half-open interval of row indexes. */
  readonly from: number;
  readonly to: number;
  /** CSS px above and below the drawn rows. */
  readonly before: number;
  readonly after: number;
}

/**
 * {@link rowWindow} for a list of which one row has its details beneath it.
 * @param open index of the open row, −1 none
 * @param openHeight CSS px of its details
 */
export function expandingWindow(list: {
  count: number;
  rowHeight: number;
  top: number;
  height: number;
  open: number;
  openHeight: number;
}): ExpandingWindow {
  const { count, rowHeight, open } = list;
  const openHeight = open < 0 || open >= count ? 0 : list.openHeight;
  const below = (open + 1) * rowHeight;
  // Past the open row the list is as if its details were not there.
  const top = openHeight === 0 || list.top <= below ? list.top : Math.max(below, list.top - openHeight);
  const { from, to } = rowWindow({ count, rowHeight, top, height: list.height });
  return {
    from,
    to,
    before: from * rowHeight + (open < from ? openHeight : 0),
    after: (count - to) * rowHeight + (open >= to ? openHeight : 0),
  };
}

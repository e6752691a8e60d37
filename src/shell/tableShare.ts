/** The table's part of the height beside the map until somebody drags its border. */
export const TABLE_SHARE = 0.38;

/** Names that every tab and worker of this app shares. Apart from all code, for the first paint. */
export const DATABASE = 'binh-yen';
/** On which tabs tell each other that something was kept. */
export const CHANNEL = 'binh-yen-kept';
/** In localStorage while something is kept: known at once, without asking a database. */
export const KEPT_FLAG = 'binh-yen-kept';

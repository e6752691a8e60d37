/** What a person decided about texts that name a commune: key of the text (see {@link placeKey}) → code, "" = leave outside. */
export type PlaceDecisions = Readonly<Record<string, string>>;

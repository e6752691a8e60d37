/** A text that names a commune and was not placed for sure, with the rows that hold it. */
export interface PlaceReview {
  /** For `PlaceDecisions`. */
  readonly key: string;
  /** As written, with its district where there is one. */
  readonly text: string;
  readonly rows: readonly number[];
  readonly rowTotal: number;
  readonly outcome: 'review' | 'ambiguous' | 'unmatched' | 'decided';
  /** The code it stands for now; null = not placed. */
  readonly code: string | null;
  readonly candidates: readonly PlaceCandidate[];
}

/** A commune that a text may mean. */
export interface PlaceCandidate {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  /** 0 … 1. */
  readonly confidence: number;
  /** True: the text is the name of a former commune that became (a part of) this one. */
  readonly former: boolean;
}

/** What the page of the bench asks of its worker. */
export interface CancelApi {
  /** Answers as soon as the thread is free. */
  ping(input: null): Promise<void>;
  /** Covered area of all cameras, km². */
  count(input: null): Promise<number>;
}

export interface CancelProgress {
  readonly step: 'count';
  readonly share: number;
}

export const METHODS = { ping: true, count: true } as const;

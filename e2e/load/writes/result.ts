export interface WriteResult {
  /** Acknowledged posts per second. */
  perSecond: number;
  /** Milliseconds from sending to acknowledgement. */
  p95: number;
}

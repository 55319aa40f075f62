export const loads = ['10/s', '50/s', '4 in flight', '64 in flight'] as const;
export type Load = (typeof loads)[number];

/** One load on one subject, once. Times in milliseconds. */
export interface LoadResult {
  ackP50: number;
  ackP95: number;
  ackP99: number;
  deliveryP50: number;
  deliveryP95: number;
  deliveryP99: number;
  deliveriesPerSecond: number;
  /** Processor seconds of the server for a million deliveries. */
  cpuPerMillion: number;
  missing: number;
  doubled: number;
  disordered: number;
}

export interface SubjectRun {
  subject: string;
  /** Resident memory that each idle socket adds to the server, bytes. */
  bytesPerSocket: number;
  loads: Record<Load, LoadResult>;
}

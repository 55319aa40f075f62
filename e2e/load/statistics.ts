/** The value below which a share of the sorted samples lies (nearest rank); NaN without samples. */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Latency {
  p50: number;
  p95: number;
  p99: number;
}

/** p50, p95 and p99 of samples in milliseconds, in any order. */
export function latencyOf(samples: readonly number[]): Latency {
  const sorted = Float64Array.from(samples).sort();
  const list = Array.from(sorted);
  return { p50: percentile(list, 0.5), p95: percentile(list, 0.95), p99: percentile(list, 0.99) };
}

/** The same of samples that were counted: `counts[n]` of them took `n` milliseconds, rounded up. */
export function latencyOfCounts(counts: Uint32Array): Latency {
  const upTo = new Float64Array(counts.length);
  let total = 0;
  for (const [took, count] of counts.entries()) {
    total += count;
    upTo[took] = total;
  }
  const at = (share: number) => (total === 0 ? Number.NaN : upTo.findIndex((sum) => sum >= share * total));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median and extremes of repeated runs. */
export function spreadOf(runs: readonly number[]): Spread {
  const sorted = [...runs].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return {
    median: ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

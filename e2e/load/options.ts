/** How a part of the bench is to be run. */
export interface BenchOptions {
  /** Short runs, to try the bench itself: no figures to quote. */
  quick: boolean;
  /** Turns of each subject, five by default; the tables say how many there were. */
  rounds: number;
}

import type { Comparison, ComparisonInput } from '@sentiers/shared/territories/schema.ts';

/** What every part of a comparison is drawn from. */
export interface Editing {
  comparison: Comparison;
  /** As it is on the screen, saved or not. */
  input: ComparisonInput;
  change: (next: (before: ComparisonInput) => ComparisonInput) => void;
  mayEdit: boolean;
  /** A territory's name, by its code. */
  nameOf: (code: string) => string;
}

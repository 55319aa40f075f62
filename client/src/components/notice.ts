/** A sentence that says what was just done, and the way back where there is one. */
export interface Notice {
  text: string;
  /** Puts everything back as it was. */
  undo?: () => void;
}

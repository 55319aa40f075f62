/** Most characters of a passage as its author words it for the recap. */
export const LONGEST_PASSAGE = 5_000;

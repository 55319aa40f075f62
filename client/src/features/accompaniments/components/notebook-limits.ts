/** Characters of a page of the notebook, at most: the contract's own. */
export const LONGEST_PAGE = 10_000;

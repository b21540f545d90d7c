/** Sizes of the index of past issues and of one look into it. */
export const HistoryLimits = {
  /** Newest issues of a project that the index keeps. */
  ISSUES_PER_PROJECT: 10_000,
  /** Terms kept of each issue, and terms an issue is looked up by. */
  TERMS_PER_ISSUE: 25,
  /** Past issues that share terms, ranked; more add only those that share a common word, and make votes worse. */
  CANDIDATES: 200,
  /** Newest issues whose values say what the project uses now. */
  RECENT: 500,
  /** Best candidates that vote, and that are read back as the person who asks: one point each. */
  NEIGHBOURS: 17,
} as const;

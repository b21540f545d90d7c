/** Limits of Jira Cloud's REST API and of its values. Sources: Atlassian's rate-limiting page and OpenAPI text. */
export const JiraLimits = {
  /** Tier 1: one pool per app over all sites, reset at each full UTC hour. */
  POINTS_PER_HOUR: 65_000,
  /** Share of the pool after which replies carry the `RateLimit` header. */
  QUOTA_HEADER_FROM_SHARE: 0.8,
  /** Per site and endpoint. */
  BURST_READS_PER_SECOND: 100,
  BURST_WRITES_PER_SECOND: 50,
  ISSUE_WRITES_PER_2_SECONDS: 20,
  ISSUE_WRITES_PER_30_SECONDS: 100,
  BULK_CREATE_ISSUES: 50,
  BULK_FETCH_ISSUES: 100,
  BULK_FETCH_PROPERTIES: 5,
  /** Changelog entries inside one issue: of a bulk fetch, and of any other read that expands them. */
  BULK_FETCH_CHANGES: 40,
  EXPANDED_CHANGES: 100,
  WORKLOGS_IN_ISSUE: 20,
  PERMISSION_CHECK_ISSUES: 1_000,
  PERMISSION_CHECK_PROJECTS: 1_000,
  SEARCH_PAGE_DEFAULT: 50,
  /** A search that asks for fields; one for ids and keys alone goes to `SEARCH_PAGE_IDS_MAX`. */
  SEARCH_PAGE_MAX: 100,
  SEARCH_PAGE_IDS_MAX: 5_000,
  SEARCH_TOKEN_LIFE_MS: 7 * 24 * 3_600_000,
  PAGE_DEFAULT: 50,
  CHANGELOG_PAGE_DEFAULT: 100,
  LABEL_PAGE_DEFAULT: 1_000,
  COMMENT_PAGE_DEFAULT: 5_000,
  COMMENT_LIST_IDS: 1_000,
  PROPERTY_VALUE_CHARS: 32_768,
  PROPERTY_KEY_CHARS: 255,
  APP_PROPERTY_KEY_CHARS: 127,
  SUMMARY_CHARS: 255,
  LABEL_CHARS: 255,
  /** Plain text inside a rich-text field. */
  RICH_TEXT_CHARS: 32_767,
} as const;

/** The limits a test may widen: time that stands still would count every call of a long test into one second. */
export type RateLimits = {
  [
    Limit in
      | 'POINTS_PER_HOUR'
      | 'BURST_READS_PER_SECOND'
      | 'BURST_WRITES_PER_SECOND'
      | 'ISSUE_WRITES_PER_2_SECONDS'
      | 'ISSUE_WRITES_PER_30_SECONDS'
  ]: number;
};

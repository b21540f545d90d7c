/** Forge's rules for reporting personal data. Source: user privacy guidelines. */
export const privacyLimits = {
  accountsPerReport: 90,
  /** How often an app must report each account it stores; Atlassian may answer with another `Cycle-Period`. */
  cyclePeriodDays: 7,
} as const;

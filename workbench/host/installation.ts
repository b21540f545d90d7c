/** One site with the app installed. Several live side by side in one workbench and share nothing. */
export interface Installation {
  /** Also the name of its stores: letters, digits and dashes only. */
  readonly id: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  /** Undefined as on Forge for free apps and outside production. */
  license: { active: boolean; isEvaluation?: boolean } | undefined;
}

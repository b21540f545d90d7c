import type { ProjectSettings } from '../settings/project-settings';
import type { FieldValue } from '../triage/field';

export interface VersionedSettings {
  readonly version: number;
  readonly settings: ProjectSettings;
}

/** A version somebody is about to put in force, and who: it is finished in their name if they cannot. */
export interface SettingsClaim extends VersionedSettings {
  readonly claimedBy: string;
  /** Epoch milliseconds. */
  readonly claimedAt: number;
}

export interface SettingsStore {
  /** Version 0 with the defaults when nobody has saved yet. */
  getSettings(projectId: string): Promise<VersionedSettings>;
  /**
   * Claims the next version; nothing obeys it until it is activated.
   *
   * @returns false when somebody else claimed that version first
   */
  claimVersion(projectId: string, claim: SettingsClaim): Promise<boolean>;
  /** The claim of a version that is not in force yet. */
  findClaim(projectId: string, version: number): Promise<SettingsClaim | undefined>;
  activate(projectId: string, version: VersionedSettings): Promise<void>;
}

/** Labels in use, kept for a day so that a triage does not pay for a search each time. */
export interface LabelCache {
  findLabels(projectId: string): Promise<readonly FieldValue[] | undefined>;
  saveLabels(projectId: string, labels: readonly FieldValue[]): Promise<void>;
}

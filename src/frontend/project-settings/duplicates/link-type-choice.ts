import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { findDuplicateType } from '../../../contract/duplicate-link';
import { strings } from '../../shared/strings';

const words = strings.settings.duplicates;

type LinkType = ProjectSettingsView['linkTypes'][number];

interface LinkTypeOption {
  /** Empty for the one that is found by its name. */
  readonly value: string;
  readonly label: string;
}

export interface LinkTypeChoice {
  readonly options: readonly LinkTypeOption[];
  readonly chosen: LinkTypeOption;
  /** Why duplicates cannot be linked as it stands; null when they can. */
  readonly problem: string | null;
}

/** @param chosenId id of the link type an admin chose; null where it is found by its name */
export function linkTypeChoice(linkTypes: readonly LinkType[], chosenId: string | null): LinkTypeChoice {
  const found = findDuplicateType(linkTypes, null);
  const byName = { value: '', label: found ? words.byName(found.name) : words.byNameNone };
  const options = [byName, ...linkTypes.map(({ id, name, outward }) => ({ value: id, label: words.type(name, outward) }))];
  const known = options.find(({ value }) => value === (chosenId ?? ''));
  if (known) return { options, chosen: known, problem: chosenId === null && !found ? words.noneFound : null };
  const gone = { value: chosenId ?? '', label: words.gone(chosenId ?? '') };
  return { options: [...options, gone], chosen: gone, problem: words.goneNote };
}

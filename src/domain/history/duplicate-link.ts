import type { PastLink } from './past-issue';

type LinkType = PastLink['type'];

/** How sites name the link, in the languages Jira is most used in: found by name only where no admin has chosen one. */
const NAMES = /duplic|duplik|dublet|dubbel|doublon|doppi|重複|重复|дублик/iu;

export const saysDuplicate = (name: string): boolean => NAMES.test(name);

/**
 * Whether a link type says "these two are the same problem".
 *
 * @param chosen id of the type a project admin chose; null when nobody did
 */
export const marksDuplicates = (type: LinkType, chosen: string | null): boolean =>
  chosen === null ? saysDuplicate(type.name) || saysDuplicate(type.outward) : type.id === chosen;

/** The type to link duplicates with, among those of a site; undefined when none says that. */
export const findDuplicateType = <Type extends LinkType>(types: readonly Type[], chosen: string | null): Type | undefined =>
  types.find((type) => marksDuplicates(type, chosen));

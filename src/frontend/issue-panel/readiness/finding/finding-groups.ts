import type { FindingView } from '../../../../contract/calls/readiness';

export interface FindingGroup {
  readonly next: FindingView['next'];
  readonly findings: readonly FindingView[];
}

/** What can be done now stands before what has to be waited for. */
const order = ['reporter', 'team', 'wait'] as const satisfies readonly FindingView['next'][];
const severities = ['critical', 'warning', 'info'] as const satisfies readonly FindingView['severity'][];

/** Findings by who can mend them next, without empty groups; within a group in the order they came in. */
export const groupsOf = (findings: readonly FindingView[]): readonly FindingGroup[] =>
  order
    .map((next) => ({ next, findings: findings.filter((one) => one.next === next) }))
    .filter((group) => group.findings.length > 0);

/**
 * The groups with the worst findings alone, so that no critical one is folded away for the sake of a lesser.
 * @param limit how many findings stay in all
 */
export function worstOf(groups: readonly FindingGroup[], limit: number): readonly FindingGroup[] {
  const worst = severities
    .flatMap((severity) => groups.flatMap(({ findings }) => findings.filter((one) => one.severity === severity)))
    .slice(0, limit);
  return groups
    .map(({ next, findings }) => ({ next, findings: findings.filter((one) => worst.includes(one)) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The groups with one for the reporter where there is something to ask them, also where no finding of theirs is shown. */
export const withAsking = (groups: readonly FindingGroup[], hasQuestions: boolean): readonly FindingGroup[] =>
  hasQuestions && !groups.some(({ next }) => next === 'reporter') ? [{ next: 'reporter', findings: [] }, ...groups] : groups;

export const countsOf = (groups: readonly FindingGroup[]): readonly { readonly next: FindingView['next']; readonly count: number }[] =>
  groups.map(({ next, findings }) => ({ next, count: findings.length }));

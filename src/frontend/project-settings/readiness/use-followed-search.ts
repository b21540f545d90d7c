import { useEffect, useRef, useState } from 'react';
import { projectSettingsCalls, type ReadinessSearchView } from '../../../contract/calls/project-settings';
import { callResolver } from '../../shared/call-resolver';

/** Milliseconds: a small project is done within minutes, a large one takes hours, and each look is an invocation. */
export const FollowingPace = { FIRST_EVERY_MS: 5_000, FIRST_FOR_MS: 120_000, THEN_EVERY_MS: 30_000 } as const;

/** Names the run under way; null where nothing moves. */
const runOf = ({ status, startedAt }: ReadinessSearchView): string | null =>
  status === 'putting_in' || status === 'taking_out' ? `${status} ${startedAt ?? ''}` : null;

/**
 * Looks again, while readiness is being put into Jira search or taken out, until that has ended, the page is left or a look fails.
 *
 * @param search what is shown
 * @param onRead hears each answer, and what was shown when it was asked for
 * @returns true while it looks by itself
 */
export function useFollowedSearch(
  projectId: string,
  search: ReadinessSearchView,
  onRead: (before: ReadinessSearchView, search: ReadinessSearchView) => void,
): boolean {
  const [lost, setLost] = useState<string | null>(null);
  const newest = useRef({ search, onRead });
  newest.current = { search, onRead };
  const run = runOf(search);
  const isFollowed = run !== null && run !== lost;

  useEffect(() => {
    if (!isFollowed) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitedMs = 0;
    let gone = false;
    const arm = () => {
      const everyMs = waitedMs < FollowingPace.FIRST_FOR_MS ? FollowingPace.FIRST_EVERY_MS : FollowingPace.THEN_EVERY_MS;
      waitedMs += everyMs;
      timer = setTimeout(() => void look(), everyMs);
    };
    const look = async () => {
      const before = newest.current.search;
      const result = await callResolver(projectSettingsCalls.readReadinessSearch, { projectId });
      if (gone) return;
      if (!result.ok) return setLost(run);
      newest.current.onRead(before, result.data);
      arm();
    };
    arm();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [projectId, run, isFollowed]);

  return isFollowed;
}

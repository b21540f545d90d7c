import type { NoteBook } from '../../uikit/notes';
import type { Address } from '../use-address';

interface Navigation {
  readonly url: string;
  readonly newTab: boolean;
  readonly address: Address;
  readonly notes: NoteBook;
}

/** The issue a Jira address is about; undefined for any other address. */
export const findIssueKey = (url: string): string | undefined => /\/browse\/([A-Z][A-Z0-9_]*-\d+)/.exec(url)?.[1];

/** Goes where an app asks to go. Issues open in this page; anything else would leave it and is only noted. */
export const navigateTo = ({ url, newTab, address, notes }: Navigation): void => {
  const issueKey = findIssueKey(url);
  if (issueKey === undefined) {
    notes.add({ kind: 'approximated', what: `navigation to ${url}: not followed, the workbench has no such page` });
    return;
  }
  const route = { page: 'issue', projectKey: issueKey.replace(/-\d+$/, ''), issueKey } as const;
  if (newTab) window.open(address.hrefOf(route), '_blank', 'noopener');
  else address.goTo(route);
};

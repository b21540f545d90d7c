export const duplicateStrings = {
  heading: 'Duplicates',
  label: 'Link type for duplicates',
  sentence: 'The kind of link that says two issues are about the same problem. Links are made only when a person approves.',
  byName: (name: string) => `Found by name: ${name}`,
  byNameNone: 'Found by name: none found',
  type: (name: string, outward: string) => (name === outward ? name : `${name} (“${outward}”)`),
  gone: (id: string) => `Link type ${id} (no longer there)`,
  goneNote: 'This link type was deleted in Jira, so duplicates cannot be linked. Choose another one.',
  noneFound:
    'No link type of this site is named like a duplicate, so duplicates are shown but cannot be linked. Choose the one to use, or ask a Jira administrator to add one.',
  noTypes:
    'This site has no link types; linking of issues may be switched off in Jira. Duplicates are shown but cannot be linked.',
};

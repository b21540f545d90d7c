/** Why an approval did not happen, where the words of its code alone do not say enough. */
export const problemStrings = {
  voidSentence: 'Nothing was written. What you approved rests on something that is no longer so:',
  refusedTitle: 'Jira does not allow you this change',
  refusedSentence: 'Jira’s permissions do not allow you to make it, and nothing was changed.',
  refusedDelete: 'Deleting sub-tasks or comments, for example, is often for project administrators only.',
  refusedNext: 'Ask an administrator of the project, or have somebody with the permission do it.',
  close: 'Close',
};

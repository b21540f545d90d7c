/** Words around the questions to the reporter; the questions themselves come from the server, as they would be posted. */
export const questionStrings = {
  heading: 'Ask the reporter',
  sentence: 'The issue does not say:',
  /** It stands in a comment that was posted, or in a draft that waits: either way it is not put again. */
  asked: 'Asked or drafted',
  draft: 'Draft a comment',
  preview: 'You see the comment before anything is posted.',
};

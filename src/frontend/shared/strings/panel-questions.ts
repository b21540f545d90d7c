/** Words around the questions to the reporter; the questions themselves come from the server, as they would be posted. */
export const questionStrings = {
  heading: 'Ask the reporter',
  sentence: 'The issue does not say:',
  asked: 'Asked',
  draft: 'Draft a comment',
  preview: 'You see the comment before anything is posted.',
};

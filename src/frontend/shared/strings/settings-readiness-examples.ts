/** Good own criteria to begin with. They say what counts as met in words a model can hold against a text. */
export const ownExamples = [
  {
    title: 'A tester could check each acceptance criterion',
    guidance:
      'Met when every acceptance criterion names something that can be observed, such as a value, a message or a state, so that two testers would come to the same verdict. Not met when one of them says only “works”, “is fast” or “is improved”.',
    severity: 'warning',
  },
  {
    title: 'It can be built without another decision',
    guidance:
      'Met when the text settles what is to be built. Not met when it offers alternatives without choosing one, asks the team to decide, or says that something is to be confirmed, agreed or clarified.',
    severity: 'warning',
  },
  {
    title: 'Errors and empty cases are named',
    guidance:
      'Met when the text says what happens on wrong input, when something fails, or when there is nothing to show. Not met when only the case in which all goes well is described.',
    severity: 'warning',
  },
] as const;

export const editing = {
  changedBy: '{{names}} made changes while you were writing',
  somebodyChanged: 'Somebody else made changes while you were writing',
  explanation_one:
    'You have both changed one entry. Choose which is right and save again. Nothing you typed has been lost.',
  explanation_other:
    'You have both changed {{count}} entries. Choose which is right for each, and save again. Nothing you typed has been lost.',
  takenOver: 'Only the other person changed these. They are now in your form:',
  question: '{{field}}: which is right?',
  itWas: 'When you began it said: {{value}}',
  mine: 'What you wrote',
  theirs: 'What is already saved',
  theirsBy: 'Saved by {{names}}',
  nothing: 'Nothing',
  chooseOne: 'Choose which of the two is right.',
  merged: 'Your changes are saved together with what the other person changed.',
  leave: {
    title: 'You have not saved',
    text: 'If you leave the page, what you have typed is lost.',
    stay: 'Stay here',
    go: 'Leave the page',
    continue: 'Keep writing',
    close: 'Close without saving',
  },
} as const;

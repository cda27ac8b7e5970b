/** Pages behind a personal link in a mail. */
export const links = {
  signIn: 'Sign in',
  askCoordinator: 'Does it not work? Write to the coordinator:',
  missing: {
    title: 'Open the link in the mail again',
    text: 'The link is personal and is not kept in the browser. That is why it is gone when the page is reloaded.',
  },
  refused: {
    title: 'The link is no longer valid',
    text: 'It may be too old, already used, or cut short by your mail program.',
  },
  details: {
    title: 'Are your details right?',
    intro: 'This is what {{partnership}} has about you. Read it and press the button, or change what is wrong.',
    organisation: 'Organisation',
    deadline: 'Please answer by {{date}}.',
    late: 'The last day was {{date}}. You can still answer.',
    thanks: 'Thank you for your help!',
    changed: 'The change is saved.',
    confirmedOn: 'The details are confirmed as of {{date}}.',
    close: 'You can close the page now.',
    more: 'Sign in to see everything about your organisation',
    notYou: 'Are you no longer a contact, or do you have another e-mail address?',
    signInToLeave: 'Sign in and change that',
    orWrite: 'or write to',
    remedy: 'Sign in to read and confirm your details.',
  },
  email: {
    title: 'Confirm your new e-mail address',
    question: 'Your new address:',
    consequence:
      'Once you have confirmed, we send mail there, and you sign in with it. The old address is told about the change.',
    confirm: 'Confirm the address',
    done: 'The address is confirmed',
    doneText: 'From now on you sign in with {{email}}.',
    toMine: 'To My details',
    remedy: 'Sign in with the old address and ask for a new link.',
  },
} as const;

export const session = {
  title: 'Sign in',
  intro: 'Here you sign in to the registry of {{partnership}}. You need no password: we send a code to your e-mail.',
  noAccount: 'Can’t get in? Ask the coordinator of the partnership to add you, or to correct your e-mail address.',
  email: {
    label: 'E-mail address',
    help: 'The address that the partnership has for you.',
    send: 'Send a code',
    sending: 'Sending …',
  },
  code: {
    sent: 'If {{email}} is in the registry, we have now sent a code to it.',
    expires_one: 'The code is valid for {{count}} minute.',
    expires_other: 'The code is valid for {{count}} minutes.',
    label: 'Code',
    help: 'Six digits. You can paste it.',
    sixDigits: 'Enter the six digits from the message.',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    wrongAddress: 'Wrong address?',
    notArrived: 'No message yet? Look among your junk mail. It may take a minute.',
    resend: 'Send a new code',
    resendIn: 'New code in {{seconds}} s',
    resent: 'If the address is in the registry, a new code is on its way. Only the latest one works.',
  },
  tooMany: {
    title: 'Too many attempts',
    text_one: 'Wait {{count}} minute and try again. What you have typed is still here.',
    text_other: 'Wait {{count}} minutes and try again. What you have typed is still here.',
  },
  demo: {
    title: 'Look around',
    intro:
      '{{partnership}} is invented, and so are its partners and people. Choose how you want to see the registry. Nothing you do can break.',
    as: {
      coordinator: 'Look around as coordinator',
      staff: 'Look around as staff',
      member: 'Look around as member',
    },
    can: {
      coordinator: 'Registers partners, brings new ones on board, keeps the registry right and manages the settings.',
      staff: 'Reads the whole registry and reports how the partnership grows. Changes nothing.',
      member: 'Is a contact of one partner. Keeps their own and their organisation’s details right.',
    },
    ordinary: 'Sign in the ordinary way',
    ordinaryHelp:
      'This is how it works for real: a code comes by e-mail. Here the message lands in the outbox. Try the address of a contact in the registry.',
  },
  outbox: {
    title: 'The outbox',
    link: 'Open the outbox in a new tab',
    intro: 'Messages that the demonstration would have sent. Nothing leaves this computer.',
    empty: 'No messages yet',
    emptyText: 'Ask for a code on the sign-in page, and the message comes here.',
    to: 'To {{to}}',
  },
  invitation: {
    title: 'Become an administrator',
    intro: 'You are invited to be the first administrator of the registry of {{partnership}}.',
    name: 'Your name',
    nameHelp: 'This is how you are shown in the history of changes.',
    emailHelp: 'You sign in with this address. We send a code to it. If it turns out wrong, you can correct it.',
    sent: 'We have sent a code to {{email}}. You become an administrator once you have entered it.',
    accept: 'Continue',
    refused: 'The link cannot be used',
    refusedWhy:
      'It is valid for a day, and only until somebody has become an administrator with it. It may also have been cut off when it was copied.',
    refusedRemedy:
      'Have you used it already? Then sign in with your e-mail address as usual. Otherwise, ask whoever runs the server to restart it. As long as there is no administrator, it prints a new link.',
  },
} as const;

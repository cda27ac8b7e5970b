export const pages = {
  notFound: {
    title: 'The page does not exist',
    text: 'The address may be mistyped, or the page has moved. It may also be something that you do not have access to.',
    home: 'To the start page',
  },
  accessibility: {
    title: 'Accessibility statement',
    intro:
      '{{partnership}} is behind this site. We want everybody to be able to use it. Here we say how it meets the Swedish act on accessibility of digital public services, which shortcomings we know of, and how to reach us.',
    actorTitle: 'Who is responsible',
    actorText: 'The service is provided by {{partnership}}.',
    serviceTitle: 'The service',
    serviceText: 'This statement is about the partnership’s registry of partners and contacts, on this site.',
    conformityTitle: 'How well the requirements are met',
    conformityText:
      'The site conforms partially: we have built it to WCAG 2.2 level AA and EN 301 549 V3.2.1, but nobody from outside has audited it yet.',
    shortcomingsTitle: 'Content that is not accessible',
    shortcomingsText: 'This is what we know of today:',
    shortcoming1:
      'Tables with many columns scroll sideways on narrow screens, because the rows could not be compared otherwise. The region can be reached by keyboard (WCAG 1.4.10 exempts data tables).',
    shortcoming2:
      'The growth chart cannot be read piece by piece with a screen reader. The table beside it has the same numbers.',
    shortcoming3: 'The documentation of the API is in English only, since it is written for developers.',
    assessedTitle: 'When we assessed it',
    assessedText: 'The assessment was made on {{date}}.',
    updatedTitle: 'When the statement changed',
    updatedText: 'The statement was last updated on {{date}}.',
    methodTitle: 'How we tested',
    methodText:
      'We have tested the site ourselves: with automatic checks of every page in light and dark, on wide and narrow screens, and by using it with the keyboard alone.',
    contactTitle: 'Tell us if something does not work',
    contactText:
      'Have you met an obstacle, or do you need content in another form? Tell us, and we answer as soon as we can.',
    contactMail: 'Write to {{email}}',
    contactNoMail: 'Contact the coordinator of the partnership.',
    contactSubject: 'Accessibility',
    supervisorTitle: 'Report to the supervisory authority',
    supervisorText:
      'The Swedish Agency for Digital Government (Digg) supervises the act. If you are not content with how we handle your report, you can turn to them.',
    supervisorLink: 'Report a lack of accessibility to Digg',
    burdenTitle: 'Disproportionate burden',
    burdenText: 'We claim no exception under section 12 of the act on accessibility of digital public services.',
    excludedTitle: 'Content outside the act',
    excludedText:
      'Logotypes and texts that partners hand in themselves, and that the partnership neither funds nor controls, are outside the act (section 9). We gladly help all the same if something is hard to read.',
  },
} as const;

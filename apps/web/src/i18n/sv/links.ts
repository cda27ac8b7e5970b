/** Pages behind a personal link in a mail. */
export const links = {
  signIn: 'Logga in',
  askCoordinator: 'Går det inte? Skriv till samordnaren:',
  missing: {
    title: 'Öppna länken i brevet igen',
    text: 'Länken är personlig och sparas inte i webbläsaren. Därför försvinner den när sidan laddas om.',
  },
  refused: {
    title: 'Länken gäller inte längre',
    text: 'Den kan vara för gammal, redan använd, eller ha kortats av i ditt e-postprogram.',
  },
  details: {
    title: 'Stämmer dina uppgifter?',
    intro: 'Det här har {{partnership}} om dig. Läs igenom och tryck på knappen, eller ändra det som är fel.',
    organisation: 'Organisation',
    deadline: 'Svara gärna senast {{date}}.',
    late: 'Sista dagen var {{date}}. Du kan fortfarande svara.',
    thanks: 'Tack för hjälpen!',
    changed: 'Ändringen är sparad.',
    confirmedOn: 'Uppgifterna är bekräftade {{date}}.',
    close: 'Du kan stänga sidan nu.',
    more: 'Logga in för att se allt om din organisation',
    notYou: 'Är du inte kontaktperson längre, eller har du bytt e-postadress?',
    signInToLeave: 'Logga in och ändra det',
    orWrite: 'eller skriv till',
    remedy: 'Logga in för att läsa och bekräfta dina uppgifter.',
  },
  email: {
    title: 'Bekräfta din nya e-postadress',
    question: 'Din nya adress:',
    consequence:
      'När du har bekräftat skickar vi brev dit, och du loggar in med den. Den gamla adressen får besked om bytet.',
    confirm: 'Bekräfta adressen',
    done: 'Adressen är bekräftad',
    doneText: 'Från och med nu loggar du in med {{email}}.',
    toMine: 'Till Mina uppgifter',
    remedy: 'Logga in med den gamla adressen och be om en ny länk.',
  },
} as const;

export const session = {
  title: 'Logga in',
  intro:
    'Här loggar du in i registret för {{partnership}}. Du behöver inget lösenord: vi skickar en kod till din e-post.',
  noAccount: 'Kommer du inte in? Be partnerskapets samordnare att lägga till dig, eller att rätta din e-postadress.',
  email: {
    label: 'E-postadress',
    help: 'Den adress som partnerskapet har till dig.',
    send: 'Skicka kod',
    sending: 'Skickar …',
  },
  code: {
    sent: 'Om {{email}} finns i registret har vi nu skickat en kod dit.',
    expires_one: 'Koden gäller i {{count}} minut.',
    expires_other: 'Koden gäller i {{count}} minuter.',
    label: 'Kod',
    help: 'Sex siffror. Du kan klistra in den.',
    sixDigits: 'Skriv de sex siffrorna i brevet.',
    signIn: 'Logga in',
    signingIn: 'Loggar in …',
    wrongAddress: 'Fel adress?',
    notArrived: 'Har inget brev kommit? Titta i skräpposten. Det kan dröja någon minut.',
    resend: 'Skicka en ny kod',
    resendIn: 'Ny kod om {{seconds}} s',
    resent: 'Om adressen finns i registret är en ny kod på väg. Bara den senaste gäller.',
  },
  tooMany: {
    title: 'För många försök',
    text_one: 'Vänta {{count}} minut och försök igen. Det du har skrivit finns kvar.',
    text_other: 'Vänta {{count}} minuter och försök igen. Det du har skrivit finns kvar.',
  },
  demo: {
    title: 'Titta runt',
    intro:
      '{{partnership}} är påhittat, liksom parterna och personerna. Välj hur du vill se registret. Inget du gör kan gå sönder.',
    as: {
      coordinator: 'Titta runt som samordnare',
      staff: 'Titta runt som handläggare',
      member: 'Titta runt som medlem',
    },
    can: {
      coordinator: 'Registrerar parter, tar emot nya, håller registret rätt och sköter inställningarna.',
      staff: 'Läser hela registret och tar fram siffror om hur partnerskapet växer. Ändrar ingenting.',
      member: 'Är kontaktperson för en part. Ser till att de egna uppgifterna och organisationens stämmer.',
    },
    ordinary: 'Logga in som vanligt',
    ordinaryHelp:
      'Så går det till på riktigt: en kod kommer med e-post. Här hamnar brevet i utkorgen. Pröva med adressen till en kontaktperson i registret.',
  },
  outbox: {
    title: 'Utkorgen',
    link: 'Öppna utkorgen i en ny flik',
    intro: 'Brev som demonstrationen skulle ha skickat. Ingenting lämnar den här datorn.',
    empty: 'Inga brev ännu',
    emptyText: 'Be om en kod på inloggningssidan, så kommer brevet hit.',
    to: 'Till {{to}}',
  },
  invitation: {
    title: 'Bli administratör',
    intro: 'Du är inbjuden att bli den första administratören i registret för {{partnership}}.',
    name: 'Ditt namn',
    nameHelp: 'Så visas du i historiken över ändringar.',
    emailHelp: 'Du loggar in med den här adressen. Vi skickar en kod dit. Blir den fel kan du rätta den.',
    sent: 'Vi har skickat en kod till {{email}}. Du blir administratör när du har skrivit den.',
    accept: 'Fortsätt',
    refused: 'Länken går inte att använda',
    refusedWhy:
      'Den gäller i ett dygn, och bara tills någon har blivit administratör med den. Den kan också ha blivit avklippt när den kopierades.',
    refusedRemedy:
      'Har du redan använt den? Då loggar du in som vanligt med din e-postadress. Annars: be den som sköter servern att starta om den. Så länge administratör saknas skrivs en ny länk ut.',
  },
} as const;

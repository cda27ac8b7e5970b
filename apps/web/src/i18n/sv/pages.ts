export const pages = {
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen kan vara fel skriven, eller så har sidan flyttats. Det kan också vara något som du inte har tillgång till.',
    home: 'Till startsidan',
  },
  accessibility: {
    title: 'Tillgänglighets\u00adredogörelse',
    intro:
      '{{partnership}} står bakom den här webbplatsen. Vi vill att alla ska kunna använda den. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du når oss.',
    actorTitle: 'Vem som ansvarar',
    actorText: 'Ansvarig för tjänsten är {{partnership}}.',
    serviceTitle: 'Tjänsten',
    serviceText: 'Redogörelsen gäller partnerskapets register över parter och kontaktpersoner, på den här webbplatsen.',
    conformityTitle: 'Så väl uppfylls kraven',
    conformityText:
      'Webbplatsen är delvis förenlig med lagen: vi har byggt den efter WCAG 2.2 nivå AA och EN 301 549 V3.2.1, men ingen utomstående har granskat den ännu.',
    shortcomingsTitle: 'Innehåll som inte är tillgängligt',
    shortcomingsText: 'Det här känner vi till i dag:',
    shortcoming1:
      'Tabeller med många kolumner behöver rullas i sidled på smala skärmar. Skälet är att raderna annars inte går att jämföra. Området nås med tangentbordet (WCAG 1.4.10 undantar datatabeller).',
    shortcoming2:
      'Diagrammet över tillväxt kan inte läsas ruta för ruta med skärmläsare. Samma siffror står i tabellen bredvid.',
    shortcoming3: 'Dokumentationen av API:et finns bara på engelska, eftersom den vänder sig till utvecklare.',
    assessedTitle: 'När vi bedömde',
    assessedText: 'Bedömningen gjordes {{date}}.',
    updatedTitle: 'När redogörelsen ändrades',
    updatedText: 'Redogörelsen uppdaterades senast {{date}}.',
    methodTitle: 'Hur vi har prövat',
    methodText:
      'Vi har prövat webbplatsen själva: med automatiska kontroller av varje sida i ljust och mörkt utseende, på bred och smal skärm, och genom att använda den med enbart tangentbord.',
    contactTitle: 'Säg till om något inte fungerar',
    contactText:
      'Hittar du ett hinder, eller behöver du innehåll i en annan form? Hör av dig, så svarar vi så snart vi kan.',
    contactMail: 'Skriv till {{email}}',
    contactNoMail: 'Kontakta partnerskapets samordnare.',
    contactSubject: 'Tillgänglighet',
    supervisorTitle: 'Anmäl till tillsynsmyndigheten',
    supervisorText:
      'Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det dit.',
    supervisorLink: 'Anmäl bristande tillgänglighet till Digg',
    burdenTitle: 'Oskäligt betungande anpassning',
    burdenText: 'Vi åberopar inget undantag enligt 12 § lagen om tillgänglighet till digital offentlig service.',
    excludedTitle: 'Innehåll som inte omfattas av lagen',
    excludedText:
      'Logotyper och texter som parterna själva lämnar, och som varken finansieras eller kontrolleras av partnerskapet, omfattas inte (9 § i lagen). Vi hjälper ändå gärna till om något är svårt att läsa.',
  },
} as const;

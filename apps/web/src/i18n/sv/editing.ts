export const editing = {
  changedBy: '{{names}} har ändrat medan du skrev',
  somebodyChanged: 'Någon annan har ändrat medan du skrev',
  explanation_one:
    'Ni har båda ändrat en uppgift. Välj vad som ska gälla och spara igen. Inget av det du skrev är borta.',
  explanation_other:
    'Ni har båda ändrat {{count}} uppgifter. Välj vad som ska gälla för var och en och spara igen. Inget av det du skrev är borta.',
  takenOver: 'Det här ändrade bara den andra. Vi har fört in det i formuläret:',
  question: '{{field}}: vad ska gälla?',
  itWas: 'När du började stod det: {{value}}',
  mine: 'Det du skrev',
  theirs: 'Det som redan är sparat',
  theirsBy: 'Sparat av {{names}}',
  nothing: 'Inget',
  chooseOne: 'Välj vilken uppgift som ska gälla.',
  merged: 'Dina ändringar är sparade tillsammans med det som den andra ändrade.',
  leave: {
    title: 'Du har inte sparat',
    text: 'Om du lämnar sidan försvinner det du har skrivit.',
    stay: 'Stanna kvar',
    go: 'Lämna sidan',
    continue: 'Fortsätt skriva',
    close: 'Stäng utan att spara',
  },
} as const;

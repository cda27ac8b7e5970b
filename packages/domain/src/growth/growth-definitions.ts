import { z } from 'zod';

const sentence = z.object({ sv: z.string(), en: z.string() });

/** What each figure of a growth report means, for whoever reads it without having seen the screen. */
export const growthDefinitions = z
  .object({
    /** Rises when a definition changes what is counted; published reports keep theirs. */
    version: z.number().int().positive(),
    counts: sentence,
    start: sentence,
    joined: sentence,
    left: sentence,
    movedIn: sentence,
    movedOut: sentence,
    end: sentence,
    pausedAtEnd: sentence,
    imprecise: sentence,
    balance: sentence,
    filters: sentence,
  })
  .meta({ id: 'GrowthDefinitions' });
export type GrowthDefinitions = z.infer<typeof growthDefinitions>;

/** The definitions in force. */
export const currentGrowthDefinitions: GrowthDefinitions = {
  version: 1,
  counts: {
    sv: 'En part räknas en dag om dess status den dagen är Part eller Vilande.',
    en: 'A partner counts on a day when its status that day is active or paused.',
  },
  start: {
    sv: 'Vid början: parter som räknas dagen före periodens första dag.',
    en: 'At the start: partners that count on the day before the first day of the period.',
  },
  joined: {
    sv: 'Tillkomna: parter som börjar räknas under perioden, i sektorn de har den dagen. En part som kommer tillbaka räknas igen.',
    en: 'Joined: partners that begin to count in the period, in their sector of that day. One that comes back is counted again.',
  },
  left: {
    sv: 'Avslutade: parter som slutar räknas under perioden, i sektorn de hade dagen före.',
    en: 'Left: partners that cease to count in the period, in their sector of the day before.',
  },
  movedIn: {
    sv: 'Bytt till: parter som räknas både dagen och dagen före, och då kom hit från en annan sektor eller juridisk form.',
    en: 'Moved in: partners that count on the day and the day before, and came here from another sector or legal form.',
  },
  movedOut: {
    sv: 'Bytt från: parter som räknas både dagen och dagen före, och då gick till en annan sektor eller juridisk form.',
    en: 'Moved out: partners that count on the day and the day before, and went to another sector or legal form.',
  },
  end: {
    sv: 'Vid slutet: parter som räknas på periodens sista dag. För dagar som inte har kommit räknas det som är planerat.',
    en: 'At the end: partners that count on the last day of the period. For days to come, what is planned counts.',
  },
  pausedAtEnd: {
    sv: 'Varav vilande: de av dem vid slutet som har statusen Vilande.',
    en: 'Of which paused: those at the end whose status is paused.',
  },
  imprecise: {
    sv: 'Dag okänd: tillkomna och avslutade där bara månaden eller året är känt. De räknas från månadens eller årets första dag.',
    en: 'Day unknown: joined and left where only the month or year is known. They count from its first day.',
  },
  balance: {
    sv: 'Vid slutet = vid början + tillkomna − avslutade + bytt till − bytt från.',
    en: 'End = start + joined − left + moved in − moved out.',
  },
  filters: {
    sv: 'Sektor och juridisk form gäller den dag som räknas. Kommun och märkord är dagens: de har ingen historik.',
    en: 'Sector and legal form are those of the day counted. Municipality and tag are today’s: they have no history.',
  },
};

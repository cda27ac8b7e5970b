import { z } from 'zod';

const sentence = z.object({ sv: z.string(), en: z.string() });

/** What each figure about the way in means, for whoever reads it without having seen the screen. */
export const wayInDefinitions = z
  .object({
    /** Rises when a definition changes what is counted. */
    version: z.number().int().positive(),
    attempt: sentence,
    period: sentence,
    reached: sentence,
    outcome: sentence,
    conversion: sentence,
    direct: sentence,
    days: sentence,
    inexact: sentence,
    stuck: sentence,
    planned: sentence,
    soleTraders: sentence,
  })
  .meta({ id: 'WayInDefinitions' });
export type WayInDefinitions = z.infer<typeof wayInDefinitions>;

/** No stay is stuck before it has lasted longer than this many days. */
export const fewestDaysStuck = 30;

/** The definitions in force. */
export const currentWayInDefinitions: WayInDefinitions = {
  version: 1,
  attempt: {
    sv: 'Ett försök börjar den dag en organisation får någon av statusarna Intresserad, I dialog, Ansökt eller Godkänd och inte redan var på väg in. Den som avböjts eller lämnat och kommer tillbaka gör ett nytt försök.',
    en: 'An attempt begins on the day an organisation becomes prospect, in dialogue, applied or approved without already being on its way in. One that was declined or has left and comes back makes a new attempt.',
  },
  period: {
    sv: 'Ett försök hör till den period där dess första dag ligger, och till sektorn den dagen.',
    en: 'An attempt belongs to the period of its first day, and to the sector on that day.',
  },
  reached: {
    sv: 'Nådde: försök som har haft statusen eller en senare. Den som börjar med en ansökan räknas alltså också som intresserad.',
    en: 'Reached: attempts that have had the status or a later one. So one that begins with an application also counts as a prospect.',
  },
  outcome: {
    sv: 'Ett försök har lett till en part, har avböjts eller pågår. Alla försök = blev part + avböjda + pågår.',
    en: 'An attempt has led to a partner, was declined, or is under way. All attempts = became partners + declined + under way.',
  },
  conversion: {
    sv: 'Andel av alla: blev part delat med alla försök. Andel av avgjorda: blev part delat med dem som blev part eller avböjdes.',
    en: 'Share of all: became partners divided by all attempts. Share of settled: became partners divided by those that became partners or were declined.',
  },
  direct: {
    sv: 'Direkt som part: de som registrerats som Part eller Vilande utan någon väg in. De är inga försök, utan räknas för sig. Den som registrerats direkt som Avböjd eller Avslutad räknas inte här.',
    en: 'Straight as partner: those registered as active or paused without any way in. They are no attempts but counted apart. One registered straight as declined or ended is not counted here.',
  },
  days: {
    sv: 'Dagar i en status: från första dagen med statusen till första dagen med en annan, bara avslutade tider. Median och kvartiler enligt percentile_cont (KVARTIL.INK i Excel); n är antalet tider.',
    en: 'Days in a status: from the first day with it to the first day with another, finished stays only. Median and quartiles by percentile_cont (QUARTILE.INC in Excel); n is the number of stays.',
  },
  inexact: {
    sv: 'Ungefärliga: avslutade tider där bara månaden eller året är känt för någon av dagarna. De ingår inte i median och kvartiler.',
    en: 'Approximate: finished stays of which only the month or year of a day is known. They are not in the median and quartiles.',
  },
  stuck: {
    sv: `Har fastnat: pågående tider som varat längre än den tredje kvartilen av registrets alla avslutade tider i samma status, dock mer än ${fewestDaysStuck} dagar. Gränsen är densamma för alla sektorer och perioder.`,
    en: `Stuck: stays under way that have lasted longer than the third quartile of all finished stays of that status in the registry, and more than ${fewestDaysStuck} days. The limit is the same for every sector and period.`,
  },
  planned: {
    sv: 'Det som är planerat för en kommande dag räknas först när dagen har kommit.',
    en: 'What is planned for a day to come counts only when the day has come.',
  },
  soleTraders: {
    sv: 'Enskilda näringsidkare räknas men nämns inte vid namn.',
    en: 'Sole traders are counted but never named.',
  },
};

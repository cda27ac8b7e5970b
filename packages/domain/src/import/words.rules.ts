import { type OnboardingStatus, onboardingStatuses } from '../membership/status.schema.js';
import { type Sector, sectors } from '../sector/index.js';
import { foldText, normaliseText } from '../text/index.js';

/** What people write in a column of sectors, folded. The codes themselves are read too. */
const sectorWords: Readonly<Record<Sector, readonly string[]>> = {
  civil: [
    'civilsamhälle',
    'civilsamhället',
    'civil sektor',
    'idéburen',
    'idéburen sektor',
    'civil society',
    'non-profit',
  ],
  public: ['offentlig', 'offentlig sektor', 'offentliga sektorn', 'public', 'public sector'],
  private: [
    'privat',
    'privat sektor',
    'näringsliv',
    'näringslivet',
    'företag',
    'private',
    'private sector',
    'business',
  ],
};

const statusWords: Readonly<Record<OnboardingStatus, readonly string[]>> = {
  prospect: ['intresserad', 'interested'],
  in_dialogue: ['i dialog', 'dialog', 'in dialogue'],
  applied: ['ansökt', 'ansökan', 'has applied'],
  approved: ['godkänd'],
  active: ['part', 'aktiv', 'medlem', 'partner'],
  paused: ['vilande', 'pausad'],
  ended: ['avslutad', 'utträdd', 'left'],
  declined: ['avböjd', 'avböjt'],
};

const dictionary = <Word extends string>(codes: readonly Word[], words: Readonly<Record<Word, readonly string[]>>) =>
  new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [word, code] as const)));

const sectorByWord = dictionary(sectors, sectorWords);
const statusByWord = dictionary(onboardingStatuses, statusWords);

/** The sector that a cell names in Swedish or English, without regard to case. */
export const findSector = (text: string): Sector | undefined => sectorByWord.get(foldText(normaliseText(text)));

/** The status that a cell names in Swedish or English, without regard to case. */
export const findStatus = (text: string): OnboardingStatus | undefined =>
  statusByWord.get(foldText(normaliseText(text)));

import { Injectable } from '@nestjs/common';
import { findEuid, findLei, findVatNumber, parseOrganisationNumber } from '@registry/domain/identifier';
import type { PartnerLikeness } from '@registry/domain/partner';
import { foldText, likeness, likenessThreshold, normaliseText } from '@registry/domain/text';
import { Clock } from '../platform/clock/clock.js';
import { searchWords } from '../platform/database/text-search.js';
import { type LikenessCandidate, PartnerLikenessesRepository } from './partner-likenesses.repository.js';

/** More than a person looks through before registering. */
const MOST_LIKENESSES = 10;

/** Warns of partners that may be the one being registered. Never refuses anything. */
@Injectable()
export class PartnerLikenessesService {
  constructor(
    private readonly repository: PartnerLikenessesRepository,
    private readonly clock: Clock,
  ) {}

  async find({ name, identifier }: { name: string; identifier: string }): Promise<PartnerLikeness[]> {
    const folded = foldText(normaliseText(name));
    const values = valuesOf(normaliseText(identifier));
    if (folded === '' && values.length === 0) return [];

    const words = searchWords(folded).filter((word) => word.length > 1);
    const candidates = await this.repository.candidates(folded, words, values, this.clock.today());
    return candidates
      .map((candidate) => ({ ...candidate, likeness: likeness(name, candidate.name) }))
      .filter((candidate) => candidate.hasName || candidate.hasIdentifier || candidate.likeness >= likenessThreshold)
      .sort((one, other) => rankOf(other) - rankOf(one) || other.likeness - one.likeness)
      .slice(0, MOST_LIKENESSES)
      .map((candidate) => ({
        partnerId: candidate.partnerId,
        name: candidate.name,
        status: candidate.status,
        reason: reasonOf(candidate),
      }));
  }
}

const reasonOf = ({ hasName, hasIdentifier }: LikenessCandidate): PartnerLikeness['reason'] =>
  hasName ? 'same_name' : hasIdentifier ? 'same_identifier' : 'similar_name';

const rankOf = ({ hasName, hasIdentifier }: LikenessCandidate): number => (hasName ? 2 : hasIdentifier ? 1 : 0);

/** How the identifier may be stored, whichever scheme somebody had in mind. Half a number is none, and no error. */
function valuesOf(identifier: string): string[] {
  if (identifier === '') return [];
  const number = parseOrganisationNumber(identifier);
  const ofNumber = number.ok ? [number.value, `SE${number.value}01`] : [];
  const others = [findVatNumber(identifier), findLei(identifier), findEuid(identifier), identifier];
  return [...new Set([...ofNumber, ...others.filter((value) => value !== undefined)])];
}

import { partners } from '@registry/contract/partners';
import { parseOrganisationNumber } from '@registry/domain/identifier';
import type { PartnerLikeness } from '@registry/domain/partner';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { useDebounced } from '../../../ui/use-debounced.js';

export const likenessesKey = ['partners', 'likenesses'];
const nobody: readonly PartnerLikeness[] = [];

/** Partners that look like the one being typed. Only a valid organisation number is asked for: others may be a person's. */
export function useLikenesses(typedName: string, typedNumber: string): readonly PartnerLikeness[] {
  const number = parseOrganisationNumber(typedNumber);
  const name = useDebounced(typedName.trim().slice(0, 200), 300);
  const identifier = number.ok ? number.value : '';
  const isEnough = name.length > 2 || identifier !== '';
  const { data } = useQuery({
    queryKey: [...likenessesKey, name, identifier],
    queryFn: ({ signal }) => request(partners.likenesses, { query: { name, identifier }, signal }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return isEnough && typedName.trim().length + identifier.length > 0 ? (data ?? nobody) : nobody;
}

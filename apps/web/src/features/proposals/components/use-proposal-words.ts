import type { Proposal, ProposalKind } from '@registry/domain/proposal';
import { sector } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';

/** A proposal in words. */
export function useProposalWords() {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation('common');
  const wordOf = (kind: ProposalKind, value: string | null): string => {
    if (value === null) return t('nothing');
    const known = kind === 'sector' ? sector.safeParse(value) : undefined;
    return known?.success ? tCommon(`sector.${known.data}`) : value;
  };
  return {
    wordOf,
    /** "Nytt namn: Kugghjulet". */
    whatOf: ({ kind, to }: Pick<Proposal, 'kind' | 'to'>) => t(`what.${kind}`, { to: wordOf(kind, to) }),
  };
}

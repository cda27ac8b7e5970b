import type { Proposal } from '@registry/domain/proposal';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { Day } from '../../../vocabulary/day.js';
import { useProposalWords } from './use-proposal-words.js';

/** What is asked for, from what, by whom and why. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const { wordOf } = useProposalWords();
  const { kind, from, to, proposedBy, proposedAt, why } = proposal;
  return (
    <DescriptionList
      items={[
        { term: t('now'), value: wordOf(kind, from) },
        { term: t('becomes'), value: <strong className="font-semibold wrap-anywhere">{wordOf(kind, to)}</strong> },
        {
          term: t('proposed'),
          value: (
            <>
              <Day on={dayOfInstant(proposedAt)} style="prose" />
              {proposedBy === null ? null : `, ${proposedBy}`}
            </>
          ),
        },
        { term: t('why'), value: why === null ? null : <span className="whitespace-pre-line">{why}</span> },
      ]}
    />
  );
}

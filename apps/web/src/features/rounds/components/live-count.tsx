import { type RoundAudience, roundAudience } from '@registry/domain/round';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../../ui/use-debounced.js';
import { audienceCountQuery } from '../api/audience-count-query.js';
import { useCountWords } from './use-count-words.js';

/** Whom the audience holds, as it is put together. What is half typed counts as not yet given. */
export function LiveCount({ audience }: { audience: RoundAudience }) {
  const { t } = useTranslation('rounds');
  const words = useCountWords();
  const checked = roundAudience.safeParse(audience);
  const settled = useDebounced(JSON.stringify(checked.data ?? { ...audience, unconfirmedSince: null }), 300);
  const { data, error, isPlaceholderData } = useQuery(audienceCountQuery(roundAudience.parse(JSON.parse(settled))));
  return (
    <p
      role="status"
      aria-busy={isPlaceholderData}
      className="tabular rounded-control bg-accent-soft px-4 py-3 font-medium"
    >
      {error === null ? (data === undefined ? t('count.counting') : words(data)) : t('count.failed')}
    </p>
  );
}

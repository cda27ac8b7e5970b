import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface ShowMoreProps {
  shown: number;
  total: number;
  hasMore: boolean;
  isLoading: boolean;
  onShowMore: () => void;
}

/** The end of a list fetched in pieces: how many of how many, and the next piece. */
export function ShowMore({ shown, total, hasMore, isLoading, onShowMore }: ShowMoreProps) {
  const { t } = useTranslation('ui');
  return (
    <div className="flex flex-wrap items-center gap-4 pt-4">
      <p role="status" className="tabular text-sm text-muted">
        {t('shownOfTotal', { shown, total })}
      </p>
      {hasMore ? (
        <Button size="small" isDisabled={isLoading} onPress={onShowMore}>
          {isLoading ? t('loading') : t('showMore')}
        </Button>
      ) : null}
    </div>
  );
}

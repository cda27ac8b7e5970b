import { useTranslation } from 'react-i18next';
import { cx } from './cx.js';

/** One grey bar where text will be. Give it the size of what comes, so that nothing jumps. */
export function Skeleton({ className = 'h-5 w-full' }: { className?: string }) {
  return <span aria-hidden="true" className={cx('block animate-pulse rounded-control bg-line', className)} />;
}

/** A list or table on its way, with one word for those who listen. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <Skeleton key={row} className={cx('h-11', row % 3 === 1 && 'w-11/12', row % 3 === 2 && 'w-10/12')} />
      ))}
    </div>
  );
}

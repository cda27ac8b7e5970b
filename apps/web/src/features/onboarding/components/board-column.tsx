import type { WayInStatus } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui/cx.js';
import { PartnerCard, type PartnerCardProps } from './partner-card.js';
import { useDropTarget } from './use-drop-target.js';

interface BoardColumnProps extends Omit<PartnerCardProps, 'partner'> {
  status: WayInStatus;
  partners: readonly PartnerSummary[];
  dragged: PartnerSummary | null;
}

/** One status: how many have it, and who, longest first. */
export function BoardColumn({ status, partners, dragged, ...card }: BoardColumnProps) {
  const { t } = useTranslation('onboarding');
  const { t: tCommon } = useTranslation('common');
  const id = useId();
  const { ref, dropProps, accepts, isDropTarget } = useDropTarget({ status, dragged, onMove: card.onMove });
  return (
    <section
      {...dropProps}
      ref={ref}
      aria-labelledby={id}
      className={cx(
        'flex min-w-0 flex-col gap-3 rounded-card border-2 p-3 transition-colors',
        accepts ? 'border-dashed border-accent' : 'border-transparent',
        isDropTarget ? 'bg-accent-soft' : 'bg-sunken',
      )}
    >
      <h2 id={id} className="flex items-baseline justify-between gap-2 px-1 font-semibold">
        {tCommon(`status.${status}`)}
        <span className="tabular text-sm font-normal text-muted">
          <span aria-hidden="true">{partners.length}</span>
          <span className="sr-only">{t('columnCount', { count: partners.length })}</span>
        </span>
      </h2>
      {partners.length === 0 ? (
        <p className="px-1 pb-2 text-sm text-muted">{t(`emptyColumn.${status}`)}</p>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {partners.map((partner) => (
            <PartnerCard key={partner.id} partner={partner} {...card} />
          ))}
        </ul>
      )}
    </section>
  );
}

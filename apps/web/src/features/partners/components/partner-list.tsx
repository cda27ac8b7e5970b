import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ChevronDownIcon } from '../../../ui/icons.js';
import { ButtonLink } from '../../../ui/link.js';
import { SearchField } from '../../../ui/search-field.js';
import { Segmented } from '../../../ui/segmented.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { useMedia } from '../../../ui/use-media.js';
import { useTypedSearch } from '../../../ui/use-typed-search.js';
import { partnerListQuery } from '../api/partner-list-query.js';
import {
  isFiltered,
  type PartnerView,
  type QuickView,
  quickViewNames,
  quickViewOf,
  quickViews,
} from '../partner-view.js';
import { AsOfNotice } from './as-of-notice.js';
import { ClearFilters, FilterChips } from './filter-chips.js';
import { PartnerCards } from './partner-cards.js';
import { PartnerFilters } from './partner-filters.js';
import { PartnerOrder } from './partner-order.js';
import { PartnerTable } from './partner-table.js';

export interface PartnerListProps {
  view: PartnerView;
  /** `isContinuing`: one more letter of the same search, not a view of its own to come back to. */
  onView: (patch: Partial<PartnerView>, isContinuing?: boolean) => void;
  today: string;
  mayRegister: boolean;
  mayImport: boolean;
}

/** All partners, searched, filtered and sorted. */
export function PartnerList(props: PartnerListProps) {
  const { view, onView } = props;
  const { t } = useTranslation('partners');
  const search = useTypedSearch(view.q ?? '', (q, isContinuing) => onView({ q }, isContinuing));
  // On narrow screens the filters wait behind a button, so that the list itself is in sight.
  const [isFiltering, setFiltering] = useState(false);
  const quickView: QuickView | 'own' = quickViewOf(view.status) ?? 'own';

  return (
    <div className="flex flex-col gap-4">
      <Segmented<QuickView | 'own'>
        label={t('list.views.label')}
        isLabelHidden
        options={quickViewNames.map((id) => ({ id, label: t(`list.views.${id}`) }))}
        value={quickView}
        onChange={(id) => onView({ status: id === 'own' ? view.status : [...quickViews[id]] })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: jsdom does not know <search> yet */}
      <div role="search" className="flex flex-wrap items-start gap-2">
        <SearchField
          label={t('list.search')}
          isLabelHidden
          placeholder={t('list.searchHint')}
          value={search.typed}
          onChange={search.type}
          className="min-w-full flex-1 sm:min-w-80"
        />
        <Button className="sm:hidden" aria-expanded={isFiltering} onPress={() => setFiltering(!isFiltering)}>
          {t('list.filters')}
          <ChevronDownIcon className={cx('size-4', isFiltering && 'rotate-180')} />
        </Button>
        <div className={isFiltering ? undefined : 'max-sm:hidden'}>
          <PartnerFilters view={view} onView={onView} today={props.today} />
        </div>
      </div>
      <FilterChips view={view} onView={onView} />
      <AsOfNotice view={view} onView={onView} />
      <PartnerResults {...props} />
    </div>
  );
}

function PartnerResults({ view, onView, mayRegister, mayImport }: PartnerListProps) {
  const { t } = useTranslation(['partners', 'common']);
  const isWide = useMedia('(min-width: 64rem)');
  const list = useInfiniteQuery(partnerListQuery(view));
  const { data, error, isPlaceholderData } = list;

  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={10} />;
    const again = (
      <Button size="small" onPress={() => void list.refetch()}>
        {t('common:actions.tryAgain')}
      </Button>
    );
    return <ProblemNotice error={error} title={t('partners:list.failed')} action={again} />;
  }

  const partners = data.pages.flatMap(({ items }) => items);
  const total = data.pages.at(-1)?.total ?? 0;
  const count = isFiltered(view)
    ? t('partners:list.matching', { count: total })
    : t('partners:list.count', { count: total });
  const isStale = isPlaceholderData && list.isFetching;
  const more = (
    <Button size="small" onPress={() => void list.fetchNextPage()}>
      {t('common:actions.tryAgain')}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <p role="status" className="tabular text-muted">
          {count}
        </p>
        {isWide || total === 0 ? null : <PartnerOrder view={view} onView={onView} />}
      </div>
      {total > 0 ? (
        isWide ? (
          <PartnerTable partners={partners} isStale={isStale} view={view} onView={onView} />
        ) : (
          <PartnerCards partners={partners} isStale={isStale} />
        )
      ) : isFiltered(view) ? (
        <EmptyState
          title={t('partners:list.noMatch.title')}
          action={<ClearFilters view={view} onView={onView} variant="secondary" />}
        >
          {t('partners:list.noMatch.text')}
        </EmptyState>
      ) : (
        <NoPartners mayRegister={mayRegister} mayImport={mayImport} />
      )}
      <ProblemNotice error={error} title={t('partners:list.failedMore')} action={more} />
      {list.hasNextPage ? (
        <ShowMore
          shown={partners.length}
          total={total}
          hasMore
          isLoading={list.isFetchingNextPage}
          onShowMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </>
  );
}

function NoPartners({ mayRegister, mayImport }: Pick<PartnerListProps, 'mayRegister' | 'mayImport'>) {
  const { t } = useTranslation('partners');
  return (
    <EmptyState
      title={t('list.none.title')}
      action={
        <div className="flex flex-wrap gap-3">
          {mayRegister ? (
            <ButtonLink to="/parter/ny" variant="primary">
              {t('list.none.register')}
            </ButtonLink>
          ) : null}
          {mayImport ? <ButtonLink to="/import">{t('list.none.import')}</ButtonLink> : null}
        </div>
      }
    >
      {mayRegister ? t('list.none.text') : t('list.none.textReader')}
    </EmptyState>
  );
}

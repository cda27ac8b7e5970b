import type { ImportRow } from '@registry/domain/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.js';
import { ShowMore } from '../../../ui/show-more.js';
import { Switch } from '../../../ui/switch.js';
import { useMedia } from '../../../ui/use-media.js';
import { ImportRowCards } from './import-row-cards.js';
import { ImportRowTable } from './import-row-table.js';

interface ImportRowsProps {
  rows: readonly ImportRow[];
  /** More rows than this are drawn when asked for: ten thousand at once would freeze the page. */
  atATime?: number;
}

/** Every row of the file, or only those with something to look at. */
export function ImportRows({ rows, atATime = 200 }: ImportRowsProps) {
  const { t } = useTranslation('imports');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [limit, setLimit] = useState(atATime);
  const hasRoom = useMedia('(min-width: 64rem)');
  const chosen = onlyProblems ? rows.filter(({ problems }) => problems.length > 0) : rows;
  const shown = chosen.slice(0, limit);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 className="text-xl font-semibold">{t('rows.title')}</h2>
        <Switch
          isSelected={onlyProblems}
          onChange={(isSelected) => {
            setOnlyProblems(isSelected);
            setLimit(atATime);
          }}
        >
          {t('rows.onlyProblems')}
        </Switch>
      </div>
      {chosen.length === 0 ? (
        <EmptyState title={t('rows.none')}>{t('rows.noneText')}</EmptyState>
      ) : hasRoom ? (
        <ImportRowTable rows={shown} />
      ) : (
        <ImportRowCards rows={shown} />
      )}
      <ShowMore
        shown={shown.length}
        total={chosen.length}
        hasMore={shown.length < chosen.length}
        isLoading={false}
        onShowMore={() => setLimit(limit + atATime)}
      />
    </div>
  );
}

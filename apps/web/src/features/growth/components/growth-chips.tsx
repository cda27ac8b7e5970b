import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Chip, ChipList } from '../../../ui/chip.js';
import { dimensions, type GrowthView } from '../growth-view.js';
import { useGrowthWords } from './use-growth-words.js';

interface GrowthChipsProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
}

const noFilters: GrowthView = {
  municipality: undefined,
  legalForm: undefined,
  tag: undefined,
  sector: undefined,
  by: undefined,
  knownOn: undefined,
};

/** What narrows or divides the report, each with a way off. */
export function GrowthChips({ view, onView }: GrowthChipsProps) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const words = useGrowthWords();
  const named = (name: string, value: string) => t('filter.named', { name, value });
  const chips: { id: keyof GrowthView; label: string }[] = [
    ...dimensions.flatMap((id) => {
      const key = view[id];
      return key === undefined ? [] : [{ id, label: named(t(`filter.${id}`), words.groupName(id, key)) }];
    }),
    ...(view.sector === undefined
      ? []
      : [{ id: 'sector' as const, label: named(t('filter.sector'), view.sector.map(words.series).join(', ')) }]),
    ...(view.by === undefined ? [] : [{ id: 'by' as const, label: named(t('filter.by'), t(`filter.${view.by}`)) }]),
    ...(view.knownOn === undefined
      ? []
      : [{ id: 'knownOn' as const, label: t('filter.knownOn', { date: words.date(view.knownOn) }) }]),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <ChipList label={t('filter.active')}>
        {chips.map(({ id, label }) => (
          <Chip key={id} label={label} onRemove={() => onView({ [id]: undefined })} />
        ))}
      </ChipList>
      <Button size="small" variant="quiet" onPress={() => onView(noFilters)}>
        {tCommon('actions.clearFilters')}
      </Button>
    </div>
  );
}

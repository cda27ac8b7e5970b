import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import type { PartnerFiltersProps } from './partner-filters.js';

/** Says plainly that the list is not today's, or not what we know today; and leads there. */
export function AsOfNotice({ view: { on, knownOn }, onView }: PartnerFiltersProps) {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const day = on ?? knownOn;
  if (day === undefined) return null;
  const kind = on === undefined ? 'bannerKnown' : knownOn === undefined ? 'bannerOn' : 'bannerBoth';
  const known = knownOn === undefined ? '' : formatDate(knownOn, language);
  return (
    <Notice
      tone="warning"
      title={t(`list.asOf.${kind}`, { date: formatDate(day, language), known })}
      action={
        <div className="pt-2 print:hidden">
          <Button size="small" onPress={() => onView({ on: undefined, knownOn: undefined })}>
            {t('list.asOf.today')}
          </Button>
        </div>
      }
    >
      {t('list.asOf.text')}
    </Notice>
  );
}

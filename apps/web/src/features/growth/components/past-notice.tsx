import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import type { GrowthView } from '../growth-view.js';
import { useGrowthWords } from './use-growth-words.js';

interface PastNoticeProps {
  view: GrowthView;
  today: string;
  onView: (patch: Partial<GrowthView>) => void;
}

/** Says plainly that this is not what we know today, or not today's time; and leads there. */
export function PastNotice({ view: { knownOn, to }, today, onView }: PastNoticeProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  if (knownOn !== undefined) {
    return (
      <Notice
        tone="warning"
        title={t('known.bannerTitle', { date: words.date(knownOn) })}
        action={
          <div className="pt-2 print:hidden">
            <Button size="small" onPress={() => onView({ knownOn: undefined })}>
              {t('known.showNow')}
            </Button>
          </div>
        }
      >
        {t('known.banner')}
      </Notice>
    );
  }
  if (to === undefined || to >= today) return null;
  return (
    <Notice
      action={
        <div className="pt-2 print:hidden">
          <Button size="small" onPress={() => onView({ to: undefined })}>
            {t('known.untilToday')}
          </Button>
        </div>
      }
    >
      {t('known.endsBefore', { date: words.date(to) })}
    </Notice>
  );
}

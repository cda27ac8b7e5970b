import { civilDate } from '@registry/domain/calendar';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { checkForm } from '../../../api/form-problems.js';
import { buttonClass } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { DayForm } from '../../../ui/day-form.js';
import { ChevronDownIcon } from '../../../ui/icons.js';
import { popoverClass } from '../../../ui/list-box.js';
import type { PartnerView } from '../partner-view.js';

interface AsOfMenuProps {
  view: PartnerView;
  onView: (patch: Partial<PartnerView>) => void;
  today: string;
}

/** The list of any day, and as it was known on any day. */
export function AsOfMenu({ view, onView, today }: AsOfMenuProps) {
  const { t } = useTranslation('partners');
  const { t: tErrors } = useTranslation('errors');
  const isOn = view.on !== undefined || view.knownOn !== undefined;
  const check = (day: string) => checkForm(civilDate, day, tErrors).problems?.[''];
  return (
    <DialogTrigger>
      <Button className={buttonClass('secondary', 'normal', cx('font-normal', isOn && 'border-accent'))}>
        {t('list.asOf.open')}
        <ChevronDownIcon className="size-4 text-muted" />
      </Button>
      <Popover offset={4} placement="bottom start" className={popoverClass}>
        <Dialog aria-label={t('list.asOf.title')} className="flex flex-col gap-4 p-4 outline-none">
          <DayForm
            label={t('list.asOf.onLabel')}
            value={view.on ?? ''}
            submit={t('list.asOf.show')}
            check={check}
            onDay={(on) => onView({ on })}
          />
          <DayForm
            label={t('list.asOf.knownLabel')}
            value={view.knownOn ?? ''}
            submit={t('list.asOf.show')}
            check={(day) => check(day) ?? (day > today ? t('list.asOf.ahead') : undefined)}
            onDay={(knownOn) => onView({ knownOn })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

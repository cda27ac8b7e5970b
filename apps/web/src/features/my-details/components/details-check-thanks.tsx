import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { CheckIcon } from '../../../ui/icons.js';
import { Link } from '../../../ui/link.js';

export type DetailsAnswer = 'confirmed' | 'changed';

interface DetailsCheckThanksProps {
  answer: DetailsAnswer;
  confirmedAt: string | null;
}

/** That it is done, and since when. Gets focus: the button that was pressed is gone. */
export function DetailsCheckThanks({ answer, confirmedAt }: DetailsCheckThanksProps) {
  const { t } = useTranslation('links');
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const date = confirmedAt === null ? null : formatDate(dayOfInstant(confirmedAt), language);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="details-check-thanks"
      className="flex gap-4 rounded-card border border-line bg-success-soft p-5 sm:p-6"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-full bg-surface text-success">
        <CheckIcon />
      </span>
      <div className="flex flex-col gap-2">
        <h2 id="details-check-thanks" className="text-xl font-semibold">
          {t('details.thanks')}
        </h2>
        <p>
          {answer === 'changed' ? `${t('details.changed')} ` : null}
          {date === null ? null : t('details.confirmedOn', { date })}
        </p>
        <p>
          {t('details.close')} <Link to="/mina-uppgifter">{t('details.more')}</Link>
        </p>
      </div>
    </section>
  );
}

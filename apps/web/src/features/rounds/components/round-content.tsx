import { findMunicipality } from '@registry/domain/municipality';
import type { Round } from '@registry/domain/round';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { Day } from '../../../vocabulary/day.js';
import { audienceCountQuery } from '../api/audience-count-query.js';
import { useCountWords } from './use-count-words.js';

/** Whom the round asks, when it reminds, and in which words. */
export function RoundContent({ round }: { round: Round }) {
  const { t } = useTranslation(['rounds', 'common']);
  const language = useLanguage();
  const { audience, reminderDays, texts } = round;
  const days = new Intl.ListFormat(language).format(reminderDays.map(String));
  const orEverybody = (names: readonly string[]) => names.join(', ') || t('rounds:page.everybody');
  return (
    <>
      <Section title={t('rounds:page.audience')}>
        <DescriptionList
          items={[
            ...(round.state === 'draft'
              ? [{ term: t('rounds:page.count'), value: <CountToday audience={audience} /> }]
              : []),
            {
              term: t('rounds:form.sectors'),
              value: orEverybody(audience.sectors.map((id) => t(`common:sector.${id}`))),
            },
            {
              term: t('rounds:form.statuses'),
              value: orEverybody(audience.statuses.map((id) => t(`common:status.${id}`))),
            },
            {
              term: t('rounds:form.municipalities'),
              value: orEverybody(audience.municipalities.map((code) => findMunicipality(code)?.name ?? code)),
            },
            {
              term: t('rounds:form.roles'),
              value: orEverybody(audience.roles.map((id) => t(`common:contactRole.${id}`))),
            },
            ...(audience.unconfirmedSince === null
              ? []
              : [
                  {
                    term: t('rounds:form.unconfirmedSince'),
                    value: <Day on={audience.unconfirmedSince} style="prose" />,
                  },
                ]),
            {
              term: t('rounds:page.reminders'),
              value: reminderDays.length === 0 ? t('rounds:page.noReminders') : t('rounds:page.afterDays', { days }),
            },
          ]}
        />
      </Section>
      <Section title={t('rounds:page.words')}>
        <div className="grid gap-8 lg:grid-cols-2">
          {(['sv', 'en'] as const).map((of) => (
            <div key={of} className="min-w-0">
              <h3 className="text-sm text-muted">{t(`rounds:form.${of}`)}</h3>
              <div lang={of}>
                <p className="pt-1 font-semibold break-words">{texts[of].subject}</p>
                <p className="pt-2 break-words whitespace-pre-line">{texts[of].body}</p>
              </div>
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}

function CountToday({ audience }: Pick<Round, 'audience'>) {
  const { t } = useTranslation('rounds');
  const words = useCountWords();
  const { data, error } = useQuery(audienceCountQuery(audience));
  if (error !== null) return <>{t('count.failed')}</>;
  return <>{data === undefined ? t('count.counting') : words(data)}</>;
}

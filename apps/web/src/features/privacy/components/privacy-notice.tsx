import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { ExternalLink, Link } from '../../../ui/link.js';
import { noticeQuery } from '../api/notice-query.js';
import { CategoryList } from './category-list.js';
import { ControllerDetails, MailLink } from './controller-details.js';

const complaintUrl = 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/';

const rights = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability', 'withdrawal'] as const;

/** What a person must be told about their data (GDPR art. 13 and 14). */
export function PrivacyNotice() {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const query = useQuery(noticeQuery(language));
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} rows={8} />;
  const { version, controller, activities } = data;
  return (
    <div className="flex flex-col gap-10">
      <Section
        isPlain
        title={t('notice.controller')}
        description={t('notice.controllerText', { name: controller.name })}
      >
        <ControllerDetails controller={controller} />
      </Section>
      <Section isPlain title={t('notice.uses')}>
        <div className="flex flex-col gap-5">
          {activities.map(({ purpose, description, categories, lawfulBasis, retention, recipients }) => (
            <Section key={purpose} level={3} title={description}>
              <DescriptionList
                items={[
                  {
                    term: t('notice.categories'),
                    value: categories.length > 0 ? <CategoryList categories={categories} /> : null,
                  },
                  { term: t('notice.lawfulBasis'), value: lawfulBasis },
                  { term: t('notice.retention'), value: retention },
                  { term: t('notice.recipients'), value: recipients },
                ]}
              />
            </Section>
          ))}
        </div>
      </Section>
      <Section isPlain title={t('notice.sources')}>
        <p>{t('notice.sourcesText')}</p>
      </Section>
      <Section isPlain title={t('notice.browser')}>
        <p>{t('notice.browserText')}</p>
      </Section>
      <Section isPlain title={t('notice.rights')}>
        <ul className="flex list-disc flex-col gap-1 pl-6">
          {rights.map((right) => (
            <li key={right}>{t(`notice.right.${right}`)}</li>
          ))}
        </ul>
      </Section>
      <Section isPlain title={t('notice.how')}>
        <div className="flex flex-col gap-3">
          <p>
            {t('notice.own')} <Link to="/mina-uppgifter">{t('notice.toOwn')}</Link>
          </p>
          <p>
            {t('notice.newsletter')} <Link to="/nyhetsbrev">{t('notice.toNewsletter')}</Link>
          </p>
          <p>
            {controller.email === null ? (
              t('notice.askPartnership', { name: controller.name })
            ) : (
              <>
                {t('notice.write')} <MailLink email={controller.email} />
              </>
            )}
          </p>
          <p>
            {t('notice.complaint')} <ExternalLink href={complaintUrl}>{t('notice.supervisor')}</ExternalLink>
          </p>
        </div>
      </Section>
      <p className="text-sm text-muted">{t('notice.version', { version })}</p>
    </div>
  );
}

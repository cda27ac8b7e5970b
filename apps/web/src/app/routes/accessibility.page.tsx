import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/api/use-session.js';
import { formatDate } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Section } from '../../ui/card.js';
import { ExternalLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

/** When somebody last went through the site, and last changed this text. Change them when you do. */
const assessedOn = '2026-11-23';
const updatedOn = '2026-11-23';

const supervisorUrl = 'https://www.digg.se/tdosanmalan';

/** What Digg asks a statement to hold, in that order: eleven parts. */
export function AccessibilityPage() {
  const { t } = useTranslation('pages', { keyPrefix: 'accessibility' });
  const { partnershipName: partnership, contactEmail: email } = useSession();
  const language = useLanguage();
  return (
    <article className="mx-auto flex max-w-prose flex-col gap-10">
      <PageHeader title={t('title')} description={t('intro', { partnership })} />
      <Section isPlain title={t('actorTitle')}>
        <p>{t('actorText', { partnership })}</p>
      </Section>
      <Section isPlain title={t('serviceTitle')}>
        <p>{t('serviceText')}</p>
      </Section>
      <Section isPlain title={t('conformityTitle')}>
        <p>{t('conformityText')}</p>
      </Section>
      <Section isPlain title={t('shortcomingsTitle')}>
        <p>{t('shortcomingsText')}</p>
        <ul className="list-disc pt-2 pl-6">
          <li>{t('shortcoming1')}</li>
          <li>{t('shortcoming2')}</li>
          <li>{t('shortcoming3')}</li>
        </ul>
      </Section>
      <Section isPlain title={t('assessedTitle')}>
        <p>{t('assessedText', { date: formatDate(assessedOn, language) })}</p>
      </Section>
      <Section isPlain title={t('updatedTitle')}>
        <p>{t('updatedText', { date: formatDate(updatedOn, language) })}</p>
      </Section>
      <Section isPlain title={t('methodTitle')}>
        <p>{t('methodText')}</p>
      </Section>
      <Section isPlain title={t('contactTitle')}>
        <p>{t('contactText')}</p>
        <p className="pt-2">
          {email === null ? (
            t('contactNoMail')
          ) : (
            <ExternalLink href={`mailto:${email}?subject=${encodeURIComponent(t('contactSubject'))}`}>
              {t('contactMail', { email })}
            </ExternalLink>
          )}
        </p>
      </Section>
      <Section isPlain title={t('supervisorTitle')}>
        <p>{t('supervisorText')}</p>
        <p className="pt-2">
          <ExternalLink href={supervisorUrl}>{t('supervisorLink')}</ExternalLink>
        </p>
      </Section>
      <Section isPlain title={t('burdenTitle')}>
        <p>{t('burdenText')}</p>
      </Section>
      <Section isPlain title={t('excludedTitle')}>
        <p>{t('excludedText')}</p>
      </Section>
    </article>
  );
}

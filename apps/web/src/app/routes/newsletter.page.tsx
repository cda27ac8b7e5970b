import { useTranslation } from 'react-i18next';
import { NewsletterOffer } from '../../features/newsletter/components/newsletter-offer.js';
import { useSession } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function NewsletterPage() {
  const { t } = useTranslation('newsletter');
  const { partnershipName: partnership } = useSession();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('title')} description={t('intro', { partnership })} />
      <NewsletterOffer />
      <p className="pt-8 text-sm">
        <Link to="/integritet">{t('toPrivacy')}</Link>
      </p>
    </div>
  );
}

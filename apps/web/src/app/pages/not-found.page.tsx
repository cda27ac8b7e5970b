import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

/** What does not exist and what may not be seen look the same. */
export function NotFoundPage() {
  const { t } = useTranslation('pages');
  return (
    <div className="py-10">
      <PageHeader title={t('notFound.title')} description={t('notFound.text')} />
      <ButtonLink to="/" variant="primary">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  );
}

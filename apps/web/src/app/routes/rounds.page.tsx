import { useTranslation } from 'react-i18next';
import { RoundList } from '../../features/rounds/components/round-list.js';
import { PlusIcon } from '../../ui/icons.js';
import { ButtonLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function RoundsPage() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        actions={
          <ButtonLink to="/utskick/nytt" variant="primary">
            <PlusIcon className="size-4" />
            {t('new')}
          </ButtonLink>
        }
      />
      <RoundList />
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChooseFile } from '../../features/imports/components/choose-file.js';
import { ImportFlow } from '../../features/imports/components/import-flow.js';
import { PageHeader } from '../../ui/page-header.js';

// By its id: the route itself imports this page.
const importRoute = getRouteApi('/signed-in/import');

export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id } = importRoute.useSearch();
  const navigate = importRoute.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      {id === undefined ? (
        <ChooseFile onUploaded={(uploaded) => void navigate({ search: { id: uploaded.id } })} />
      ) : (
        <ImportFlow key={id} importId={id} onAnother={() => void navigate({ search: {} })} />
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useLinkSecret } from '../../api/link-secret.js';
import { LinkUseless } from '../../features/newsletter/components/subscription-link-problem.js';
import { Unsubscribe } from '../../features/newsletter/components/unsubscribe.js';
import { PageHeader } from '../../ui/page-header.js';

/** The token as it was before it became part of an address. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function UnsubscribePage() {
  const { t } = useTranslation('newsletter');
  const fragment = useLinkSecret();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('leave.title')} />
      {fragment === undefined ? (
        <LinkUseless reason="missing" remedy="askForLink" />
      ) : (
        <Unsubscribe key={fragment} token={decoded(fragment)} />
      )}
    </div>
  );
}

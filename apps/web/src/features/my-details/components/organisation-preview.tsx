import type { Partner } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { ExternalLink } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { municipalityName } from '../../../vocabulary/area.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

/** How the organisation appears to others, exactly: nothing here that they would not see. */
export function OrganisationPreview({ partner }: { partner: Partner }) {
  const { t } = useTranslation('mine');
  const { municipality, publicDescription, website, email, phone } = partner;
  const { street, postcode, city } = partner.postalAddress;
  const address = [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join('\n');
  return (
    <Section title={t('preview.title')} description={t('preview.text')}>
      {partner.isPublic ? (
        <div className="flex flex-col gap-3 rounded-card border border-line bg-canvas p-5">
          <h3 className="text-lg font-semibold">{partner.name}</h3>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
            <SectorMark sector={partner.sector} />
            {municipality === null ? null : <span>{municipalityName(municipality)}</span>}
          </p>
          {publicDescription === null ? (
            <p className="text-muted">{t('preview.noDescription')}</p>
          ) : (
            <p className="max-w-prose whitespace-pre-line">{publicDescription}</p>
          )}
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            {website === null ? null : (
              <ExternalLink href={website} className="min-w-0 wrap-anywhere" rel="noreferrer">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </ExternalLink>
            )}
            {email === null ? null : (
              <ExternalLink href={`mailto:${email}`} className="min-w-0 wrap-anywhere">
                <EmailText email={email} />
              </ExternalLink>
            )}
            {phone === null ? null : (
              <ExternalLink href={`tel:${phone.e164}`} className="tabular">
                {phone.display}
              </ExternalLink>
            )}
          </p>
          {address === '' ? null : <p className="text-sm whitespace-pre-line text-muted">{address}</p>}
        </div>
      ) : (
        <Notice tone="info" title={t('preview.hidden')}>
          <p>{t('preview.hiddenText')}</p>
        </Notice>
      )}
    </Section>
  );
}

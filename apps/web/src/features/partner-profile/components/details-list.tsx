import { identifierSchemes } from '@registry/domain/identifier';
import type { Partner } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { type Description, DescriptionList } from '../../../ui/description-list.js';
import { ExternalLink } from '../../../ui/link.js';
import { areaName, municipalityName } from '../../../vocabulary/area.js';
import { EmailText } from '../../../vocabulary/email-text.js';

/** The details to read: what can be called, mailed and opened is a link. */
export function DetailsList({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const { street, postcode, city } = partner.postalAddress;
  const place = [postcode, city].filter((part) => part !== null).join(' ');
  const hasAddress = street !== null || place !== '';

  const items: Description[] = [
    { term: t('field.shortName'), value: partner.shortName },
    ...(partner.identifiers.length === 0 ? [{ term: t('scheme.SE-ORGNR'), value: null }] : []),
    ...partner.identifiers.map(({ scheme, display }) => ({
      term: t(`scheme.${identifierSchemes.find((one) => one === scheme) ?? 'other'}`),
      value: <span className="tabular">{display}</span>,
    })),
    {
      term: t('field.legalForm'),
      value: partner.legalForm === null ? null : tCommon(`legalForm.${partner.legalForm}`),
    },
    {
      term: t('field.municipality'),
      value: partner.municipality === null ? null : municipalityName(partner.municipality),
    },
    {
      term: t('field.activityAreas'),
      value:
        partner.activityAreas.length === 0 ? null : partner.activityAreas.map((code) => areaName(code, t)).join(', '),
    },
    {
      term: t('field.website'),
      value:
        partner.website === null ? null : (
          <ExternalLink href={partner.website} rel="noreferrer">
            {partner.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </ExternalLink>
        ),
    },
    {
      term: t('field.email'),
      value:
        partner.email === null ? null : (
          <ExternalLink href={`mailto:${partner.email}`}>
            <EmailText email={partner.email} />
          </ExternalLink>
        ),
    },
    {
      term: t('field.phone'),
      value:
        partner.phone === null ? null : (
          <ExternalLink href={`tel:${partner.phone.e164}`} className="tabular">
            {partner.phone.display}
          </ExternalLink>
        ),
    },
    {
      term: t('field.postalAddress'),
      value: hasAddress ? (
        <span className="whitespace-pre-line">{[street, place].filter(Boolean).join('\n')}</span>
      ) : null,
    },
    { term: t('field.caseNumber'), value: partner.caseNumber },
    { term: t('field.isPublic'), value: tCommon(partner.isPublic ? 'yes' : 'no') },
  ];

  return (
    <div className="flex flex-col gap-4">
      <DescriptionList items={items} />
      <DescriptionList
        items={[
          {
            term: t('field.publicDescription'),
            value:
              partner.publicDescription === null ? null : (
                <span className="whitespace-pre-line">{partner.publicDescription}</span>
              ),
          },
        ]}
      />
    </div>
  );
}

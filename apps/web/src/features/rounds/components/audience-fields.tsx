import { contactRoles } from '@registry/domain/contact';
import { onboardingStatuses } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '../../../ui/filter-menu.js';
import { TextField } from '../../../ui/text-field.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { useMunicipalityChoice } from '../../../vocabulary/use-municipality-choice.js';
import { audienceOf, type RoundFields } from '../round-fields.js';
import { LiveCount } from './live-count.js';

interface AudienceFieldsProps {
  fields: RoundFields;
  onChange: (patch: Partial<RoundFields>) => void;
}

/** Whom the round asks, and how many that is right now. */
export function AudienceFields({ fields, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { audience } = fields;
  const { county, others } = useMunicipalityChoice();
  const optionOf = ({ code, name }: { code: string; name: string }) => ({ id: code, label: name });
  const narrow = (patch: Partial<RoundFields['audience']>) => onChange({ audience: { ...audience, ...patch } });
  const group = <Id extends string>(title: string, ids: readonly Id[], label: (id: Id) => string) => [
    { id: 'all', title, options: ids.map((id) => ({ id, label: label(id) })) },
  ];
  return (
    <div className="flex flex-col gap-6">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t('rounds:form.audience')}</legend>
        <FilterMenu
          label={t('rounds:form.sectors')}
          groups={[
            {
              id: 'all',
              title: t('rounds:form.sectors'),
              options: sectors.map((id) => ({
                id,
                label: t(`common:sector.${id}`),
                prefix: <SectorGlyph sector={id} />,
              })),
            },
          ]}
          value={audience.sectors}
          onChange={(chosen) => narrow({ sectors: sectors.filter((id) => chosen.includes(id)) })}
        />
        <FilterMenu
          label={t('rounds:form.statuses')}
          groups={group(t('rounds:form.statuses'), onboardingStatuses, (id) => t(`common:status.${id}`))}
          value={audience.statuses}
          onChange={(chosen) => narrow({ statuses: onboardingStatuses.filter((id) => chosen.includes(id)) })}
        />
        <FilterMenu
          label={t('rounds:form.municipalities')}
          searchLabel={t('rounds:form.searchMunicipality')}
          groups={[
            { id: 'county', title: county?.name ?? '', options: (county?.municipalities ?? []).map(optionOf) },
            {
              id: 'others',
              title: t(`rounds:form.${county ? 'otherMunicipalities' : 'municipalities'}`),
              options: others.map(optionOf),
            },
          ]}
          value={audience.municipalities}
          onChange={(chosen) => narrow({ municipalities: chosen })}
        />
        <FilterMenu
          label={t('rounds:form.roles')}
          groups={group(t('rounds:form.roles'), contactRoles, (id) => t(`common:contactRole.${id}`))}
          value={audience.roles}
          onChange={(chosen) => narrow({ roles: contactRoles.filter((id) => chosen.includes(id)) })}
        />
      </fieldset>
      <TextField
        name="audience.unconfirmedSince"
        label={t('rounds:form.unconfirmedSince')}
        description={t('rounds:form.unconfirmedSinceHelp')}
        isOptional
        autoComplete="off"
        inputClassName="sm:max-w-80"
        value={fields.unconfirmedSince}
        onChange={(unconfirmedSince) => onChange({ unconfirmedSince })}
      />
      <LiveCount audience={audienceOf(fields)} />
    </div>
  );
}

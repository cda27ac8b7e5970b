import { legalForms } from '@registry/domain/legal-form';
import { findCounty } from '@registry/domain/municipality';
import { sectors } from '@registry/domain/sector';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { useMunicipalityChoice } from '../../../vocabulary/use-municipality-choice.js';
import { useLikenesses } from '../api/use-likenesses.js';
import { LikenessNotice } from './likeness-notice.js';
import { NumberSuggestion } from './number-suggestion.js';
import { OrganisationNumberField } from './organisation-number-field.js';
import type { RegistrationPartProps } from './registration-part.js';

/** A sole trader's number is a personal one, so that no partner is registered as one. */
const offeredLegalForms = legalForms.filter((form) => form !== 'sole_trader');

/** Who the partner is: name, number, sector, legal form, seat. */
export function RegistrationWho({ draft, change }: RegistrationPartProps) {
  const { t } = useTranslation(['partners', 'common']);
  const likenesses = useLikenesses(draft.name, draft.organisationNumber);
  const municipalities = useMunicipalityOptions();
  return (
    <Section title={t('partners:register.who.title')}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-col">
          <TextField
            label={t('partners:register.who.name')}
            name="name"
            description={t('partners:register.who.nameHelp')}
            value={draft.name}
            onChange={(name) => change({ name })}
            autoComplete="off"
          />
          <LikenessNotice likenesses={likenesses} reasons={['same_name', 'similar_name']} />
        </div>
        <div className="flex flex-col">
          <OrganisationNumberField
            value={draft.organisationNumber}
            onChange={(organisationNumber) => change({ organisationNumber })}
          />
          <LikenessNotice likenesses={likenesses} reasons={['same_identifier']} />
          <NumberSuggestion draft={draft} change={change} />
        </div>
        <RadioGroup
          label={t('partners:register.who.sector')}
          name="sector"
          look="cards"
          options={sectors.map((id) => ({
            id,
            label: t(`common:sector.${id}`),
            description: t(`partners:register.who.sectorHelp.${id}`),
            prefix: <SectorGlyph sector={id} />,
          }))}
          value={draft.sector}
          onChange={(sector) => change({ sector })}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <Select
            label={t('partners:register.who.legalForm')}
            name="legalForm"
            isOptional
            options={offeredLegalForms.map((id) => ({ id, label: t(`common:legalForm.${id}`) }))}
            value={draft.legalForm}
            onChange={(id) => change({ legalForm: legalForms.find((form) => form === id) ?? null })}
          />
          <ComboBox
            label={t('partners:register.who.municipality')}
            name="municipality"
            isOptional
            options={municipalities}
            value={draft.municipality}
            onChange={(municipality) => change({ municipality })}
          />
        </div>
      </div>
    </Section>
  );
}

function useMunicipalityOptions() {
  const { county, others } = useMunicipalityChoice();
  return useMemo(
    () =>
      [...(county?.municipalities ?? []), ...others].map(({ code, name, countyCode }) => ({
        id: code,
        label: name,
        description: findCounty(countyCode)?.name ?? '',
      })),
    [county, others],
  );
}

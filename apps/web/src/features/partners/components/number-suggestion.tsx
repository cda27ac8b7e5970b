import { parseOrganisationNumber, suggestFromOrganisationNumber } from '@registry/domain/identifier';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { showFilledField } from '../../../ui/form-focus.js';
import type { RegistrationDraft } from '../registration-draft.js';
import type { RegistrationPartProps } from './registration-part.js';

/** What the number suggests, why, and how sure that is. A person decides: it fills in only what is not chosen yet. */
export function NumberSuggestion({ draft, change }: RegistrationPartProps) {
  const { t } = useTranslation(['partners', 'common']);
  const number = parseOrganisationNumber(draft.organisationNumber);
  if (!number.ok) return null;

  const { sector, legalForm, reason, confidence } = suggestFromOrganisationNumber(number.value);
  const proposed = [
    sector === null ? undefined : t(`common:sector.${sector}`),
    legalForm === null ? undefined : t(`common:legalForm.${legalForm}`),
  ].filter((word) => word !== undefined);
  const patch: Partial<RegistrationDraft> = {
    ...(sector !== null && draft.sector === null ? { sector } : {}),
    ...(legalForm !== null && draft.legalForm === null ? { legalForm } : {}),
  };
  const isAdding = Object.keys(patch).length > 0;
  const isOther =
    (sector !== null && draft.sector !== null && draft.sector !== sector) ||
    (legalForm !== null && draft.legalForm !== null && draft.legalForm !== legalForm);

  return (
    <div className="mt-3 flex flex-col items-start gap-2 rounded-control bg-accent-soft p-4 text-sm">
      <p>{t(`partners:register.suggestion.${reason}`)}</p>
      {proposed.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {t('partners:register.suggestion.proposal', { what: proposed.join(', ') })}
          <Badge tone={confidence === 'low' ? 'warning' : 'neutral'}>
            {t(`partners:register.suggestion.confidence.${confidence}`)}
          </Badge>
        </p>
      ) : null}
      {isOther ? <p className="text-muted">{t('partners:register.suggestion.differs')}</p> : null}
      {isAdding ? (
        <Button
          size="small"
          onPress={({ target }) => {
            const form = target.closest('form');
            change(patch);
            // The button has done its work and goes: focus moves on to what it filled in, once that shows.
            requestAnimationFrame(() => showFilledField(form, 'sector' in patch ? 'sector' : 'legalForm'));
          }}
        >
          {t('partners:register.suggestion.use')}
        </Button>
      ) : proposed.length > 0 && !isOther ? (
        <p className="text-muted">{t('partners:register.suggestion.used')}</p>
      ) : null}
    </div>
  );
}

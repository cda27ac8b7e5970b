import { partialDateOf } from '@registry/domain/calendar';
import { type SectorChange, sectorCorrection } from '@registry/domain/membership';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FieldErrors } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useCorrectSector } from '../api/use-ledger-change.js';
import { CorrectionForm, type CorrectionKind } from './correction-form.js';
import { EffectiveField } from './effective-field.js';
import { SectorFields, type SectorJudgement } from './sector-fields.js';
import { sectorName } from './sector-name.js';

interface SectorCorrectionDialogProps {
  partnerId: string;
  change: SectorChange;
  today: string;
  onClose: () => void;
}

/** Corrects a recorded sector and legal form, or withdraws it. The old one stays, superseded. */
export function SectorCorrectionDialog({ partnerId, change, today, onClose }: SectorCorrectionDialogProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const [kind, setKind] = useState<CorrectionKind>('replace');
  const { sector, legalForm, note } = change;
  const [judgement, setJudgement] = useState<SectorJudgement>({ sector, legalForm, note: note ?? '' });
  const [effective, setEffective] = useState(partialDateOf(change));
  const [why, setWhy] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const correct = useCorrectSector(partnerId, change.id);

  const submit = () => {
    const replacement = kind === 'withdraw' ? null : { ...judgement, effective };
    const checked = checkForm(sectorCorrection, { replacement, why }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    correct.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('correctionDialog.saved') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <CorrectionForm
      title={t('correctionDialog.sectorTitle')}
      recorded={t('correctionDialog.recorded', {
        what: sectorName(change, tCommon, language),
        date: partialDateOf(change),
      })}
      kind={kind}
      onKind={setKind}
      why={why}
      onWhy={setWhy}
      problems={problems}
      error={correct.error}
      isSaving={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SectorFields
        label={t('correctionDialog.sector')}
        value={judgement}
        onChange={setJudgement}
        prefix="replacement."
      />
      <EffectiveField name="replacement.effective" value={effective} onChange={setEffective} today={today} />
    </CorrectionForm>
  );
}

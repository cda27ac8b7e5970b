import type { LegalForm } from '@registry/domain/legal-form';
import { sectorChangeDraft } from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useRecordSector } from '../api/use-ledger-change.js';
import { EffectiveField } from './effective-field.js';
import { RefusalNotice } from './refusal-notice.js';
import { SectorFields, type SectorJudgement } from './sector-fields.js';

export interface SectorDialogProps {
  partnerId: string;
  sector: Sector;
  legalForm: LegalForm | null;
  today: string;
  onClose: () => void;
}

/** Reckons the partner to another sector, or to another legal form in the same one, from a day on. */
export function SectorDialog({ partnerId, sector: present, legalForm, today, onClose }: SectorDialogProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [what, setWhat] = useState<SectorJudgement>({ sector: present, legalForm, note: '' });
  const [effective, setEffective] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const record = useRecordSector(partnerId);

  const submit = () => {
    const checked = checkForm(sectorChangeDraft, { ...what, effective }, tErrors);
    const undated = effective === '' ? { effective: t('effectiveMissing') } : {};
    setProblems(checked.problems && { ...checked.problems, ...undated });
    if (!checked.input) return;
    record.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('sectorDialog.saved') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('sectorDialog.title')}
      isDirty={effective !== '' || what.note !== '' || what.sector !== present || what.legalForm !== legalForm}
    >
      <Form errors={problems} onSubmit={submit}>
        <p className="text-muted">{t('sectorDialog.explanation')}</p>
        <RefusalNotice error={record.error} />
        <SectorFields label={t('sectorDialog.sector')} value={what} onChange={setWhat} />
        <EffectiveField name="effective" value={effective} onChange={setEffective} today={today} />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={record.isPending}>
            {record.isPending ? tCommon('actions.saving') : t('sectorDialog.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextArea } from '../../../ui/text-field.js';
import { RefusalNotice } from './refusal-notice.js';

export type CorrectionKind = 'replace' | 'withdraw';

interface CorrectionFormProps {
  title: string;
  /** What the registry says now. */
  recorded: string;
  kind: CorrectionKind;
  onKind: (kind: CorrectionKind) => void;
  /** What it should have said. */
  children: ReactNode;
  why: string;
  onWhy: (why: string) => void;
  problems: FieldErrors | undefined;
  error: unknown;
  isSaving: boolean;
  onSubmit: () => void;
  onClose: () => void;
}

/** The frame of a correction: either it should have said something else, or it never happened; and why. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { kind, isSaving, onClose } = props;
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const save = kind === 'withdraw' ? t('correctionDialog.withdrawNow') : t('correctionDialog.save');
  return (
    <FormDialog onClose={onClose} title={props.title} isDirty={props.why !== ''}>
      <Form errors={props.problems} onSubmit={props.onSubmit}>
        <p className="text-muted">{props.recorded}</p>
        <RefusalNotice error={props.error} />
        <RadioGroup<CorrectionKind>
          name="kind"
          label={t('correctionDialog.kind')}
          value={kind}
          onChange={props.onKind}
          options={[
            { id: 'replace', label: t('correctionDialog.replace') },
            { id: 'withdraw', label: t('correctionDialog.withdraw') },
          ]}
        />
        {kind === 'replace' ? props.children : null}
        <TextArea
          name="why"
          label={t('correctionDialog.why')}
          description={t('correctionDialog.whyHelp')}
          rows={2}
          value={props.why}
          onChange={props.onWhy}
        />
        <Actions>
          <Button type="submit" variant={kind === 'withdraw' ? 'danger' : 'primary'} isDisabled={isSaving}>
            {isSaving ? tCommon('actions.saving') : save}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

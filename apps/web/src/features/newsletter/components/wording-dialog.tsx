import { type ConsentWording, consentWordingDraft } from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { usePutWording } from '../api/use-put-wording.js';

/** A new version, beginning with the words of now. */
export function WordingDialog({ current, onClose }: { current: readonly ConsentWording[]; onClose: () => void }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const textIn = (language: ConsentWording['language']) =>
    current.find((wording) => wording.language === language)?.text ?? '';
  const [typed, setTyped] = useState({ sv: textIn('sv'), en: textIn('en') });
  const [problems, setProblems] = useState<FieldErrors>();
  const put = usePutWording();
  const isUnchanged = typed.sv === textIn('sv') && typed.en === textIn('en');

  const submit = () => {
    const checked = checkForm(consentWordingDraft, typed, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    put.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('manage.wording.saved') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog isDirty={!isUnchanged} onClose={onClose} title={t('manage.wording.changeTitle')}>
      <Form errors={problems} onSubmit={submit}>
        <p className="text-muted">{t('manage.wording.changeText')}</p>
        <ProblemNotice error={put.error} />
        <TextArea
          name="sv"
          label={t('manage.wording.sv')}
          value={typed.sv}
          onChange={(sv) => setTyped({ ...typed, sv })}
        />
        <TextArea
          name="en"
          label={t('manage.wording.en')}
          value={typed.en}
          onChange={(en) => setTyped({ ...typed, en })}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={put.isPending || isUnchanged}>
            {put.isPending ? tCommon('actions.saving') : t('manage.wording.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

import { type NewsletterTopic, newsletterTopicDraft } from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { usePutTopic } from '../api/use-put-topic.js';

interface TopicDialogProps {
  /** None for a new one. */
  topic: NewsletterTopic | undefined;
  /** A new topic with one of these would change what somebody else subscribes to. */
  takenKeys: readonly string[];
  onClose: () => void;
}

export function TopicDialog({ topic, takenKeys, onClose }: TopicDialogProps) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [typed, setTyped] = useState({
    key: topic?.key ?? '',
    sv: topic?.sv ?? '',
    en: topic?.en ?? '',
    isActive: topic?.isActive ?? true,
  });
  const [problems, setProblems] = useState<FieldErrors>();
  const put = usePutTopic();

  const submit = () => {
    const checked = checkForm(newsletterTopicDraft, typed, tErrors);
    const isTaken = topic === undefined && takenKeys.includes(typed.key);
    setProblems(isTaken ? { ...checked.problems, key: t('manage.topics.keyTaken') } : checked.problems);
    if (!checked.input || isTaken) return;
    put.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('manage.topics.saved') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      isDirty={typed.key !== (topic?.key ?? '') || typed.sv !== (topic?.sv ?? '') || typed.en !== (topic?.en ?? '')}
      onClose={onClose}
      title={t(topic === undefined ? 'manage.topics.addTitle' : 'manage.topics.changeTitle')}
    >
      <Form errors={problems} onSubmit={submit}>
        <ProblemNotice error={put.error} />
        <TextField
          name="sv"
          label={t('manage.topics.sv')}
          value={typed.sv}
          onChange={(sv) => setTyped({ ...typed, sv })}
        />
        <TextField
          name="en"
          label={t('manage.topics.en')}
          value={typed.en}
          onChange={(en) => setTyped({ ...typed, en })}
        />
        {topic === undefined ? (
          <TextField
            name="key"
            label={t('manage.topics.key')}
            description={t('manage.topics.keyHelp')}
            spellCheck="false"
            value={typed.key}
            onChange={(key) => setTyped({ ...typed, key })}
          />
        ) : null}
        <Checkbox isSelected={typed.isActive} onChange={(isActive) => setTyped({ ...typed, isActive })}>
          {t('manage.topics.isActive')}
        </Checkbox>
        <Actions>
          <Button type="submit" variant="primary" isDisabled={put.isPending}>
            {put.isPending ? tCommon('actions.saving') : tCommon('actions.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

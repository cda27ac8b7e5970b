import { type GrowthQuery, publishedReportDraft } from '@registry/domain/growth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { usePublish } from '../api/use-publish.js';

interface PublishDialogProps {
  query: GrowthQuery;
  onClose: () => void;
  onPublished: (reportId: string) => void;
}

const named = publishedReportDraft.pick({ title: true, note: true });

/** Under which title the figures are kept, and why. */
export default function PublishDialog({ query, onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation(['reports', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const publish = usePublish();

  const submit = () => {
    const checked = checkForm(named, { title, note }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    publish.mutate(
      { ...checked.input, query },
      {
        onSuccess: ({ id }) => {
          showToast({ tone: 'success', title: t('reports:publish.done') });
          onPublished(id);
        },
        onError: (error) => setProblems(formProblems(error, tErrors)),
      },
    );
  };

  return (
    <FormDialog title={t('reports:publish.title')} isDirty={title !== '' || note !== ''} onClose={onClose}>
      <Form errors={problems} onSubmit={submit} aria-label={t('reports:publish.title')}>
        <AttemptProblem error={publish.error} />
        <p>{t('reports:publish.text')}</p>
        <TextField
          name="title"
          label={t('reports:publish.name')}
          description={t('reports:publish.nameHelp')}
          value={title}
          onChange={setTitle}
          autoComplete="off"
          maxLength={120}
        />
        <TextArea
          name="note"
          label={t('reports:publish.note')}
          isOptional
          value={note}
          onChange={setNote}
          maxLength={1000}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={publish.isPending}>
            {t(publish.isPending ? 'reports:publish.going' : 'reports:publish.go')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

import { type Contact, handOver } from '@registry/domain/contact';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useHandOverOwn } from '../api/use-own-role-acts.js';
import { newContactValues } from './contact-form-values.js';
import { DayField } from './day-field.js';
import { SuccessorFields, type SuccessorValues, successorOf } from './successor-fields.js';

const ownHandOver = handOver.omit({ quiet: true });

interface HandOverOwnDialogProps {
  contact: Contact;
  colleagues: readonly Contact[];
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** Gives one's own role to a colleague or somebody new. */
export function HandOverOwnDialog({ contact, colleagues, today, onClose, onDone }: HandOverOwnDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [successor, setSuccessor] = useState<SuccessorValues>(() => ({
    kind: colleagues.length > 0 ? 'existing' : 'new',
    colleagueId: null,
    person: newContactValues(contact.role, contact.language, today),
  }));
  const [on, setOn] = useState(today);
  const [problems, setProblems] = useState<FieldErrors>();
  const act = useHandOverOwn(contact, ({ successor: { name } }) => {
    showToast({ tone: 'success', title: t('handing.saved', { name }), description: t('ownRole.thanks') });
    onClose();
    onDone();
  });

  const submit = () => {
    const checked = checkForm(ownHandOver, { on, successor: successorOf(successor) }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    act.mutate(checked.input, { onError: (error) => setProblems(formProblems(error, tErrors)) });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('ownRole.handOverTitle')}
      isDirty={successor.person.name !== '' || successor.person.email !== ''}
    >
      <Form errors={problems} onSubmit={submit}>
        <p>{t('ownRole.handOverText', { role: tCommon(`contactRole.${contact.role}`) })}</p>
        <AttemptProblem error={act.error} />
        <SuccessorFields values={successor} onChange={setSuccessor} colleagues={colleagues} />
        <DayField
          name="on"
          label={t('handing.on')}
          description={t('ownRole.onHelp')}
          value={on}
          onChange={setOn}
          today={today}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={act.isPending}>
            {act.isPending ? tCommon('actions.saving') : t('handing.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

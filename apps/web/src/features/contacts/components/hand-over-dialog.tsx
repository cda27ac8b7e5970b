import { type Contact, handOver } from '@registry/domain/contact';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useHandOver } from '../api/use-contact-acts.js';
import { newContactValues } from './contact-form-values.js';
import { DayField } from './day-field.js';
import { SuccessorFields, type SuccessorValues, successorOf } from './successor-fields.js';

interface HandOverDialogProps {
  contact: Contact;
  /** Who else acts for the partner. */
  colleagues: readonly Contact[];
  today: string;
  onClose: () => void;
}

/** Ends one contact and gives their role to another, in one act. */
export function HandOverDialog({ contact, colleagues, today, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [successor, setSuccessor] = useState<SuccessorValues>(() => ({
    kind: colleagues.length > 0 ? 'existing' : 'new',
    colleagueId: null,
    person: newContactValues(contact.role, contact.language, today),
  }));
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [isQuiet, setQuiet] = useState(false);
  const [problems, setProblems] = useState<FieldErrors>();
  const act = useHandOver(contact);

  const submit = () => {
    const checked = checkForm(handOver, { on, successor: successorOf(successor), reason, quiet: isQuiet }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    act.mutate(checked.input, {
      onSuccess: ({ successor: { name } }) => {
        showToast({ tone: 'success', title: t('handing.saved', { name }) });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('handing.title', { name: contact.name })}
      isDirty={successor.person.name !== '' || successor.person.email !== '' || reason !== ''}
    >
      <Form errors={problems} onSubmit={submit}>
        <p>{t('handing.text', { role: tCommon(`contactRole.${contact.role}`) })}</p>
        <AttemptProblem error={act.error} />
        <SuccessorFields values={successor} onChange={setSuccessor} colleagues={colleagues} />
        <DayField
          name="on"
          label={t('handing.on')}
          description={t('handing.onHelp')}
          value={on}
          onChange={setOn}
          today={today}
        />
        <TextArea name="reason" label={t('handing.reason')} isOptional rows={2} value={reason} onChange={setReason} />
        <Checkbox name="quiet" isSelected={isQuiet} onChange={setQuiet}>
          {t('handing.quiet')}
          <span className="block text-sm text-muted">{t('handing.quietHelp')}</span>
        </Checkbox>
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

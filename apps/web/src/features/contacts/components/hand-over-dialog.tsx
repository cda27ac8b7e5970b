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
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useHandOver } from '../api/use-contact-acts.js';
import { ContactFields } from './contact-fields.js';
import { newContactValues } from './contact-form-values.js';
import { DayField } from './day-field.js';

type SuccessorKind = 'existing' | 'new';

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
  const [kind, setKind] = useState<SuccessorKind>(colleagues.length > 0 ? 'existing' : 'new');
  const [colleagueId, setColleagueId] = useState<string | null>(null);
  const [person, setPerson] = useState(() => newContactValues(contact.role, contact.language, today));
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [isQuiet, setQuiet] = useState(false);
  const [problems, setProblems] = useState<FieldErrors>();
  const act = useHandOver(contact);

  const submit = () => {
    const { role: _, startsOn: __, ...newContact } = person;
    const successor =
      kind === 'existing' ? { kind, contactId: colleagueId ?? undefined } : { kind, contact: newContact };
    const checked = checkForm(handOver, { on, successor, reason, quiet: isQuiet }, tErrors);
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
      isDirty={person.name !== '' || person.email !== '' || reason !== ''}
    >
      <Form errors={problems} onSubmit={submit}>
        <p>{t('handing.text', { role: tCommon(`contactRole.${contact.role}`) })}</p>
        <AttemptProblem error={act.error} />
        {colleagues.length > 0 ? (
          <RadioGroup<SuccessorKind>
            name="successor.kind"
            label={t('handing.to')}
            value={kind}
            onChange={setKind}
            options={(['existing', 'new'] as const).map((id) => ({ id, label: t(`handing.${id}`) }))}
          />
        ) : null}
        {kind === 'existing' ? (
          <Select
            name="successor.contactId"
            label={t('handing.person')}
            value={colleagueId}
            onChange={setColleagueId}
            options={colleagues.map(({ id, name, title }) => ({
              id,
              label: name,
              ...(title === null ? {} : { description: title }),
            }))}
          />
        ) : (
          <ContactFields
            isRoleGiven
            prefix="successor.contact."
            values={person}
            onChange={(field, value) => setPerson({ ...person, [field]: value })}
          />
        )}
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

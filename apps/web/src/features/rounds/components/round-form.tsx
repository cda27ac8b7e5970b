import { type RoundDraft, roundDraft } from '@registry/domain/round';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { type RoundFields, toFormFields, typedDraft } from '../round-fields.js';
import { AudienceFields } from './audience-fields.js';

interface RoundFormProps {
  initial: RoundFields;
  onSubmit: (draft: RoundDraft) => void;
  onCancel: () => void;
  save: { isPending: boolean; isSuccess: boolean; error: unknown };
  /** Instead of the problem's own sentence. */
  problem?: ReactNode;
  submitLabel: string;
}

/** To whom, in which words, with which reminders. The server's own schema checks it before it is sent. */
export function RoundForm({ initial, onSubmit, onCancel, save, problem, submitLabel }: RoundFormProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const [fields, setFields] = useState(initial);
  const [problems, setProblems] = useState<FieldErrors>();
  const change = (patch: Partial<RoundFields>) => setFields((before) => ({ ...before, ...patch }));
  const say = (language: keyof RoundFields['texts'], patch: Partial<RoundFields['texts']['sv']>) =>
    change({ texts: { ...fields.texts, [language]: { ...fields.texts[language], ...patch } } });

  useEffect(() => {
    if (save.error) setProblems(toFormFields(formProblems(save.error, tErrors)));
  }, [save.error, tErrors]);

  const submit = () => {
    const checked = checkForm(roundDraft, typedDraft(fields), tErrors);
    setProblems(checked.problems && toFormFields(checked.problems));
    if (checked.input) onSubmit(checked.input);
  };

  return (
    <Form errors={problems} onSubmit={submit}>
      <LeaveGuard isDirty={fields !== initial && !save.isPending && !save.isSuccess} />
      <AttemptProblem error={save.error}>{problem}</AttemptProblem>
      <Section title={t('rounds:form.what')}>
        <div className="flex flex-col gap-6">
          <TextField
            name="name"
            label={t('rounds:form.name')}
            description={t('rounds:form.nameHelp')}
            autoComplete="off"
            value={fields.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            name="deadline"
            label={t('rounds:form.deadline')}
            description={t('rounds:form.deadlineHelp')}
            autoComplete="off"
            inputClassName="sm:max-w-80"
            value={fields.deadline}
            onChange={(deadline) => change({ deadline })}
          />
          <TextField
            name="reminderDays"
            label={t('rounds:form.reminders')}
            description={t('rounds:form.remindersHelp')}
            isOptional
            autoComplete="off"
            inputClassName="sm:max-w-80"
            value={fields.reminders}
            onChange={(reminders) => change({ reminders })}
          />
        </div>
      </Section>
      <Section title={t('rounds:form.audience')} description={t('rounds:form.audienceText')}>
        <AudienceFields fields={fields} onChange={change} />
      </Section>
      <Section title={t('rounds:form.words')} description={t('rounds:form.wordsText')}>
        <div className="grid gap-8 lg:grid-cols-2">
          {(['sv', 'en'] as const).map((language) => (
            <fieldset key={language} className="flex min-w-0 flex-col gap-5">
              <legend className="pb-3 text-lg font-semibold">{t(`rounds:form.${language}`)}</legend>
              <TextField
                name={`texts.${language}.subject`}
                label={t('rounds:form.subject')}
                autoComplete="off"
                value={fields.texts[language].subject}
                onChange={(subject) => say(language, { subject })}
              />
              <TextArea
                name={`texts.${language}.body`}
                label={t('rounds:form.body')}
                rows={9}
                value={fields.texts[language].body}
                onChange={(body) => say(language, { body })}
              />
            </fieldset>
          ))}
        </div>
      </Section>
      <Actions>
        <Button type="submit" variant="primary" isDisabled={save.isPending}>
          {save.isPending ? t('common:actions.saving') : submitLabel}
        </Button>
        <Button onPress={onCancel}>{t('common:actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}

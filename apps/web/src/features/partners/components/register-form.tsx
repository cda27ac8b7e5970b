import { type Partner, partnerDraft } from '@registry/domain/partner';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { checkForm, type FormProblems, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { problemSentence } from '../../../api/problem-sentence.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { ButtonLink } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { useRegisterPartner } from '../api/use-register-partner.js';
import { useRegistrationDraft } from '../api/use-registration-draft.js';
import { registrationInput } from '../registration-draft.js';
import { RegistrationContact } from './registration-contact.js';
import { RegistrationMore } from './registration-more.js';
import { RegistrationStanding } from './registration-standing.js';
import { RegistrationWho } from './registration-who.js';

export interface RegisterFormProps {
  /** Whose draft it is. */
  personId: string;
  /** `YYYY-MM-DD` in the partnership's time zone. */
  today: string;
  onRegistered: (partner: Partner) => void;
}

/** A partner is registered on one page. A refused save keeps the form, marks the fields and leads to them. */
export function RegisterForm({ personId, today, onRegistered }: RegisterFormProps) {
  const { t } = useTranslation(['partners', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const { draft, change, isRestored, startOver, forget } = useRegistrationDraft(personId);
  const [problems, setProblems] = useState<FormProblems>();
  const registration = useRegisterPartner((partner) => {
    forget();
    onRegistered(partner);
  });

  const submit = () => {
    const checked = checkForm(partnerDraft, registrationInput(draft), tErrors);
    setProblems(checked.problems && byField(checked.problems));
    if (!checked.input || registration.isPending) return;
    registration.mutate(checked.input, { onError: (error) => setProblems(refusals(error, tErrors)) });
  };

  const hasFieldProblems = problems !== undefined && Object.keys(problems).length > 0;
  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('partners:register.title')} className="max-w-3xl">
      {isRestored ? (
        <Notice
          title={t('partners:register.restored')}
          action={
            <Button
              size="small"
              onPress={() => {
                startOver();
                setProblems(undefined);
              }}
            >
              {t('partners:register.startOver')}
            </Button>
          }
        >
          {draft.contact === null ? <p className="text-sm">{t('partners:register.restoredText')}</p> : null}
        </Notice>
      ) : null}
      {hasFieldProblems ? null : <ProblemNotice error={registration.error} title={t('partners:register.failed')} />}
      <RegistrationWho draft={draft} change={change} />
      <RegistrationStanding draft={draft} change={change} today={today} />
      <RegistrationContact draft={draft} change={change} />
      <RegistrationMore draft={draft} change={change} />
      <Actions>
        <Button type="submit" variant="primary" isDisabled={registration.isPending}>
          {registration.isPending ? t('common:actions.saving') : t('partners:register.save')}
        </Button>
        <ButtonLink to="/parter" variant="quiet">
          {t('common:actions.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

/** Several tags are one field. */
const byField = (problems: FormProblems): FormProblems =>
  Object.fromEntries(Object.entries(problems).map(([name, text]) => [name.replace(/^tags\.\d+$/, 'tags'), text]));

/** What the server refused, at the field that it concerns, also where it names none. */
function refusals(error: unknown, t: TFunction<'errors'>): FormProblems {
  const named = byField(formProblems(error, t));
  if (!(error instanceof ApiProblem)) return named;
  if (error.code === 'PARTNER_NAME_TAKEN') return { ...named, name: problemSentence(error, t) };
  if (error.code === 'EFFECTIVE_DATE_TOO_FAR_AHEAD') return { ...named, effective: problemSentence(error, t) };
  return named;
}

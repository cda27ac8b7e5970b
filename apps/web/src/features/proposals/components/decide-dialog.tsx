import { type LegalForm, legalForms, mayBeIn } from '@registry/domain/legal-form';
import { type Proposal, proposalDecision } from '@registry/domain/proposal';
import { sector } from '@registry/domain/sector';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useDecide } from '../api/use-proposal-acts.js';
import { ProposalFacts } from './proposal-facts.js';

type Decision = 'accepted' | 'refused';

/** In place of a legal form: no other one than the partner has. */
const present = 'present';

interface DecideDialogProps {
  proposal: Proposal;
  today: string;
  onClose: () => void;
}

/** A coordinator's answer: accepted, which carries it out, or refused with a reason. The member is told either way. */
export function DecideDialog({ proposal, today, onClose }: DecideDialogProps) {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [decision, setDecision] = useState<Decision | null>(null);
  const [effective, setEffective] = useState(today);
  const [legalForm, setLegalForm] = useState<LegalForm | null>(null);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const decide = useDecide(proposal.id);
  const isSector = proposal.kind === 'sector';
  const possibleForms = isSector ? legalForms.filter((form) => mayBeIn(form, sector.parse(proposal.to))) : [];

  const submit = () => {
    if (decision === null) {
      setProblems({ decision: tErrors('field.FIELD_CHOICE_UNKNOWN') });
      return;
    }
    const judgement = isSector ? { effective, ...(legalForm === null ? {} : { legalForm }) } : {};
    const answer = decision === 'refused' ? { decision, reason } : { decision, ...judgement };
    const checked = checkForm(proposalDecision, answer, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    decide.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t(`decide.${decision}Saved`), description: t('decide.told') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t(`decide.title.${proposal.kind}`, { partner: proposal.partnerName })}
      isDirty={reason !== ''}
    >
      <Form errors={problems} onSubmit={submit}>
        <ProposalFacts proposal={proposal} />
        <AttemptProblem error={decide.error} />
        <RadioGroup<Decision>
          name="decision"
          label={t('decide.decision')}
          value={decision}
          onChange={(chosen) => {
            setProblems(undefined);
            setDecision(chosen);
          }}
          options={(['accepted', 'refused'] as const).map((id) => ({
            id,
            label: t(`decide.${id}`),
            description: t(`decide.${id}Help`),
          }))}
        />
        {decision === 'accepted' && isSector ? (
          <>
            <PartialDateField
              name="effective"
              label={t('decide.effective')}
              description={t('decide.effectiveHelp')}
              value={effective}
              onChange={setEffective}
            />
            <Select
              name="legalForm"
              label={t('decide.legalForm')}
              description={t('decide.legalFormHelp')}
              value={legalForm ?? present}
              onChange={(chosen) => setLegalForm(legalForms.find((form) => form === chosen) ?? null)}
              options={[
                { id: present, label: t('decide.legalFormKept') },
                ...possibleForms.map((id) => ({ id, label: tCommon(`legalForm.${id}`) })),
              ]}
            />
          </>
        ) : null}
        {decision === 'refused' ? (
          <TextArea
            name="reason"
            label={t('decide.reason')}
            description={t('decide.reasonHelp')}
            rows={3}
            value={reason}
            onChange={setReason}
          />
        ) : null}
        <Actions>
          <Button type="submit" variant="primary" isDisabled={decide.isPending}>
            {decide.isPending ? tCommon('actions.saving') : t('decide.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

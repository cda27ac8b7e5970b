import { type ProposalKind, proposalDraft } from '@registry/domain/proposal';
import { type Sector, sectors } from '@registry/domain/sector';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { usePropose } from '../api/use-proposal-acts.js';

/** What stands there now, by kind. */
export type Present = Readonly<Record<ProposalKind, string | null>>;

interface ProposeDialogProps {
  partnerId: string;
  present: Present;
  /** What may be asked for: of each kind only one proposal waits at a time. */
  kinds: readonly ProposalKind[];
  onClose: () => void;
}

/** Asks for what members may not change by themselves. */
export function ProposeDialog({ partnerId, present, kinds, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [kind, setKind] = useState<ProposalKind>(kinds[0] ?? 'name');
  const [values, setValues] = useState({
    name: present.name ?? '',
    organisationNumber: '',
    sector: null as Sector | null,
  });
  const [why, setWhy] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const propose = usePropose(partnerId);

  const submit = () => {
    const draft = { kind, value: values[kind] ?? '', why };
    const checked = checkForm(proposalDraft, draft, tErrors);
    const isAsBefore = checked.input !== undefined && digitsAlike(checked.input.value, present[kind]);
    setProblems(isAsBefore ? { value: t('propose.asBefore') } : checked.problems);
    if (!checked.input || isAsBefore) return;
    propose.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('propose.sent'), description: t('propose.sentText') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('propose.title')}
      isDirty={why !== '' || values.organisationNumber !== '' || values.name !== (present.name ?? '')}
    >
      <Form errors={problems} onSubmit={submit}>
        <p>{t('propose.text')}</p>
        <AttemptProblem error={propose.error} />
        <RadioGroup<ProposalKind>
          name="kind"
          label={t('propose.kind')}
          value={kind}
          onChange={(chosen) => {
            setProblems(undefined);
            setKind(chosen);
          }}
          options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        />
        {kind === 'sector' ? (
          <RadioGroup<Sector>
            name="value"
            label={t('propose.sector')}
            value={values.sector}
            onChange={(sector) => setValues({ ...values, sector })}
            options={sectors
              .filter((id) => id !== present.sector)
              .map((id) => ({ id, label: tCommon(`sector.${id}`), prefix: <SectorGlyph sector={id} /> }))}
          />
        ) : (
          <TextField
            key={kind}
            name="value"
            label={t(`propose.${kind}`)}
            value={values[kind]}
            onChange={(value) => setValues({ ...values, [kind]: value })}
            autoComplete="off"
          />
        )}
        <TextArea
          name="why"
          label={t('propose.why')}
          description={t('propose.whyHelp')}
          isOptional
          rows={2}
          value={why}
          onChange={setWhy}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={propose.isPending}>
            {propose.isPending ? t('propose.sending') : t('propose.send')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

/** An organisation number is stored as digits and shown with a hyphen. */
const digitsAlike = (one: string, other: string | null): boolean =>
  one === other || (/^\d{10}$/.test(one) && one === other?.replaceAll('-', ''));

import { type Contact, ownContactChange } from '@registry/domain/contact';
import { languages } from '@registry/domain/language';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { MeetingNotice } from '../../../api/editing/meeting-notice.js';
import { type MergingEditOptions, useMergingEdit } from '../../../api/editing/use-merging-edit.js';
import { checkForm } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextField } from '../../../ui/text-field.js';
import { type OwnValues, ownValues } from '../own-values.js';
import { useOwnWords } from './use-own-words.js';

interface OwnDetailsFormProps
  extends Pick<MergingEditOptions<OwnValues, Contact>, 'save' | 'readNewest' | 'findChangers' | 'onSaved'> {
  contact: Contact;
  onCancel: () => void;
}

/** Changes one's own details. A coordinator who was faster is brought together with what is typed. */
export function OwnDetailsForm({ contact, onCancel, ...doing }: OwnDetailsFormProps) {
  const { t } = useTranslation('mine');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const words = useOwnWords();
  const edit = useMergingEdit({
    ...doing,
    resource: contact,
    fieldsOf: ownValues,
    check: (changed) => checkForm(ownContactChange, changed, tErrors).problems,
  });
  const { values, set } = edit;

  return (
    <Form errors={edit.problems} onSubmit={() => void edit.submit()} aria-label={t('own.title')}>
      <LeaveGuard isDirty={edit.isDirty && !edit.isSaving} />
      <ProblemNotice error={edit.error} />
      <MeetingNotice meeting={edit.meeting} choices={edit.choices} onChoose={edit.choose} {...words} />
      <TextField
        name="name"
        autoComplete="name"
        label={words.labelOf('name')}
        value={values.name}
        onChange={(name) => set('name', name)}
      />
      <TextField
        name="title"
        isOptional
        autoComplete="organization-title"
        label={words.labelOf('title')}
        value={values.title}
        onChange={(title) => set('title', title)}
      />
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-[2fr_1fr]">
        <TextField
          name="phone"
          isOptional
          type="tel"
          autoComplete="tel"
          label={words.labelOf('phone')}
          value={values.phone}
          onChange={(phone) => set('phone', phone)}
        />
        <TextField
          name="extension"
          isOptional
          inputMode="numeric"
          autoComplete="tel-extension"
          label={words.labelOf('extension')}
          value={values.extension}
          onChange={(extension) => set('extension', extension)}
        />
      </div>
      <RadioGroup<OwnValues['language']>
        name="language"
        label={words.labelOf('language')}
        description={t('own.languageHelp')}
        options={languages.map((id) => ({ id, label: tCommon(`language.${id}`) }))}
        value={values.language}
        onChange={(language) => set('language', language)}
        orientation="horizontal"
      />
      <Actions>
        <Button type="submit" variant="primary" isDisabled={edit.isSaving}>
          {tCommon(edit.isSaving ? 'actions.saving' : 'actions.save')}
        </Button>
        <Button onPress={onCancel}>{tCommon('actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}
